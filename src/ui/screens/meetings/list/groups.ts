import { meetingPhase } from '../../../../domain/meeting.ts';
import type { MeetingKind, MeetingPhase } from '../../../../domain/meeting.ts';
import { isWithin } from '../../../../domain/region.ts';
import type { LocalRow } from '../../../../store/types.ts';

type Meeting = LocalRow<'meeting'>;

export interface MeetingGroup {
  readonly phase: MeetingPhase;
  readonly meetings: readonly Meeting[];
}

/** Today first, then what needs somebody's attention, then what is to come, then what is done. */
const ORDER: readonly MeetingPhase[] = ['today', 'past', 'planned', 'closed', 'cancelled'];

/** Meetings by where they stand on a day; what comes is in order of date, the rest latest first. */
export function groupMeetings(latestFirst: readonly Meeting[], today: string): MeetingGroup[] {
  const phaseOf = ({ fields }: Meeting) => meetingPhase(fields.state, fields.date, today);
  const inOrder = [...latestFirst].reverse();
  return ORDER.map((phase) => {
    const soonestFirst = phase === 'planned' || phase === 'today';
    const source = soonestFirst ? inOrder : latestFirst;
    return { phase, meetings: source.filter((meeting) => phaseOf(meeting) === phase) };
  }).filter(({ meetings }) => meetings.length > 0);
}

export interface MeetingFilter {
  /** Part of a region's name. */
  readonly search: string;
  /** Code, or empty for all. */
  readonly kecamatan: string;
  readonly kind: MeetingKind | '';
}

export const NO_FILTER: MeetingFilter = { search: '', kecamatan: '', kind: '' };

/** The meetings that a filter lets through. */
export function filterMeetings(
  meetings: readonly Meeting[],
  { search, kecamatan, kind }: MeetingFilter,
  nameOf: (regionCode: string) => string,
): Meeting[] {
  const wanted = search.trim().toLowerCase();
  return meetings.filter(
    ({ regionCode, fields }) =>
      (kind === '' || fields.kind === kind) &&
      (kecamatan === '' || isWithin(regionCode, kecamatan)) &&
      (wanted === '' || nameOf(regionCode).toLowerCase().includes(wanted)),
  );
}
