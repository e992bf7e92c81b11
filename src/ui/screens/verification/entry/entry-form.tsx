import { Save } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { wibDate } from '../../../../domain/time.ts';
import type { ProposalEntry } from '../../../../store/queries/proposals/list.ts';
import { record } from '../../../act.ts';
import { useApp } from '../../../app.ts';
import { useDraftForm } from '../../../hooks/use-draft-form.ts';
import type { DraftForm, FieldProps } from '../../../hooks/use-draft-form.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { Button } from '../../../parts/button.tsx';
import { DraftNotice } from '../../../parts/draft-notice.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { DateField } from '../../../parts/fields/date-field.tsx';
import { Page } from '../../../parts/page.tsx';
import { stepIntent } from '../../../proposal/step-intent.ts';
import { proposalGist, proposalTitle, proposalWhere } from '../../../proposal/summary.ts';
import { regionFullName } from '../../../words.ts';
import type { Desk } from '../use-desk.ts';
import { useKeys } from '../use-keys.ts';
import {
  blankEntries,
  DATE,
  entriesSchema,
  numbered,
  NUMBER_LENGTH,
  placeOfTwin,
} from './entry-values.ts';
import type { EntryValues } from './entry-values.ts';
import { PasteBox } from './paste-box.tsx';

interface EntryFormProps {
  readonly entries: readonly ProposalEntry[];
  readonly desk: Desk;
}

/** One day, and a number for each: typed row by row, or pasted as a list. */
export function EntryForm({ entries, desk }: EntryFormProps) {
  const { verification } = useOfficeText();
  const app = useApp();
  const words = verification.entry;
  const [ids] = useState(() => entries.map(({ row }) => row.id));
  const [today] = useState(() => wibDate(app.now()));
  const formRef = useKeys<HTMLFormElement>(onKeyDown);
  const form = useDraftForm<EntryValues, EntryValues>({
    draft: 'verification/entries',
    idPrefix: 'entry-',
    schema: entriesSchema(words, ids, today),
    initial: blankEntries(ids, today),
    async submit(values) {
      const filled = numbered(ids, values);
      if (filled.length === 0) return { text: words.errors.none };
      const intents = entries
        .filter(({ row }) => filled.includes(row.id))
        .map(({ row }) =>
          stepIntent(row, 'enter', {
            entryDate: values[DATE] ?? '',
            entryNumber: values[row.id] ?? '',
          }),
        );
      const failure = await record(app, intents);
      if (failure !== null) return { text: failure.text };
      desk.onManyDone(words.saved(filled.length));
      return null;
    },
  });
  if (!form.ready) return null;
  const count = numbered(ids, form.values).length;
  return (
    <Page title={words.title} subtitle={words.text} back="/verifikasi" wide>
      <form ref={formRef} noValidate onSubmit={form.onSubmit} class="flex grow flex-col">
        <ErrorSummary {...form.summary} />
        <DraftNotice form={form} />
        <div class="max-w-sm">
          <DateField {...form.field(DATE)} label={words.date} hint={words.dateHint} max={today} />
        </div>
        <PasteBox entries={entries} onPasted={(id, number) => form.set(id, number)} />
        <ol class="rounded-box border-base-300 bg-base-100 divide-base-300 mb-4 divide-y border">
          {entries.map((entry, index) => (
            <NumberRow
              key={entry.row.id}
              entry={entry}
              place={index + 1}
              form={form}
              twin={placeOfTwin(ids, form.values, entry.row.id)}
              desk={desk}
            />
          ))}
        </ol>
        <div class="page-footer no-print">
          <Button kind="primary" type="submit" wide icon={Save} busy={form.busy}>
            {words.save(count)}
          </Button>
        </div>
      </form>
    </Page>
  );
}

interface NumberRowProps {
  readonly entry: ProposalEntry;
  readonly place: number;
  readonly form: DraftForm<EntryValues>;
  /** The place of an earlier row with the same number. */
  readonly twin: number | undefined;
  readonly desk: Desk;
}

function NumberRow({ entry, place, form, twin, desk }: NumberRowProps) {
  const t = useOfficeText();
  const regions = useApp().regions.value;
  const who = proposalTitle(t, entry);
  return (
    <li class="items-center gap-4 px-4 pt-3 lg:grid lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div class="mb-1 flex gap-3">
        <span class="text-muted w-6 shrink-0 text-end tabular-nums">{place}.</span>
        <div class="min-w-0">
          <p class="font-semibold wrap-anywhere">{who}</p>
          <p class="text-sm wrap-anywhere">{proposalGist(t, desk.view.settings, entry)}</p>
          <p class="text-muted text-sm wrap-anywhere tabular-nums">
            {proposalWhere(t, entry)} · {regionFullName(regions, entry.row.regionCode)}
          </p>
        </div>
      </div>
      <NumberInput field={form.field(entry.row.id)} who={who} twin={twin} />
    </li>
  );
}

interface NumberInputProps {
  readonly field: FieldProps;
  readonly who: string;
  readonly twin: number | undefined;
}

/** A field without a frame of its own: there are many, and each may stay empty. */
function NumberInput({ field, who, twin }: NumberInputProps) {
  const words = useOfficeText().verification.entry;
  const { id, value, error, onInput } = field;
  const said = error ?? (twin === undefined ? undefined : words.twice(twin));
  return (
    <div data-field class="pb-3">
      <label htmlFor={id} class="text-muted block text-sm">
        {words.number} <span class="sr-only">{who}</span>
      </label>
      <input
        id={id}
        data-number
        type="text"
        class="input w-full"
        spellcheck={false}
        autocapitalize="none"
        autocomplete="off"
        enterkeyhint="next"
        maxLength={NUMBER_LENGTH}
        value={value}
        aria-invalid={error !== undefined}
        aria-describedby={said === undefined ? undefined : `${id}-said`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {said === undefined ? null : (
        <p
          id={`${id}-said`}
          class={`mt-1 text-sm font-medium ${error === undefined ? 'text-warning' : 'text-error'}`}
        >
          {said}
        </p>
      )}
    </div>
  );
}

/** Enter goes to the next number, as in a table; on the last, and elsewhere, it saves. */
function onKeyDown(event: KeyboardEvent): void {
  const { target, currentTarget, key } = event;
  if (key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
  if (!(currentTarget instanceof HTMLElement)) return;
  const inputs = [...currentTarget.querySelectorAll<HTMLInputElement>('[data-number]')];
  const next = inputs[inputs.indexOf(target) + 1];
  if (!inputs.includes(target) || next === undefined) return;
  event.preventDefault();
  next.focus();
  next.select();
}
