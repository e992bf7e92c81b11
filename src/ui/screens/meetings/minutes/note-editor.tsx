import { Check, PencilLine } from 'lucide-preact';
import type { Formats } from '../../../../i18n/formats.ts';
import type { Catalogue } from '../../../../i18n/catalogue.ts';
import { wibTime } from '../../../../domain/time.ts';
import { useFormats, useText } from '../../../hooks/use-text.ts';
import { TextArea } from '../../../parts/fields/text-field.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { MOST } from '../form/schema.ts';
import { MeanwhileNotice } from '../../../meanwhile/meanwhile-notice.tsx';
import type { Note, NoteName } from './use-note.ts';

interface NoteEditorProps {
  readonly name: NoteName;
  readonly note: Note;
  /** Who changed the record last. */
  readonly by: string;
}

/** A long text with what is known of its saving under it. */
export function NoteEditor({ name, note, by }: NoteEditorProps) {
  const t = useText();
  const formats = useFormats();
  const texts = t.meetings.minutes;
  const hint = name === 'minutes' ? texts.minutesHint : texts.decisionsHint;
  const Icon = note.state === 'clean' ? Check : PencilLine;
  const isBlank = note.state === 'clean' && note.text === '';
  return (
    <div class="mb-6" onFocusOut={() => void note.save()}>
      <MeanwhileNotice
        clashes={note.clashes}
        by={by}
        labelOf={() => texts[name]}
        onKeep={(clash) => void note.keepMine(clash)}
        onTake={note.takeTheirs}
      />
      <TextArea
        id={name}
        label={texts[name]}
        hint={hint}
        required={false}
        rows={name === 'minutes' ? 8 : 5}
        maxLength={MOST.long}
        value={note.text}
        error={note.failure ?? undefined}
        onInput={note.write}
      />
      <output
        class={`-mt-3 flex items-center gap-1.5 text-sm ${note.state === 'unsaved' ? 'text-warning' : 'text-muted'}`}
      >
        {isBlank ? null : <Icon aria-hidden="true" size={16} class="shrink-0" />}
        {stateText(t, formats, note)}
      </output>
      {note.unkept ? (
        <Notice tone="warning" live>
          {t.common.draftNotKept}
        </Notice>
      ) : null}
    </div>
  );
}

function stateText(t: Catalogue, formats: Formats, { state, savedAt, text }: Note): string {
  const texts = t.meetings.minutes;
  if (state === 'saving') return texts.saving;
  if (state === 'unsaved') return texts.unsaved;
  if (savedAt !== null) return texts.saved(formats.time(wibTime(Date.parse(savedAt))));
  return text === '' ? texts.empty : texts.savedBefore;
}
