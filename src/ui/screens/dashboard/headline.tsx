import { useOfficeText } from '../../hooks/use-office-text.ts';
import { useFormats } from '../../hooks/use-text.ts';
import { meetingsOf } from './recap.ts';
import type { Figures } from './recap.ts';

interface FigureProps {
  readonly label: string;
  readonly value: string;
  readonly of: string;
  readonly share: number;
  readonly notes?: readonly string[];
}

function Figure({ label, value, of, share, notes = [] }: FigureProps) {
  return (
    <div class="card-box mb-0 flex flex-col p-3 sm:p-4">
      <dt class="text-muted text-sm font-medium">{label}</dt>
      <dd>
        <span class="text-3xl sm:text-4xl font-bold tracking-tight tabular-nums">{value}</span>{' '}
        <span class="text-muted">{of}</span>
        {notes.length > 0 && <span class="text-muted mt-1 block text-sm">{notes.join(' · ')}</span>}
      </dd>
      <dd class="mt-auto pt-2 sm:pt-3" aria-hidden="true">
        <span class="bg-base-300 block h-1.5 overflow-hidden rounded-full">
          <span class="bg-primary block h-full" style={{ width: `${Math.round(share * 100)}%` }} />
        </span>
      </dd>
    </div>
  );
}

const shareOf = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

/** The three figures that a meeting of the TKPKD asks for first. */
export function Headline({ sum }: { readonly sum: Figures }) {
  const { headline } = useOfficeText().dashboard;
  const formats = useFormats();
  const meetings = meetingsOf(sum);
  const notes = [
    sum.open > 0 ? headline.notClosed(formats.number(sum.open)) : '',
    sum.planned > 0 ? headline.planned(formats.number(sum.planned)) : '',
  ];
  return (
    <dl class="mb-4 grid gap-3 sm:grid-cols-3">
      <Figure
        label={headline.meetings}
        value={formats.number(sum.closed)}
        of={headline.of(formats.number(meetings))}
        share={shareOf(sum.closed, meetings)}
        notes={notes.filter(Boolean)}
      />
      <Figure
        label={headline.villages}
        value={formats.number(sum.reached)}
        of={headline.of(formats.number(sum.villages))}
        share={shareOf(sum.reached, sum.villages)}
        notes={sum.villages === 0 ? [] : [formats.percent(sum.reached / sum.villages)]}
      />
      <Figure
        label={headline.people}
        value={formats.number(sum.filled)}
        of={headline.invited(formats.number(sum.invited))}
        share={shareOf(sum.filled, sum.invited)}
      />
    </dl>
  );
}
