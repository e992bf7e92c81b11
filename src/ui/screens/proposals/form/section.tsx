import type { ComponentChildren } from 'preact';
import { fieldId } from './form-context.ts';

interface SectionProps {
  /** What a finding about it names as its field. */
  readonly name: string;
  readonly title: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}

/** A part of the form under its heading; can take the focus from the list of what is missing. */
export function Section({ name, title, hint, children }: SectionProps) {
  const headingId = `${fieldId(name, null)}-title`;
  return (
    <section
      id={fieldId(name, null)}
      tabIndex={-1}
      aria-labelledby={headingId}
      class="mb-4 outline-none"
    >
      <h2 id={headingId} class="section-title">
        {title}
      </h2>
      {hint === undefined ? null : <p class="text-muted mb-3">{hint}</p>}
      {children}
    </section>
  );
}
