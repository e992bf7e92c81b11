import * as v from 'valibot';
import { wibDate } from '../../../../domain/time.ts';
import type { ProposalEntry } from '../../../../store/queries/proposals/list.ts';
import { record } from '../../../act.ts';
import { useApp } from '../../../app.ts';
import { useDraftForm } from '../../../hooks/use-draft-form.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { Button } from '../../../parts/button.tsx';
import { DraftNotice } from '../../../parts/draft-notice.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { DateField } from '../../../parts/fields/date-field.tsx';
import { TextField } from '../../../parts/fields/text-field.tsx';
import { stepIntent } from '../../../proposal/step-intent.ts';
import { dateSchema, NUMBER_LENGTH, numberSchema } from '../entry/entry-values.ts';
import { FormTitle } from './form-title.tsx';

interface NumberFormProps {
  readonly entry: ProposalEntry;
  readonly onDone: (text: string) => void;
  readonly onCancel: () => void;
}

/** Day and number under which one proposal was entered in the national system. */
export function NumberForm({ entry, onDone, onCancel }: NumberFormProps) {
  const { verification } = useOfficeText();
  const app = useApp();
  const words = verification.entry;
  const today = wibDate(app.now());
  const form = useDraftForm({
    draft: `verification/${entry.row.id}/enter`,
    idPrefix: 'enter-',
    schema: v.object({
      date: dateSchema(words, today),
      number: v.pipe(numberSchema(words), v.minLength(1, words.errors.number)),
    }),
    initial: { date: today, number: '' },
    async submit({ date, number }) {
      const given = { entryDate: date, entryNumber: number };
      const failure = await record(app, [stepIntent(entry.row, 'enter', given)]);
      if (failure !== null) return { text: failure.text };
      onDone(words.saved(1));
      return null;
    },
  });
  if (!form.ready) return null;
  return (
    <form noValidate onSubmit={form.onSubmit} class="card-box" aria-label={words.title}>
      <FormTitle text={words.title} />
      <ErrorSummary {...form.summary} />
      <DraftNotice form={form} />
      <div class="grid gap-x-3 sm:grid-cols-2">
        <DateField {...form.field('date')} label={words.date} max={today} />
        <TextField
          {...form.field('number')}
          label={words.number}
          isCode
          maxLength={NUMBER_LENGTH}
          enterKeyHint="done"
        />
      </div>
      <div class="grid grid-cols-[auto_1fr] gap-2">
        <Button onClick={onCancel}>{verification.giving.cancel}</Button>
        <Button kind="primary" type="submit" wide busy={form.busy}>
          {words.one}
        </Button>
      </div>
    </form>
  );
}
