import { useEffect, useRef } from 'preact/hooks';
import { useText } from '../hooks/use-text.ts';

export interface SummaryError {
  /** The field to go to; none where the whole form is meant. */
  readonly fieldId?: string;
  readonly text: string;
}

interface ErrorSummaryProps {
  readonly errors: readonly SummaryError[];
  /** Counts the tries; the summary takes the focus again after each that failed. */
  readonly attempt?: number;
}

/** What is wrong with a form, above it, each with a way to its field. Takes the focus. */
export function ErrorSummary({ errors, attempt = 0 }: ErrorSummaryProps) {
  const t = useText();
  const boxRef = useRef<HTMLDivElement>(null);
  const isShown = errors.length > 0;
  useEffect(() => {
    if (!isShown) return;
    boxRef.current?.focus();
    boxRef.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown, attempt]);
  if (!isShown) return null;
  return (
    <div
      ref={boxRef}
      role="alert"
      tabIndex={-1}
      aria-labelledby="error-summary-title"
      class="rounded-box border-error bg-error-tint mb-5 border-2 px-4 pt-4 pb-2"
    >
      <h2 id="error-summary-title" class="text-error font-bold">
        {t.common.errorsTitle}
      </h2>
      <ul class="mt-1 list-none">
        {errors.map(({ fieldId, text }) => (
          <li key={`${fieldId ?? ''}${text}`}>
            {fieldId === undefined ? (
              <p class="py-3">{text}</p>
            ) : (
              <FieldLink fieldId={fieldId} text={text} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function FieldLink({ fieldId, text }: { readonly fieldId: string; readonly text: string }) {
  const go = (event: Event) => {
    event.preventDefault();
    const field = document.getElementById(fieldId);
    // the label comes into view with the field, not the field alone
    field?.closest('[data-field]')?.scrollIntoView({ block: 'center' });
    field?.focus({ preventScroll: true });
  };
  return (
    <a
      href={`#${fieldId}`}
      onClick={go}
      class="text-error inline-block py-3 font-medium underline underline-offset-3"
    >
      {text}
    </a>
  );
}
