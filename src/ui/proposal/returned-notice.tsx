import type { ProposalEntry } from '../../store/queries/proposals/list.ts';
import { useOfficeText } from '../hooks/use-office-text.ts';
import { useFormats } from '../hooks/use-text.ts';
import { Notice } from '../parts/notice.tsx';
import { ProposalNoteLine } from './note-line.tsx';
import { standingNotes, standingReturn } from './standing-notes.ts';
import { fieldWord } from './words.ts';

/** Who sent the proposal back and when, with every note; nothing where it was not sent back. */
export function ProposalReturnedNotice({ entry }: { readonly entry: ProposalEntry }) {
  const t = useOfficeText();
  const formats = useFormats();
  const { returned } = t.proposalPage;
  const { fields } = entry.row;
  const event = standingReturn(fields);
  if (event === undefined) return null;
  const whereOf = (field: string, memberId: string | null) => {
    if (memberId === null) return fieldWord(t, field);
    const member = entry.members.find(({ id }) => id === memberId);
    const name = member?.fields.name.trim() ?? '';
    if (member === undefined) return returned.ofGone;
    return t.proposals.findingOf(name || t.proposals.unnamed, fieldWord(t, field));
  };
  return (
    <Notice tone="warning" title={returned.title(event.name)}>
      <p class="text-muted text-sm">{formats.moment(event.at)}</p>
      <p>{returned.text}</p>
      {event.words === '' ? null : <p class="mt-1 wrap-anywhere">{event.words}</p>}
      {standingNotes(fields).map((note) => (
        <ProposalNoteLine key={note.id} note={note} field={whereOf(note.field, note.memberId)} />
      ))}
    </Notice>
  );
}
