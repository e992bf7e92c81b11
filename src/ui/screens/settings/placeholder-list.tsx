import { PLACEHOLDERS } from '../../../documents/decree/placeholders.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';

/** What the words in braces stand for. */
export function PlaceholderList() {
  const t = useOfficeText();
  return (
    <details class="mb-5">
      <summary class="text-link min-h-12 cursor-pointer py-3">{t.settings.placeholders}</summary>
      <dl class="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
        {PLACEHOLDERS.map((name) => (
          <div key={name} class="contents">
            <dt class="font-mono">{`{${name}}`}</dt>
            <dd class="text-muted mb-1">{t.settings.placeholderOf[name]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
