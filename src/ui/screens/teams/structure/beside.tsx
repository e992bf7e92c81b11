import { MessageSquareText } from 'lucide-preact';
import type { TeamNote } from '../../../../protocol/team-records.ts';
import type { TeamView } from '../../../../store/queries/teams.ts';
import type { LocalRow } from '../../../../store/types.ts';
import { useFormats, useText } from '../../../hooks/use-text.ts';
import { TeamDispute } from '../../../team/team-dispute.tsx';

/** A reviewer's words, with the day by which a correction is wished for. */
export function NoteLine({ note }: { readonly note: TeamNote }) {
  const t = useText();
  const formats = useFormats();
  const { returned } = t.teams;
  return (
    <div class="border-warning bg-warning/5 flex gap-2 border-s-4 px-3 py-2">
      <MessageSquareText aria-hidden="true" size={18} class="text-warning mt-0.5 shrink-0" />
      <div class="min-w-0">
        <p class="wrap-anywhere whitespace-pre-line">
          <span class="sr-only">{returned.note(note.name)}: </span>
          {note.text}
        </p>
        {note.wishedDate === '' ? null : (
          <p class="text-muted text-sm">{returned.wished(formats.shortDay(note.wishedDate))}</p>
        )}
      </div>
    </div>
  );
}

interface BesideProps {
  readonly notes: readonly TeamNote[] | undefined;
  readonly disputes: readonly LocalRow<'conflict'>[] | undefined;
  readonly composition: TeamView['composition'];
}

/** What stands under a place: notes of the reviewer, and choices that two people made apart. */
export function Beside({ notes = [], disputes = [], composition }: BesideProps) {
  if (notes.length + disputes.length === 0) return null;
  return (
    <div class="grid gap-2 px-3 pb-3">
      {notes.map((note) => (
        <NoteLine key={note.id} note={note} />
      ))}
      {disputes.map((conflict) => (
        <TeamDispute key={conflict.id} conflict={conflict} composition={composition} />
      ))}
    </div>
  );
}
