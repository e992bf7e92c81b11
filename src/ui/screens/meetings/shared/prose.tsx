import { useText } from '../../../hooks/use-text.ts';

interface ProseProps {
  readonly title: string;
  readonly text: string;
}

/** A text as it was written, under its heading; says where nothing was written. */
export function Prose({ title, text }: ProseProps) {
  const t = useText();
  return (
    <div class="mb-4 last:mb-0">
      <h3 class="text-muted text-sm font-medium">{title}</h3>
      {text === '' ? (
        <p class="text-muted">{t.meetings.detail.notFilled}</p>
      ) : (
        <p class="wrap-anywhere whitespace-pre-line">{text}</p>
      )}
    </div>
  );
}
