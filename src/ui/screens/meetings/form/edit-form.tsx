import { useState } from 'preact/hooks';
import type { LocalRow } from '../../../../store/types.ts';
import { useDraftForm } from '../../../hooks/use-draft-form.ts';
import type { FormFailure } from '../../../hooks/use-draft-form.ts';
import { useText } from '../../../hooks/use-text.ts';
import { Button } from '../../../parts/button.tsx';
import { DraftNotice } from '../../../parts/draft-notice.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { Page } from '../../../parts/page.tsx';
import { MeanwhileNotice } from '../../../meanwhile/meanwhile-notice.tsx';
import { changedMeanwhile } from '../../../meanwhile/meanwhile.ts';
import { editDraftKey } from './plan-base.ts';
import { PlanFields } from './plan-fields.tsx';
import { planOf, planSchema } from './schema.ts';
import type { PlanValues } from './schema.ts';

interface EditFormProps {
  readonly meeting: LocalRow<'meeting'>;
  /** The record when the person began to write. */
  readonly begun: PlanValues;
  readonly subtitle: string;
  readonly submit: (changed: Partial<PlanValues>) => Promise<FormFailure | null>;
}

/** Changes when and where a meeting is, and what it is about; never over another's words unseen. */
export function EditForm({ meeting, begun, subtitle, submit }: EditFormProps) {
  const t = useText();
  const [seen, setSeen] = useState<Partial<PlanValues>>({});
  const [isWarned, setWarned] = useState(false);
  const current = planOf(meeting.fields);
  const meanwhile = (changed: Partial<PlanValues>) =>
    changedMeanwhile({ ...begun }, { ...current }, changed, seen);

  const form = useDraftForm<PlanValues, PlanValues>({
    draft: editDraftKey(meeting.id),
    schema: planSchema(t),
    initial: begun,
    async submit(_, changed) {
      if (meanwhile(changed).length === 0) return submit(changed);
      setWarned(true);
      return { text: t.meetings.form.meanwhileText(meeting.updated.name) };
    },
  });
  const written = Object.fromEntries(
    Object.entries(form.values).filter(
      ([name, value]) => value !== begun[name as keyof PlanValues],
    ),
  );
  const clashes = isWarned ? meanwhile(written) : [];
  const back = `/rapat/${meeting.id}`;
  const title = t.meetings.form.editTitle;

  if (!form.ready) return <Page title={title} subtitle={subtitle} back={back} />;
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <Page
        title={title}
        subtitle={subtitle}
        back={back}
        footer={
          <Button kind="primary" type="submit" wide busy={form.busy}>
            {t.meetings.form.save}
          </Button>
        }
      >
        <ErrorSummary {...form.summary} />
        <MeanwhileNotice
          clashes={clashes}
          by={meeting.updated.name}
          labelOf={(field) => t.meetings.form[field as keyof PlanValues]}
          onKeep={({ field, recorded }) => setSeen({ ...seen, [field]: recorded })}
          onTake={({ field, recorded }) => form.set(field as keyof PlanValues, recorded)}
        />
        <DraftNotice form={form} />
        <PlanFields field={(name) => form.field(name)} />
      </Page>
    </form>
  );
}
