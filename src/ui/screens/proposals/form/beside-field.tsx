import type { ProposalSnapshot } from '../../../../protocol/proposal-records.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import { ProposalNoteLine } from '../../../proposal/note-line.tsx';
import { notesOn } from '../../../proposal/standing-notes.ts';
import { valueWord } from '../../../proposal/words.ts';
import { useProposalForm } from './form-context.ts';

interface BesideFieldProps {
  readonly field: string;
  readonly memberId: string | null;
  /** What is written now: what it was when sent is told where that differs. */
  readonly value?: string;
}

function sentValue(
  sent: ProposalSnapshot | null,
  field: string,
  memberId: string | null,
): string | undefined {
  if (sent === null) return undefined;
  const { reasonNote, reasonDate, reason } = sent;
  const own: Readonly<Record<string, string>> =
    memberId === null
      ? { ...sent.family, reason, reasonNote, reasonDate }
      : (sent.members.find(({ id }) => id === memberId)?.fields ?? {});
  return own[field];
}

/** The notes on a field of whoever sent it back, and what stood there when it was sent. */
export function BesideField({ field, memberId, value }: BesideFieldProps) {
  const t = useOfficeText();
  const formats = useFormats();
  const { notes, sent } = useProposalForm();
  const own = notesOn(notes, field, memberId);
  const before = sentValue(sent, field, memberId);
  const isChanged = before !== undefined && value !== undefined && before !== value;
  if (own.length === 0 && !isChanged) return null;
  return (
    <div class="-mt-3 mb-5">
      {own.map((note) => (
        <ProposalNoteLine key={note.id} note={note} />
      ))}
      {isChanged ? (
        <p class="text-muted text-sm wrap-anywhere tabular-nums">
          {t.proposalForm.sentAs(valueWord(t, formats, field, before))}
        </p>
      ) : null}
    </div>
  );
}
