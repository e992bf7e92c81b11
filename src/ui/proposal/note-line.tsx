import { MessageSquareText } from 'lucide-preact';
import type { ProposalNote } from '../../protocol/proposal-records.ts';
import { useOfficeText } from '../hooks/use-office-text.ts';
import { useFormats } from '../hooks/use-text.ts';

interface NoteLineProps {
  readonly note: ProposalNote;
  /** What the note is on, where it does not stand beside it. */
  readonly field?: string;
}

/** What somebody who checks wants mended, with by whom and until when. */
export function ProposalNoteLine({ note, field }: NoteLineProps) {
  const t = useOfficeText();
  const formats = useFormats();
  const { returned } = t.proposalPage;
  return (
    <p class="border-warning bg-warning-tint my-1 flex gap-2 rounded-e-lg border-s-4 px-3 py-2 text-sm">
      <MessageSquareText aria-hidden="true" size={16} class="text-warning mt-0.5 shrink-0" />
      <span class="min-w-0 wrap-anywhere">
        <span class="block font-medium">
          {field === undefined ? note.text : returned.noteOn(field, note.text)}
        </span>
        <span class="text-muted block">
          {returned.note(note.name)}
          {note.wishedDate === '' ? '' : `. ${returned.wished(formats.shortDay(note.wishedDate))}`}
        </span>
      </span>
    </p>
  );
}
