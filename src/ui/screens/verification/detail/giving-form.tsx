import type { ComponentChildren } from 'preact';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { Button } from '../../../parts/button.tsx';
import { DraftNotice } from '../../../parts/draft-notice.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { DateField } from '../../../parts/fields/date-field.tsx';
import { FormTitle } from './form-title.tsx';
import { WISHED } from './notes.ts';
import type { Giving } from './use-giving.tsx';

interface GivingFormProps {
  readonly giving: Giving;
  readonly onCancel: () => void;
  /** The contents, each part with its note. */
  readonly children: ComponentChildren;
}

/** Sends a proposal back: notes where something is to be mended, and the day it is wished back. */
export function GivingForm({
  giving: { form, today, count },
  onCancel,
  children,
}: GivingFormProps) {
  const { giving } = useOfficeText().verification;
  return (
    <form noValidate onSubmit={form.onSubmit} class="flex grow flex-col">
      <FormTitle text={giving.title} />
      <p class="mb-3">{giving.text}</p>
      <ErrorSummary {...form.summary} />
      <DraftNotice form={form} />
      {children}
      <div class="mt-4">
        <DateField
          {...form.field(WISHED)}
          label={giving.wished}
          hint={giving.wishedHint}
          min={today}
        />
      </div>
      <div class="page-footer no-print">
        <div class="grid grid-cols-[auto_1fr] gap-2">
          <Button onClick={onCancel}>{giving.cancel}</Button>
          <Button kind="primary" type="submit" wide busy={form.busy}>
            {count === 0 ? giving.send : `${giving.send} · ${giving.notesOf(count)}`}
          </Button>
        </div>
      </div>
    </form>
  );
}
