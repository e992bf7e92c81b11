import type { KecamatanRecap } from './recap.ts';

export const SORT_KEYS = ['region', 'meetings', 'people', 'reached', 'received'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Sorting {
  readonly key: SortKey;
  readonly descending: boolean;
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

const COMPARE: Readonly<Record<SortKey, (a: KecamatanRecap, b: KecamatanRecap) => number>> = {
  region: (a, b) => a.name.localeCompare(b.name, 'id'),
  meetings: (a, b) => a.closed - b.closed,
  people: (a, b) => a.filled - b.filled,
  reached: (a, b) => share(a.reached, a.villages) - share(b.reached, b.villages),
  received: (a, b) => (a.lastReceivedAt ?? '').localeCompare(b.lastReceivedAt ?? ''),
};

/** The rows in the order asked for; equals stay in the order of their names. */
export function sorted(rows: readonly KecamatanRecap[], { key, descending }: Sorting) {
  const turn = descending ? -1 : 1;
  return [...rows].sort((a, b) => turn * COMPARE[key](a, b) || COMPARE.region(a, b));
}

/** The sorting after a press on a column: numbers start with the largest; a second press turns it. */
export function resorted(current: Sorting, key: SortKey): Sorting {
  if (current.key === key) return { key, descending: !current.descending };
  return { key, descending: key !== 'region' };
}
