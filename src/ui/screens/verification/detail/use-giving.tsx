import { MessageSquarePlus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { wibDate } from '../../../../domain/time.ts';
import type { ProposalEntry } from '../../../../store/queries/proposals/list.ts';
import { record } from '../../../act.ts';
import { useApp } from '../../../app.ts';
import { useDraftForm } from '../../../hooks/use-draft-form.ts';
import type { DraftForm } from '../../../hooks/use-draft-form.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { TextArea } from '../../../parts/fields/text-field.tsx';
import type { Beside } from '../../../proposal/facts.tsx';
import { stepIntent } from '../../../proposal/step-intent.ts';
import { proposalTitle } from '../../../proposal/summary.ts';
import {
  blankNotes,
  NOTE_LENGTH,
  noteKey,
  noteKeys,
  noteLabel,
  notesDraft,
  notesOf,
  notesSchema,
  written,
} from './notes.ts';
import type { Notes } from './notes.ts';

export interface Giving {
  readonly form: DraftForm<Notes>;
  /** WIB day on which the notes were begun: none is wished back before. */
  readonly today: string;
  /** How many notes there are. */
  readonly count: number;
  /** The note on a field, or the button that opens it. */
  readonly beside: Beside;
}

/** Notes on what is to be mended, kept at each keystroke, and the return that carries them. */
export function useGiving(entry: ProposalEntry, onDone: (text: string) => void): Giving {
  const t = useOfficeText();
  const app = useApp();
  const { giving } = t.verification;
  const [keys] = useState(() => noteKeys(entry));
  const [today] = useState(() => wibDate(app.now()));
  const [opened, setOpened] = useState<readonly string[]>([]);
  const form = useDraftForm<Notes, Notes>({
    draft: notesDraft(entry.row.id),
    idPrefix: 'note-',
    schema: notesSchema(t, keys, today),
    initial: blankNotes(keys, today),
    async submit(notes) {
      if (written(keys, notes).length === 0) return { text: giving.errors.none };
      const step = stepIntent(entry.row, 'return', { notes: notesOf(keys, notes, app.now()) });
      const failure = await record(app, [step]);
      if (failure !== null) return { text: failure.text };
      onDone(giving.done(proposalTitle(t, entry)));
      return null;
    },
  });
  const open = (key: string) => {
    setOpened([...opened, key]);
    // once it is drawn
    requestAnimationFrame(() => document.getElementById(`note-${key}`)?.focus());
  };
  const beside: Beside = (field, memberId) => {
    const key = noteKey(field, memberId);
    if (!keys.includes(key)) return null;
    const label = noteLabel(t, entry, field, memberId);
    if (opened.includes(key) || form.values[key] !== '') {
      return (
        <div key={key} class="bg-warning-tint rounded-field mt-1 px-3 pt-2">
          <TextArea
            {...form.field(key)}
            label={giving.note(label)}
            rows={2}
            maxLength={NOTE_LENGTH}
          />
        </div>
      );
    }
    return (
      <button
        key={key}
        type="button"
        class="text-link -ms-2 flex min-h-12 min-w-12 items-center justify-center gap-2 rounded-lg px-2 text-start text-sm not-in-[dd]:justify-start"
        aria-label={giving.addTo(label)}
        onClick={() => open(key)}
      >
        <MessageSquarePlus aria-hidden="true" size={18} class="shrink-0" />
        <span class="in-[dd]:sr-only">
          {field === '' || field === 'members' ? giving.addTo(label) : giving.add}
        </span>
      </button>
    );
  };
  return { form, today, count: written(keys, form.values).length, beside };
}
