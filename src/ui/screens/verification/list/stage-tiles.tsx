import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import type { Stage } from '../stages.ts';

interface StageTilesProps {
  readonly stages: readonly Stage[];
  readonly counts: ReadonlyMap<Stage, number>;
  readonly chosen: Stage;
  readonly onChoose: (stage: Stage) => void;
}

/** How many stand where; a tap shows those. */
export function StageTiles({ stages, counts, chosen, onChoose }: StageTilesProps) {
  const { verification } = useOfficeText();
  const formats = useFormats();
  return (
    <fieldset class="mb-3 grid grid-cols-2 gap-2">
      <legend class="sr-only">{verification.stage}</legend>
      {stages.map((stage) => {
        const isChosen = stage === chosen;
        return (
          <button
            key={stage}
            type="button"
            aria-pressed={isChosen}
            class={`rounded-box bg-base-100 flex min-h-14 items-center gap-2 border px-3 py-2 text-start ${
              isChosen ? 'border-primary bg-primary/5 ring-primary ring-1' : 'border-base-edge'
            }`}
            onClick={() => onChoose(stage)}
          >
            <span class="text-xl font-bold tabular-nums">
              {formats.number(counts.get(stage) ?? 0)}
            </span>
            <span class="min-w-0 text-sm leading-tight font-medium wrap-anywhere">
              {verification.stages[stage]}
            </span>
          </button>
        );
      })}
    </fieldset>
  );
}
