import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import { KINDS } from './standings.ts';
import type { Counts, DeadlineKind } from './standings.ts';

interface KindTilesProps {
  readonly counts: Counts;
  readonly chosen: DeadlineKind | '';
  readonly onChoose: (kind: DeadlineKind | '') => void;
}

const INK: Readonly<Record<DeadlineKind, string>> = {
  late: 'text-warning',
  running: 'text-info',
  noMeeting: 'text-muted',
  inTime: 'text-success',
};

/** How many villages stand where; a tap shows those alone, another all again. */
export function KindTiles({ counts, chosen, onChoose }: KindTilesProps) {
  const t = useOfficeText();
  const formats = useFormats();
  return (
    <fieldset class="mb-4 grid grid-cols-2 gap-2 sm:grid-cols-4">
      <legend class="sr-only">{t.teamReview.watch.state}</legend>
      {KINDS.map((kind) => {
        const isChosen = kind === chosen;
        return (
          <button
            key={kind}
            type="button"
            aria-pressed={isChosen}
            class={`rounded-box bg-base-100 min-h-18 border p-3 text-start ${
              isChosen ? 'border-primary bg-primary/5 ring-primary ring-1' : 'border-base-edge'
            }`}
            onClick={() => onChoose(isChosen ? '' : kind)}
          >
            <span class={`block text-2xl font-bold tabular-nums ${INK[kind]}`}>
              {formats.number(counts[kind])}
            </span>
            <span class="block text-sm font-medium">{t.teamReview.watch.kinds[kind]}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
