import { done, refuse } from './result.ts';
import type { Result } from './result.ts';
import { regionLevel } from './region.ts';
import type { Action } from './role.ts';

export const TEAM_STATES = ['draft', 'submitted', 'verified', 'received', 'returned'] as const;
export type TeamState = (typeof TEAM_STATES)[number];

export const TEAM_STEPS = ['submit', 'verify', 'receive', 'return', 'amend'] as const;
export type TeamStep = (typeof TEAM_STEPS)[number];

export type TeamLevel = 'village' | 'kecamatan';

export interface Transition {
  readonly step: TeamStep;
  readonly from: TeamState;
  readonly to: TeamState;
  /** Whose team: a kecamatan's own is vouched for by itself and waits for the regency at once. */
  readonly of: readonly TeamLevel[];
  readonly action: Action;
  /** `whole`: no blocking finding; `note`: at least one note; `reason`: a few words. */
  readonly needs: 'whole' | 'note' | 'reason' | null;
}

const BOTH: readonly TeamLevel[] = ['village', 'kecamatan'];

/**
 * Every step that a team can take, who may take it, and what it needs. A step that is not here
 * does not exist. Source: the article's chain desa/kelurahan → TPK Kecamatan → TKPKD.
 */
export const TEAM_TRANSITIONS: readonly Transition[] = [
  {
    step: 'submit',
    from: 'draft',
    to: 'submitted',
    of: ['village'],
    action: 'team.edit',
    needs: 'whole',
  },
  {
    step: 'submit',
    from: 'returned',
    to: 'submitted',
    of: ['village'],
    action: 'team.edit',
    needs: 'whole',
  },
  {
    step: 'submit',
    from: 'draft',
    to: 'verified',
    of: ['kecamatan'],
    action: 'team.edit',
    needs: 'whole',
  },
  {
    step: 'submit',
    from: 'returned',
    to: 'verified',
    of: ['kecamatan'],
    action: 'team.edit',
    needs: 'whole',
  },
  {
    step: 'verify',
    from: 'submitted',
    to: 'verified',
    of: ['village'],
    action: 'team.verify',
    needs: null,
  },
  {
    step: 'return',
    from: 'submitted',
    to: 'returned',
    of: ['village'],
    action: 'team.verify',
    needs: 'note',
  },
  {
    step: 'receive',
    from: 'verified',
    to: 'received',
    of: BOTH,
    action: 'team.receive',
    needs: null,
  },
  {
    step: 'return',
    from: 'verified',
    to: 'returned',
    of: BOTH,
    action: 'team.receive',
    needs: 'note',
  },
  { step: 'amend', from: 'received', to: 'draft', of: BOTH, action: 'team.edit', needs: 'reason' },
];

/** Whose team it is, from the region's code. */
export function teamLevel(regionCode: string): TeamLevel {
  return regionLevel(regionCode) === 'kecamatan' ? 'kecamatan' : 'village';
}

/** The steps that a team in this state can take, whoever takes them. */
export function stepsFrom(state: TeamState, regionCode: string): Transition[] {
  const level = teamLevel(regionCode);
  return TEAM_TRANSITIONS.filter((one) => one.from === state && one.of.includes(level));
}

/** The transition for a step, or the refusal `team_step` where the table has none. */
export function findStep(state: TeamState, step: TeamStep, regionCode: string): Result<Transition> {
  const found = stepsFrom(state, regionCode).find((one) => one.step === step);
  return found === undefined ? refuse('team_step') : done(found);
}

/** Whether the team's contents may be changed in this state. */
export function isEditable(state: TeamState): boolean {
  return state === 'draft' || state === 'returned';
}
