import type { Place } from '../../../../domain/team-history.ts';
import { isDate } from '../../../../domain/time.ts';
import { useFormats, useText } from '../../../hooks/use-text.ts';
import { placeText } from '../../../team/team-words.ts';
import type { OpenTeam } from '../shared/use-team.ts';
import type { Follower } from './replacing.ts';

interface ReplacementSummaryProps {
  readonly team: OpenTeam;
  readonly place: Place;
  readonly outMemberId: string | null;
  readonly follower: Follower | null | undefined;
  readonly date: string;
}

/** What will stand in the history, in a sentence, while it is filled in. */
export function ReplacementSummary(props: ReplacementSummaryProps) {
  const t = useText();
  const formats = useFormats();
  const { team, place, outMemberId, follower, date } = props;
  const { replace } = t.teams;
  const out = team.composition.members.find(({ id }) => id === outMemberId)?.name;
  const incoming = follower?.person.name;
  const seat = placeText(t, place);
  if (!isDate(date) || follower === undefined || incoming === '') return null;
  const day = formats.shortDay(date);
  const { both, leaves, comes, moves } = replace.summary;
  const sentence =
    out === undefined
      ? incoming === undefined
        ? undefined
        : comes(day, incoming, seat)
      : incoming === undefined
        ? leaves(day, out, seat)
        : both(day, out, incoming, seat);
  if (sentence === undefined) return null;
  return (
    <output class="card-box block">
      <span class="text-muted block text-sm">{replace.summaryTitle}</span>
      <span class="block font-medium wrap-anywhere">{sentence}</span>
      {follower?.leaves ? (
        <span class="block wrap-anywhere">
          {moves(follower.person.name, placeText(t, follower.leaves))}
        </span>
      ) : null}
    </output>
  );
}
