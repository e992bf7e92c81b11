import type { ProposalSettings } from '../../../domain/proposal/settings.ts';
import type { ProposalState } from '../../../domain/proposal/step.ts';
import { readProposalSettings } from '../../../store/queries/proposals/contents.ts';
import { listConflicts } from '../../../store/queries/conflicts.ts';
import { listProposals } from '../../../store/queries/proposals/list.ts';
import type { ProposalEntry } from '../../../store/queries/proposals/list.ts';
import { useApp } from '../../app.ts';
import { useAccount } from '../../hooks/use-account.ts';
import { useLive } from '../../hooks/use-live.ts';

/** All that villages have handed in. */
const HANDED_IN: readonly ProposalState[] = [
  'submitted',
  'verified',
  'received',
  'entered',
  'returned',
  'rejected',
];

export interface Verification {
  readonly entries: readonly ProposalEntry[];
  readonly settings: ProposalSettings;
  /** Ids of records in which the entries of two people differ. */
  readonly disputed: ReadonlySet<string>;
}

/** What was handed in within this person's area, from this device; undefined while it is read. */
export function useVerification(): Verification | undefined {
  const { db } = useApp();
  const account = useAccount();
  return useLive(async () => {
    const entries = await listProposals(db, { regions: account.scopes, states: HANDED_IN });
    const conflicts = await listConflicts(db);
    return {
      entries,
      settings: await readProposalSettings(db),
      disputed: new Set(conflicts.map(({ parentId }) => parentId ?? '')),
    };
  }, [account]);
}

/** Whether two people's entries differ in a proposal: no word on it until one is chosen. */
export function isDisputed(
  { row, members, photos }: ProposalEntry,
  disputed: ReadonlySet<string>,
): boolean {
  return [row, ...members, ...photos].some(({ id }) => disputed.has(id));
}
