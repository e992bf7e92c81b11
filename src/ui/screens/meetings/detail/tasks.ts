import { isFilled } from '../../../../domain/attendance.ts';
import { PHOTOS_PER_MEETING } from '../../../../domain/meeting.ts';
import type { AttendanceFields, MeetingFields } from '../../../../protocol/records.ts';
import { isNamed } from '../shared/named.ts';

export const TASKS = [
  'attendance',
  'names',
  'signatures',
  'minutes',
  'decisions',
  'photos',
] as const;
export type TaskName = (typeof TASKS)[number];

export interface Task {
  readonly name: TaskName;
  readonly isDone: boolean;
  /** How many are still missing, or how many there are: what the task's words need. */
  readonly count: number;
}

export interface MeetingContents {
  readonly meeting: Pick<MeetingFields, 'minutes' | 'decisions'>;
  /** The places on the list, without those taken off. */
  readonly people: readonly AttendanceFields[];
  readonly photos: number;
}

/**
 * What a record should hold before those who met go home: afterwards nobody signs any more. None
 * of it is demanded; a meeting can be closed without.
 */
export function tasksOf({ meeting, people, photos }: MeetingContents): Task[] {
  const filled = people.filter(({ status }) => isFilled(status));
  const unnamed = filled.filter((person) => !isNamed(person)).length;
  const unsigned = filled.filter(({ signature }) => signature === null).length;
  const came = filled.length > 0;
  return [
    { name: 'attendance', isDone: came, count: filled.length },
    { name: 'names', isDone: came && unnamed === 0, count: unnamed },
    { name: 'signatures', isDone: came && unsigned === 0, count: unsigned },
    { name: 'minutes', isDone: meeting.minutes.trim() !== '', count: 0 },
    { name: 'decisions', isDone: meeting.decisions.trim() !== '', count: 0 },
    { name: 'photos', isDone: photos > 0, count: Math.min(photos, PHOTOS_PER_MEETING) },
  ];
}
