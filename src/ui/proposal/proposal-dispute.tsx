import { listConflicts } from '../../store/queries/conflicts.ts';
import type { ProposalEntry } from '../../store/queries/proposals/list.ts';
import type { LocalRow } from '../../store/types.ts';
import { useApp } from '../app.ts';
import { useLive } from '../hooks/use-live.ts';
import { useOfficeText } from '../hooks/use-office-text.ts';
import { useFormats } from '../hooks/use-text.ts';
import { proposalValueText } from './dispute-words.ts';
import { WordedDispute } from './worded-dispute.tsx';
import { fieldWord } from './words.ts';

/** Open conflicts over a proposal, its members and its photos, oldest first. */
export function useProposalConflicts(
  entry: ProposalEntry | null | undefined,
): readonly LocalRow<'conflict'>[] {
  const { db } = useApp();
  const conflicts = useLive(() => listConflicts(db), []) ?? [];
  if (!entry) return [];
  const own = new Set([entry.row, ...entry.members, ...entry.photos].map(({ id }) => id));
  return conflicts.filter(({ parentId }) => own.has(parentId ?? ''));
}

interface ProposalDisputeProps {
  readonly conflict: LocalRow<'conflict'>;
  readonly entry: ProposalEntry;
}

/** Two people's entries in one field of a proposal, with who and when; one tap decides. */
export function ProposalDispute({ conflict, entry }: ProposalDisputeProps) {
  const t = useOfficeText();
  const formats = useFormats();
  const { field } = conflict.fields;
  const { kind } = entry.row.fields;
  const member = entry.members.find(({ id }) => id === conflict.parentId);
  const word = fieldWord(t, field);
  return (
    <WordedDispute
      conflict={conflict}
      subject={
        member === undefined
          ? word
          : t.proposals.findingOf(member.fields.name.trim() || t.proposals.unnamed, word)
      }
      textOf={(side) => proposalValueText(t, formats, kind, field, conflict.fields[side].value)}
    />
  );
}
