import type { TpkDatabase } from '../../../store/database.ts';
import type { Intent } from '../../../store/mutate.ts';
import { readProposal } from '../../../store/queries/proposals/list.ts';
import { stepIntent } from '../../proposal/step-intent.ts';

/** Takes decisions back that were taken a moment ago, over the proposals as they stand now. */
export async function undecideNow(
  db: TpkDatabase,
  act: (intents: readonly Intent[]) => Promise<boolean>,
  ids: readonly string[],
): Promise<void> {
  const entries = await Promise.all(ids.map((id) => readProposal(db, id)));
  await act(entries.flatMap((entry) => (entry ? [stepIntent(entry.row, 'undecide')] : [])));
}
