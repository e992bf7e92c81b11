import * as v from 'valibot';
import { useDraftForm } from '../../../hooks/use-draft-form.ts';
import type { FormFailure } from '../../../hooks/use-draft-form.ts';
import { useText } from '../../../hooks/use-text.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { DraftNotice } from '../../../parts/draft-notice.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { TextField } from '../../../parts/fields/text-field.tsx';
import { MOST } from '../form/schema.ts';

interface ReasonDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly text: string;
  readonly hint: string;
  /** The words on its button. */
  readonly verb: string;
  /** Names its draft. */
  readonly draft: string;
  readonly submit: (reason: string) => Promise<FormFailure | null>;
  readonly onDone: () => void;
}

/** Asks why, before something is undone that others rely on. */
export function ReasonDialog(props: ReasonDialogProps) {
  return (
    <Dialog open={props.open} title={props.title} onClose={props.onClose}>
      <ReasonForm {...props} />
    </Dialog>
  );
}

function ReasonForm({ text, hint, verb, draft, submit, onClose, onDone }: ReasonDialogProps) {
  const t = useText();
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
        label={t.meetings.detail.reason}
        hint={hint}
        maxLength={MOST.line}
      />
      <div class="grid gap-2">
        <Button kind="primary" type="submit" wide busy={form.busy}>
          {verb}
        </Button>
        <Button kind="quiet" wide onClick={onClose}>
          {t.meetings.detail.back}
        </Button>
      </div>
    </form>
  );
}
