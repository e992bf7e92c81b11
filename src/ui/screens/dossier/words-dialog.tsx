import * as v from 'valibot';
import type { LocalRow } from '../../../store/types.ts';
import { record } from '../../act.ts';
import { useApp } from '../../app.ts';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { DraftNotice } from '../../parts/draft-notice.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextArea } from '../../parts/fields/text-field.tsx';
import { announce } from '../../parts/undo.tsx';
import { stepIntent } from '../../proposal/step-intent.ts';
import { freeText } from '../../text-schema.ts';

/** A decision that needs words. */
export interface AskedDecision {
  readonly row: LocalRow<'proposal'>;
  readonly step: 'decline' | 'postpone';
  /** Whom it is about. */
  readonly name: string;
}

interface WordsDialogProps {
  readonly asked: AskedDecision;
  readonly onClose: () => void;
}

/** Asks for the words of a decision; what is written survives being closed. */
export function WordsDialog({ asked, onClose }: WordsDialogProps) {
  const t = useOfficeText();
  const app = useApp();
  const { row, step, name } = asked;
  const form = useDraftForm<{ words: string }, { words: string }>({
    draft: `proposal/${row.id}/${step}`,
    idPrefix: 'decision-',
    schema: v.object({
      words: v.pipe(freeText(250, t.dossier.wordsTooLong), v.nonEmpty(t.dossier.wordsMissing)),
    }),
    initial: { words: '' },
    async submit({ words }) {
      const failure = await record(app, [stepIntent(row, step, { words })]);
      if (failure !== null) return failure;
      announce(t.dossier.decided[step]);
      onClose();
      return null;
    },
  });
  const title = step === 'decline' ? t.dossier.declineTitle : t.dossier.postponeTitle;
  return (
    <Dialog open title={title} onClose={onClose}>
      <p class="mb-3 font-medium wrap-anywhere">{name}</p>
      {form.ready ? (
        <form noValidate onSubmit={form.onSubmit}>
          <ErrorSummary {...form.summary} />
          <DraftNotice form={form} />
          <TextArea
            {...form.field('words')}
            label={t.dossier.words}
            hint={t.dossier.wordsHint}
            maxLength={250}
            rows={3}
          />
          <Button kind="primary" type="submit" wide busy={form.busy}>
            {t.dossier.saveDecision}
          </Button>
        </form>
      ) : null}
    </Dialog>
  );
}
