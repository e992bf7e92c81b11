import type { ComponentChildren } from 'preact';
import type { DraftForm, FormValues } from '../../../hooks/use-draft-form.ts';
import type { Round } from '../../../hooks/use-round.ts';
import { Button } from '../../../parts/button.tsx';
import { DraftNotice } from '../../../parts/draft-notice.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';

interface FormFrameProps {
  readonly form: DraftForm<FormValues>;
  readonly round: Round;
  readonly save: string;
  readonly children: ComponentChildren;
}

/** A form over a part of the rules, with what is wrong above it and its button below. */
export function FormFrame({ form, round, save, children }: FormFrameProps) {
  return (
    <form
      noValidate
      class="card-box"
      onSubmit={(event) => {
        event.preventDefault();
        void round.run(form.submit);
      }}
    >
      <ErrorSummary {...form.summary} />
      <DraftNotice form={form} />
      {children}
      <Button type="submit" kind="primary" busy={form.busy}>
        {save}
      </Button>
    </form>
  );
}

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  readonly children: ComponentChildren;
}

/** One part of the rules under its heading. */
export function Section({ id, title, text, children }: SectionProps) {
  return (
    <section aria-labelledby={id} class="mb-6 max-w-3xl">
      <h2 id={id} class="section-title">
        {title}
      </h2>
      {text === undefined ? null : <p class="text-muted mb-2">{text}</p>}
      {children}
    </section>
  );
}

interface CheckGroupProps {
  readonly legend: string;
  readonly children: ComponentChildren;
}

/** Several ticks under one question. */
export function CheckGroup({ legend, children }: CheckGroupProps) {
  return (
    <fieldset class="mb-3">
      <legend class="mb-1 font-semibold">{legend}</legend>
      <div class="grid gap-x-3 sm:grid-cols-2 lg:grid-cols-3">{children}</div>
    </fieldset>
  );
}
