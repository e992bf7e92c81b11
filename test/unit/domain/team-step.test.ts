import fc, { assert } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ROLES, may } from '../../../src/domain/role.ts';
import type { Role } from '../../../src/domain/role.ts';
import {
  TEAM_STATES,
  TEAM_STEPS,
  TEAM_TRANSITIONS,
  findStep,
  isEditable,
  stepsFrom,
  teamLevel,
} from '../../../src/domain/team-step.ts';
import type { TeamState, TeamStep } from '../../../src/domain/team-step.ts';

const VILLAGE = '33.16.09.2003';
const KECAMATAN = '33.16.09';

const HOLDERS: Record<Role, { role: Role; scopes: string[] }> = {
  facilitator: { role: 'facilitator', scopes: [VILLAGE] },
  subdistrict: { role: 'subdistrict', scopes: [KECAMATAN] },
  regency: { role: 'regency', scopes: ['33.16'] },
};

/** The chain as the design tells it, written out: who leads which team from where to where. */
const CHAIN: readonly [string, TeamState, TeamStep, TeamState, readonly Role[]][] = [
  [VILLAGE, 'draft', 'submit', 'submitted', ['facilitator', 'subdistrict']],
  [VILLAGE, 'returned', 'submit', 'submitted', ['facilitator', 'subdistrict']],
  [VILLAGE, 'submitted', 'verify', 'verified', ['subdistrict']],
  [VILLAGE, 'submitted', 'return', 'returned', ['subdistrict']],
  [VILLAGE, 'verified', 'receive', 'received', ['regency']],
  [VILLAGE, 'verified', 'return', 'returned', ['regency']],
  [VILLAGE, 'received', 'amend', 'draft', ['facilitator', 'subdistrict']],
  [KECAMATAN, 'draft', 'submit', 'verified', ['subdistrict']],
  [KECAMATAN, 'returned', 'submit', 'verified', ['subdistrict']],
  [KECAMATAN, 'verified', 'receive', 'received', ['regency']],
  [KECAMATAN, 'verified', 'return', 'returned', ['regency']],
  [KECAMATAN, 'received', 'amend', 'draft', ['subdistrict']],
];

const everything = [VILLAGE, KECAMATAN].flatMap((region) =>
  TEAM_STATES.flatMap((state) => TEAM_STEPS.map((step) => ({ region, state, step }))),
);

describe('role × level × state × step', () => {
  it.each(everything)('$region: $step from $state', ({ region, state, step }) => {
    const [, , , to, allowed] =
      CHAIN.find(([of, from, what]) => of === region && from === state && what === step) ?? [];
    const found = findStep(state, step, region);
    const takers = found.ok
      ? ROLES.filter((role) => may(HOLDERS[role], found.value.action, region))
      : undefined;
    expect(found).toMatchObject(to === undefined ? { ok: false, code: 'team_step' } : { ok: true });
    expect(found.ok ? found.value.to : undefined).toBe(to);
    expect(takers).toEqual(allowed);
  });

  it('leaves nothing of the chain out', () => {
    const covered = everything.filter(({ region, state, step }) =>
      CHAIN.some(([of, from, what]) => of === region && from === state && what === step),
    );
    expect(covered).toHaveLength(CHAIN.length);
  });
});

test('nobody takes a step for a region outside their own', () => {
  for (const { action } of TEAM_TRANSITIONS) {
    for (const holder of Object.values(HOLDERS)) {
      expect(may(holder, action, '33.17.01.2001')).toBe(false);
    }
  }
  expect(may(HOLDERS.facilitator, 'team.edit', '33.16.09.2004')).toBe(false);
  // the kecamatan's meetings are a facilitator's to record, its team is not theirs to make
  expect(may(HOLDERS.facilitator, 'team.edit', KECAMATAN)).toBe(false);
  expect(may(HOLDERS.subdistrict, 'team.verify', '33.16.08.2001')).toBe(false);
});

test('a step has one outcome', () => {
  for (const { region, state } of everything) {
    const steps = stepsFrom(state, region).map(({ step }) => step);
    expect(new Set(steps).size).toBe(steps.length);
  }
});

describe('any sequence of steps', () => {
  const steps = fc.array(fc.constantFrom(...TEAM_STEPS), { maxLength: 40 });
  const walk = (region: string, wanted: readonly TeamStep[]) => {
    const path: TeamState[] = ['draft'];
    for (const step of wanted) {
      const from = path.at(-1) ?? 'draft';
      const found = findStep(from, step, region);
      if (found.ok) path.push(found.value.to);
    }
    return path;
  };

  it.each([VILLAGE, KECAMATAN])('stays in the states of the table: %s', (region) => {
    const level = teamLevel(region);
    const reachable = new Set<TeamState>(['draft']);
    for (const { of, to } of TEAM_TRANSITIONS) if (of.includes(level)) reachable.add(to);
    assert(
      fc.property(steps, (wanted) => {
        for (const state of walk(region, wanted)) expect(reachable).toContain(state);
      }),
    );
    expect(reachable.has('submitted')).toBe(level === 'village');
  });

  it('never reaches the regency without the kecamatan', () => {
    assert(
      fc.property(steps, (wanted) => {
        const path = walk(VILLAGE, wanted);
        const before = (wantedState: TeamState) =>
          path.flatMap((state, index) => (state === wantedState ? [path[index - 1]] : []));
        expect(before('received').filter((state) => state !== 'verified')).toEqual([]);
        expect(before('verified').filter((state) => state !== 'submitted')).toEqual([]);
      }),
    );
  });

  it('reaches every state of a village team', () => {
    const seen = new Set<TeamState>();
    for (const { from, to, of } of TEAM_TRANSITIONS) {
      if (of.includes('village')) seen.add(from).add(to);
    }
    expect([...seen].sort()).toEqual([...TEAM_STATES].sort());
  });
});

test('the contents can change only while they are nobody else’s to judge', () => {
  const editable = TEAM_STATES.filter(isEditable);
  expect(editable).toEqual(['draft', 'returned']);
  const actions = TEAM_TRANSITIONS.filter(({ from }) => isEditable(from)).map((one) => one.action);
  expect(new Set(actions)).toEqual(new Set(['team.edit']));
});
