import { meetingPhase } from '../../../domain/meeting.ts';
import type { LocalRow } from '../../../store/types.ts';

type Meeting = LocalRow<'meeting'>;

/** Meetings as a day's work sees them. */
export interface Agenda {
  /** Of today, those called off left out; open ones first, then by time. */
  readonly today: Meeting[];
  /** The next few planned ones, soonest first. */
  readonly next: Meeting[];
  /** How many lie in the past and were not closed. */
  readonly unfinished: number;
}

const NEXT_SHOWN = 3;

/** Sorts meetings into a day's work. `today` is a WIB day. */
export function agendaOf(meetings: readonly Meeting[], today: string): Agenda {
  const soonest = [...meetings].sort((left, right) => startOf(left).localeCompare(startOf(right)));
  const inPhase = (phase: ReturnType<typeof meetingPhase>) =>
    soonest.filter(({ fields }) => meetingPhase(fields.state, fields.date, today) === phase);
  const closedToday = inPhase('closed').filter(({ fields }) => fields.date === today);
  return {
    today: [...inPhase('today'), ...closedToday],
    next: inPhase('planned').slice(0, NEXT_SHOWN),
    unfinished: inPhase('past').length,
  };
}

const startOf = ({ fields }: Meeting) => `${fields.date} ${fields.startTime}`;
