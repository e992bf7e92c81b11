import { PHOTOS_PER_MEETING } from '../../../../domain/meeting.ts';
import type { Catalogue } from '../../../../i18n/catalogue.ts';
import type { Task, TaskName } from './tasks.ts';

/** Where each task is done, below the meeting's own address. */
export const TASK_PATHS: Readonly<Record<TaskName, string>> = {
  attendance: 'hadir',
  names: 'hadir?saring=unnamed',
  signatures: 'hadir?saring=unsigned',
  minutes: 'catatan',
  decisions: 'catatan',
  photos: 'foto',
};

/** How far a task is, in words. @param invited places on the list */
export function taskText(
  t: Catalogue,
  { name, isDone, count }: Task,
  invited: number,
  came: boolean,
): string {
  const words = t.meetings.detail.taskState;
  if (name === 'photos') return words.photos(count, PHOTOS_PER_MEETING);
  if (name === 'minutes' || name === 'decisions') return isDone ? words.written : words.empty;
  if (name === 'attendance') {
    if (invited === 0) return words.noList;
    return came ? words.attendance(count, invited) : words.nobody(invited);
  }
  if (!came) return words.nobodyYet;
  if (name === 'names') return isDone ? words.namesDone : words.namesMissing(count);
  return isDone ? words.signaturesDone : words.signaturesMissing(count);
}
