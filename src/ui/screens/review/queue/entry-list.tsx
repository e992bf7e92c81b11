import { ChevronRight } from 'lucide-preact';
import type { ReviewEntry } from '../../../../store/queries/review.ts';
import { useApp } from '../../../app.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import { regionFullName } from '../../../words.ts';
import { DeadlineBadge } from '../shared/deadline-badge.tsx';
import { seenTeam } from './parts.ts';
import { remarksOf } from './remarks.tsx';
import type { QueueView } from './use-queue.ts';

interface EntryListProps {
  readonly queue: QueueView;
  /** The team that is open beside the list. */
  readonly chosen: string | undefined;
}

/** The teams that wait, those that were sent first at the top. */
export function EntryList({ queue, chosen }: EntryListProps) {
  const t = useOfficeText();
  return (
    <ul
      aria-label={t.teamReview.queue.list}
      class="rounded-box border-base-300 bg-base-100 divide-base-300 divide-y overflow-clip border"
    >
      {queue.entries.map((entry) => (
        <li key={entry.team.id}>
          <Row entry={entry} queue={queue} isChosen={entry.team.id === chosen} />
        </li>
      ))}
    </ul>
  );
}

interface RowProps {
  readonly entry: ReviewEntry;
  readonly queue: QueueView;
  readonly isChosen: boolean;
}

function Row({ entry, queue, isChosen }: RowProps) {
  const t = useOfficeText();
  const formats = useFormats();
  const { regions, now } = useApp();
  const { team, members, sent } = entry;
  const words = t.teamReview.queue;
  const deadline = queue.deadlines.get(team.regionCode);
  const remarks = remarksOf(seenTeam(entry), queue.limits).length;
  const wait = sent === undefined ? null : formats.span(now() - Date.parse(sent.at));
  const facts = [
    words.people(members.length),
    ...(remarks === 0 ? [] : [words.remarks(remarks)]),
    ...(team.fields.revision === 0 ? [] : [words.revision(team.fields.revision)]),
    ...(team.fields.events.some(({ step }) => step === 'return') ? [words.again] : []),
  ];
  return (
    <a
      href={`/antrean?tim=${team.id}`}
      aria-current={isChosen ? 'true' : undefined}
      class={`hover:bg-base-200 flex min-h-14 items-center gap-3 px-4 py-3 focus-visible:-outline-offset-2 ${
        isChosen ? 'bg-primary/10' : ''
      }`}
    >
      <span class="min-w-0 grow">
        <span class="block font-medium wrap-anywhere">
          {regionFullName(regions.value, team.regionCode)}
        </span>
        {wait === null ? null : <span class="block text-sm">{words.waiting(wait)}</span>}
        <span class="text-muted block text-sm">{facts.join(' · ')}</span>
        {deadline === undefined ? null : (
          <span class="mt-1 block">
            <DeadlineBadge kind={deadline.kind} />
          </span>
        )}
      </span>
      <ChevronRight aria-hidden="true" size={20} class="text-muted shrink-0" />
    </a>
  );
}
