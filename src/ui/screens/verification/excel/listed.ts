import type { ListedProposal } from '../../../../documents/xlsx-period.ts';
import { contentsOf } from '../../../../store/queries/proposals/contents.ts';
import type { ProposalEntry } from '../../../../store/queries/proposals/list.ts';
import type { LocalRow } from '../../../../store/types.ts';

/** A proposal as the period's list wants it, with the papers on which it was decided. */
export function listedOf(
  entry: ProposalEntry,
  dossiers: ReadonlyMap<string, LocalRow<'dossier'>>,
): ListedProposal {
  const { state, note, location, entryDate, entryNumber, dossierId } = entry.row.fields;
  const dossier = dossiers.get(dossierId ?? '')?.fields;
  return {
    ...contentsOf(entry),
    state,
    note,
    location,
    basis:
      dossier === undefined
        ? null
        : { kind: dossier.basis, number: dossier.number, date: dossier.date },
    entryDate,
    entryNumber,
    listNumbers: Object.fromEntries(entry.members.map(({ id, fields }) => [id, fields.listNumber])),
  };
}
