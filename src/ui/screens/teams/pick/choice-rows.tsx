import { UserPlus } from 'lucide-preact';
import { useFormats, useText } from '../../../hooks/use-text.ts';
import { placeOf } from '../../../../domain/team-place.ts';
import type { TeamPerson, TeamView } from '../../../../store/queries/teams.ts';
import type { Candidate } from '../../../../store/queries/teams/candidates.ts';
import { placeText } from '../../../team/team-words.ts';
import { officeOf } from '../shared/candidate-words.ts';

/** One person who can be chosen, whatever list they are on. */
export interface Option {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}

/** How somebody on an attendance list is told: office, day, for whom they came. */
export function useCandidateOption(): (candidate: Candidate) => Option {
  const t = useText();
  const formats = useFormats();
  return (candidate) => {
    const { pick } = t.teams;
    const { attendanceId: id, name, representing, meeting } = candidate;
    const office = [
      officeOf(candidate),
      representing === '' ? '' : pick.representing(representing),
    ].filter((part) => part !== '');
    const detail = pick.at(office.join(' · '), formats.shortDay(meeting.fields.date));
    return { id, name, detail };
  };
}

/** How somebody on the team is told: office, and the place that they have now. */
export function useMemberOption(
  posts: TeamView['composition']['posts'],
): (member: TeamPerson) => Option {
  const t = useText();
  return (member) => {
    const { id, name, position } = member;
    const place = t.teams.pick.now(placeText(t, placeOf(posts, member)));
    return { id, name, detail: position === '' ? place : `${position} · ${place}` };
  };
}

interface OptionRowProps {
  readonly option: Option;
  readonly onPick: (id: string) => unknown;
}

/** A person in a list of which one is chosen: the tap is the choice. */
export function PickRow({ option, onPick }: OptionRowProps) {
  return (
    <li>
      <button
        type="button"
        class="hover:bg-base-200 flex min-h-14 w-full items-center gap-3 px-4 py-2.5 text-start focus-visible:-outline-offset-2"
        onClick={() => void onPick(option.id)}
      >
        <Words option={option} />
        <UserPlus aria-hidden="true" size={20} class="text-primary shrink-0" />
      </button>
    </li>
  );
}

interface CheckRowProps extends OptionRowProps {
  readonly isChecked: boolean;
}

/** A person in a list of which several are chosen. */
export function CheckRow({ option, isChecked, onPick }: CheckRowProps) {
  return (
    <li>
      <label
        class={`flex min-h-14 cursor-pointer items-center gap-3 px-4 py-2.5 ${isChecked ? 'bg-primary/5' : ''}`}
      >
        <input
          type="checkbox"
          class="checkbox checkbox-primary"
          checked={isChecked}
          onInput={() => void onPick(option.id)}
        />
        <Words option={option} />
      </label>
    </li>
  );
}

function Words({ option }: Pick<OptionRowProps, 'option'>) {
  return (
    <span class="min-w-0 grow leading-snug">
      <span class="block font-semibold wrap-anywhere">{option.name}</span>
      <span class="text-muted block text-sm wrap-anywhere">{option.detail}</span>
    </span>
  );
}
