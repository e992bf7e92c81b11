import type * as v from 'valibot';
import type { RegisterImportResponse, RegisterPreview } from '../../../../protocol/register.ts';
import type { VillageCount } from './village-lists.ts';

export type Preview = v.InferOutput<typeof RegisterPreview>;
export type Outcome = v.InferOutput<typeof RegisterImportResponse>;

export type VillageState =
  | { readonly stage: 'waiting' | 'comparing' }
  | { readonly stage: 'compared' | 'importing'; readonly preview: Preview }
  | { readonly stage: 'done'; readonly preview: Preview; readonly outcome: Outcome }
  | { readonly stage: 'failed'; readonly text: string };

/** One village of a list on its way into the register. */
export interface VillageWork extends VillageCount {
  readonly state: VillageState;
  /** Whether it is to be imported. */
  readonly isTaken: boolean;
  /** Of its import: sent again after a lost answer, it gets the same answer. */
  readonly importId: string;
}

/** How many people would be written. */
export function changesIn({ added, changed, gone }: Preview): number {
  return added + changed.length + gone.length;
}

/** People who would be gone, from how many on, and from which share of those who are there. */
const SUSPECT_FROM = 10;
const SUSPECT_SHARE = 0.2;

/**
 * The share of a village's people who would be gone, where it is so great that the file is rather
 * incomplete than the village empty; null else. Such a village is only taken when a person says so.
 */
export function suspectShare({ gone, changed, unchanged }: Preview): number | null {
  const share = gone.length / Math.max(1, gone.length + changed.length + unchanged);
  return gone.length >= SUSPECT_FROM && share > SUSPECT_SHARE ? share : null;
}

/** Whether it is still to be sent. */
export function isDue({ state, isTaken }: VillageWork): boolean {
  return isTaken && state.stage === 'compared' && changesIn(state.preview) > 0;
}

/** Whether the server has yet to say what would change. */
export function isUncompared({ state }: VillageWork): boolean {
  return state.stage === 'waiting' || state.stage === 'failed';
}

export interface Totals {
  readonly villages: number;
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  readonly unchanged: number;
}

/** What has been written so far. */
export function totalsOf(works: readonly VillageWork[]): Totals {
  const outcomes = works.flatMap(({ state }) => (state.stage === 'done' ? [state.outcome] : []));
  const sum = (of: (outcome: Outcome) => number) =>
    outcomes.reduce((total, outcome) => total + of(outcome), 0);
  return {
    villages: outcomes.length,
    added: sum(({ added }) => added),
    changed: sum(({ changed }) => changed),
    gone: sum(({ gone }) => gone),
    unchanged: sum(({ unchanged }) => unchanged),
  };
}
