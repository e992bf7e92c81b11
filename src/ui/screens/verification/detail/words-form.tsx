import * as v from 'valibot';
import type { ProposalEntry } from '../../../../store/queries/proposals/list.ts';
import { record } from '../../../act.ts';
import { useApp } from '../../../app.ts';
import { useDraftForm } from '../../../hooks/use-draft-form.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { Button } from '../../../parts/button.tsx';
import { DraftNotice } from '../../../parts/draft-notice.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { TextArea } from '../../../parts/fields/text-field.tsx';
import { stepIntent } from '../../../proposal/step-intent.ts';
import { proposalTitle } from '../../../proposal/summary.ts';
import { freeText } from '../../../text-schema.ts';
import { FormTitle } from './form-title.tsx';

/** Longest reason, by `protocol/mutations/proposal-step.ts`. */
const LENGTH = 250;

interface WordsFormProps {
  readonly entry: ProposalEntry;
  readonly step: 'reject' | 'reopen';
  readonly onDone: (text: string) => void;
  readonly onCancel: () => void;
}

/** A step that needs a few words why: a rejection, or its taking back. */
export function WordsForm({ entry, step, onDone, onCancel }: WordsFormProps) {
  const t = useOfficeText();
  const app = useApp();
  const { verification } = t;
  const texts = step === 'reject' ? verification.rejecting : verification.reopening;
  const form = useDraftForm({
    draft: `verification/${entry.row.id}/${step}`,
    idPrefix: `${step}-`,
    schema: v.object({
      words: v.pipe(
        freeText(LENGTH, verification.reasonTooLong),
        v.minLength(1, verification.reasonMissing),
      ),
    }),
    initial: { words: '' },
    async submit({ words }) {
      const failure = await record(app, [stepIntent(entry.row, step, { words })]);
      if (failure !== null) return { text: failure.text };
      onDone(texts.done(proposalTitle(t, entry)));
      return null;
    },
  });
  if (!form.ready) return null;
  return (
    <form noValidate onSubmit={form.onSubmit} class="card-box" aria-label={texts.title}>
      <FormTitle text={texts.title} />
      <p class="mb-3">{texts.text}</p>
      <ErrorSummary {...form.summary} />
      <DraftNotice form={form} />
      <TextArea
        {...form.field('words')}
        label={texts.label}
        hint={texts.hint}
        rows={3}
        maxLength={LENGTH}
      />
      <div class="grid grid-cols-[auto_1fr] gap-2">
        <Button onClick={onCancel}>{verification.giving.cancel}</Button>
        <Button kind={step === 'reject' ? 'danger' : 'primary'} type="submit" wide busy={form.busy}>
          {texts.send}
        </Button>
      </div>
    </form>
  );
}
