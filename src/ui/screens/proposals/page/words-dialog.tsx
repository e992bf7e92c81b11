import * as v from 'valibot';
import { useDraftForm } from '../../../hooks/use-draft-form.ts';
import type { FormFailure } from '../../../hooks/use-draft-form.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { DraftNotice } from '../../../parts/draft-notice.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { TextField } from '../../../parts/fields/text-field.tsx';

/** Longest reason, by `protocol/proposal-records.ts`. */
const REASON_LENGTH = 250;

interface WordsDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly text: string;
  readonly hint: string;
  /** The words on its button. */
  readonly verb: string;
  /** Names its draft. */
  readonly draft: string;
  readonly submit: (words: string) => Promise<FormFailure | null>;
  readonly onDone: () => void;
}

/** Asks why, before something is taken back that others rely on. */
export function WordsDialog(props: WordsDialogProps) {
  return (
    <Dialog open={props.open} title={props.title} onClose={props.onClose}>
      <WordsForm {...props} />
    </Dialog>
  );
}

function WordsForm({ text, hint, verb, draft, submit, onClose, onDone }: WordsDialogProps) {
  const t = useOfficeText();
  const { acts } = t.proposalPage;
  const form = useDraftForm({
    draft,
    idPrefix: 'ask-',
    schema: v.object({
      reason: v.pipe(v.string(), v.trim(), v.minLength(1, t.refusals.act.reason_missing)),
    }),
    initial: { reason: '' },
    async submit({ reason }) {
      const failure = await submit(reason);
      if (failure === null) onDone();
      return failure;
    },
  });
  if (!form.ready) return null;
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <p class="mb-4">{text}</p>
      <ErrorSummary {...form.summary} />
      <DraftNotice form={form} />
      <TextField
        {...form.field('reason')}
        label={acts.reason}
        hint={hint}
        maxLength={REASON_LENGTH}
      />
      <div class="grid gap-2">
        <Button kind="primary" type="submit" wide busy={form.busy}>
          {verb}
        </Button>
        <Button kind="quiet" wide onClick={onClose}>
          {acts.back}
        </Button>
      </div>
    </form>
  );
}
