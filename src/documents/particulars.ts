import type { RegencyRegions } from '../domain/region.ts';
import { formatsOf } from '../i18n/formats.ts';
import type { PaperMeeting } from './meeting.ts';
import { regionTitle, villageKindOf } from './places.ts';
import { meetingSubject, WORDS } from './words.ts';

const formats = formatsOf('id');

/** Longest agenda, in letters, that fits beside "Acara"; a longer one is in the minutes. */
const AGENDA_LENGTH = 200;

/** `2026-11-24` as "24 November 2026". */
export function longDate(date: string): string {
  return formats.day(date).replace(/^[^,]+,\s*/, '');
}

/** "09.00 s.d. 11.30 WIB", or "09.00 WIB s.d. selesai" where no end was set. */
export function timeSpan(start: string, end: string): string {
  const clock = (time: string) => time.replace(':', '.');
  return end === ''
    ? `${clock(start)} ${WORDS.zone} ${WORDS.until} ${WORDS.untilDone}`
    : `${clock(start)} ${WORDS.until} ${clock(end)} ${WORDS.zone}`;
}

/** What the meeting was, e.g. "Musyawarah Desa". */
export function subjectOf(meeting: PaperMeeting, regions: RegencyRegions): string {
  const { kind, regionCode } = meeting;
  return meetingSubject(kind, regionTitle(regions, regionCode), villageKindOf(regionCode));
}

/** The agenda where it is a single short line, else the subject. */
export function shortAgenda(meeting: PaperMeeting, regions: RegencyRegions): string {
  const agenda = meeting.agenda.trim();
  const fits = agenda !== '' && agenda.length <= AGENDA_LENGTH && !agenda.includes('\n');
  return fits ? agenda : subjectOf(meeting, regions);
}

/** When and where: the first lines under the title of either document. */
export function occasion(meeting: PaperMeeting): [label: string, value: string][] {
  return [
    [WORDS.dayAndDate, formats.day(meeting.date)],
    [WORDS.time, timeSpan(meeting.startTime, meeting.endTime)],
    [WORDS.place, meeting.place],
  ];
}
