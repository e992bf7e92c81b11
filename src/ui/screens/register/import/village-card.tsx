import { useState } from 'preact/hooks';
import { useApp } from '../../../app.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import { CheckField } from '../../../parts/fields/choice-field.tsx';
import { regionFullName } from '../../../words.ts';
import { VillageChanges } from './village-changes.tsx';
import { changesIn, suspectShare } from './village-work.ts';
import type { Preview, VillageWork } from './village-work.ts';

interface VillageCardProps {
  readonly work: VillageWork;
  readonly disabled: boolean;
  readonly onTake: (isTaken: boolean) => void;
}

/** One village of the list: what would change, how far it is, and whether it is to be imported. */
export function VillageCard({ work, disabled, onTake }: VillageCardProps) {
  const words = useOfficeText().registerImport.villages;
  const { regions } = useApp();
  const { state, regionCode } = work;
  const name = regionFullName(regions.value, regionCode);
  const preview = 'preview' in state ? state.preview : null;
  return (
    <li class="px-4 py-3" aria-label={name}>
      <div class="flex flex-wrap items-baseline justify-between gap-x-3">
        <span class="font-semibold wrap-anywhere">{name}</span>
        <Stage work={work} />
      </div>
      {state.stage === 'failed' ? <p class="text-error">{state.text}</p> : null}
      {preview === null ? null : <Counts preview={preview} held={work.held} />}
      {preview !== null && state.stage === 'compared' && changesIn(preview) > 0 ? (
        <Choice work={work} preview={preview} disabled={disabled} onTake={onTake} />
      ) : null}
      {preview !== null && preview.changed.length + preview.gone.length > 0 ? (
        <Details preview={preview} label={words.details} />
      ) : null}
    </li>
  );
}

function Stage({ work: { state } }: Pick<VillageCardProps, 'work'>) {
  const words = useOfficeText().registerImport.villages;
  const isSame = state.stage === 'compared' && changesIn(state.preview) === 0;
  const text = {
    waiting: words.waiting,
    comparing: words.comparing,
    compared: isSame ? words.same : '',
    importing: words.importing,
    done: words.done,
    failed: words.failed,
  }[state.stage];
  const ink = { done: 'text-success font-medium', failed: 'text-error font-medium' };
  const look = state.stage in ink ? ink[state.stage as keyof typeof ink] : 'text-muted';
  return <span class={`text-sm ${look}`}>{text}</span>;
}

function Counts({ preview, held }: { readonly preview: Preview; readonly held: number }) {
  const words = useOfficeText().registerImport.villages;
  const formats = useFormats();
  const counts = [
    [words.added, preview.added],
    [words.changed, preview.changed.length],
    [words.gone, preview.gone.length],
    [words.unchanged, preview.unchanged],
    [words.held, held],
  ] as const;
  return (
    <p class="flex flex-wrap gap-x-4 tabular-nums">
      {counts.map(([word, count], index) =>
        count === 0 && index > 2 ? null : (
          <span key={index} class={count === 0 ? 'text-muted' : ''}>
            {word(formats.number(count))}
          </span>
        ),
      )}
    </p>
  );
}

function Choice({ work, preview, disabled, onTake }: VillageCardProps & { preview: Preview }) {
  const words = useOfficeText().registerImport.villages;
  const formats = useFormats();
  const share = suspectShare(preview);
  return (
    <div class="mt-2">
      <CheckField
        id={`take-${work.regionCode}`}
        label={words.take}
        hint={
          share === null ? undefined : (
            <span class="text-warning font-medium">{words.suspect(formats.percent(share))}</span>
          )
        }
        checked={work.isTaken}
        disabled={disabled}
        onInput={onTake}
      />
    </div>
  );
}

/** Drawn only once it is opened: a village can have a thousand changes. */
function Details({ preview, label }: { readonly preview: Preview; readonly label: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="text-link min-h-12 cursor-pointer py-3">{label}</summary>
      {isOpen ? <VillageChanges preview={preview} /> : null}
    </details>
  );
}
