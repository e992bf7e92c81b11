import { ArrowRight } from 'lucide-preact';
import type { FieldChange } from '../../domain/proposal/correction.ts';
import { useOfficeText } from '../hooks/use-office-text.ts';
import { useFormats } from '../hooks/use-text.ts';
import type { Beside } from './facts.tsx';
import { fieldWord, valueWord } from './words.ts';

interface ChangeListProps {
  readonly changes: readonly FieldChange[];
  readonly beside?: Beside | undefined;
}

/** What a correction asks for, the old and the new value side by side. */
export function ChangeList({ changes, beside }: ChangeListProps) {
  const t = useOfficeText();
  const formats = useFormats();
  const { contents } = t.proposalPage;
  return (
    <ul class="grid gap-3">
      {changes.map(({ field, memberId, from, to }) => (
        <li key={`${memberId ?? ''}${field}`}>
          <p class="text-muted text-sm">{fieldWord(t, field)}</p>
          <div class="grid grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] items-center gap-2 tabular-nums">
            <p class="wrap-anywhere">
              <span class="sr-only">{contents.was}: </span>
              {valueWord(t, formats, field, from)}
            </p>
            <ArrowRight aria-hidden="true" size={18} class="text-muted" />
            <p class="font-semibold wrap-anywhere">
              <span class="sr-only">{contents.becomes}: </span>
              {valueWord(t, formats, field, to)}
            </p>
          </div>
          {beside?.(field, memberId)}
        </li>
      ))}
    </ul>
  );
}
