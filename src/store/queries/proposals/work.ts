import { may } from '../../../domain/role.ts';
import type { Holder } from '../../../domain/role.ts';
import type { TpkDatabase } from '../../database.ts';
import { waitsFor } from './review.ts';

/** What waits for a person of proposals, in numbers. */
export interface ProposalWork {
  readonly toVerify: number;
  readonly toReceive: number;
  readonly toEnter: number;
  /** Of the villages whose proposals the person writes. */
  readonly returned: number;
  readonly ready: number;
  readonly undecided: number;
  /** The earliest day by which one that was sent back is wished; empty for none. */
  readonly wishedDate: string;
}

const WAITS = { submitted: 'toVerify', verified: 'toReceive', received: 'toEnter' } as const;
const OWN = {
  returned: 'returned',
  agreed: 'ready',
  draft: 'undecided',
  postponed: 'undecided',
} as const;

const has = <T extends object>(table: T, key: PropertyKey): key is keyof T =>
  Object.hasOwn(table, key);

/** Counts it in one pass over the proposals on this device. */
export async function countWork(db: TpkDatabase, holder: Holder): Promise<ProposalWork> {
  const counts = { toVerify: 0, toReceive: 0, toEnter: 0, returned: 0, ready: 0, undecided: 0 };
  let wishedDate = '';
  await db.rows('proposal').each(({ regionCode, fields }) => {
    const { state, notes, events } = fields;
    if (has(WAITS, state) && waitsFor(holder, state, regionCode)) counts[WAITS[state]] += 1;
    if (!has(OWN, state) || !may(holder, 'proposal.edit', regionCode)) return;
    counts[OWN[state]] += 1;
    if (state !== 'returned') return;
    const last = events.filter(({ step }) => step === 'return').at(-1);
    for (const note of notes) {
      if (note.at !== last?.at || note.wishedDate === '') continue;
      if (wishedDate === '' || note.wishedDate < wishedDate) wishedDate = note.wishedDate;
    }
  });
  return { ...counts, wishedDate };
}
