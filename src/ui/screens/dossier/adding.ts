import type { Intent } from '../../../store/mutate.ts';
import type { ProposalEntry } from '../../../store/queries/proposals/list.ts';
import type { LocalRow } from '../../../store/types.ts';
import { stepIntent } from '../../proposal/step-intent.ts';

type Row = LocalRow<'proposal'>;

const edit = (id: string, dossierId: string | null, period: string): Intent => ({
  name: 'proposal.edit',
  args: { id, changes: { dossierId, period } },
});

/**
 * Puts proposals to a dossier, in its period. What was postponed before is open again: it is for
 * this meeting to decide.
 */
export function addIntents(
  entries: readonly ProposalEntry[],
  dossierId: string,
  period: string,
): Intent[] {
  return entries.flatMap(({ row }) => [
    ...(row.fields.state === 'postponed' ? [stepIntent(row, 'undecide')] : []),
    edit(row.id, dossierId, period),
  ]);
}

/**
 * Takes them off again, each back to where it was.
 * @param before as they were when they were put to it
 * @param now as they are
 */
export function takeOffIntents(
  before: readonly ProposalEntry[],
  now: readonly (Row | undefined)[],
): Intent[] {
  const rows = new Map(now.flatMap((row) => (row === undefined ? [] : [[row.id, row]])));
  return before.flatMap(({ row: { id, fields } }) => {
    const row = rows.get(id);
    // decided meanwhile: that stands
    if (row?.fields.state !== 'draft') return [];
    const back = edit(id, fields.dossierId, fields.period);
    return fields.state === 'postponed'
      ? [back, stepIntent(row, 'postpone', { words: fields.decision })]
      : [back];
  });
}
