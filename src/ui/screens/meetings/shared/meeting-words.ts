import type { MeetingKind } from '../../../../domain/meeting.ts';
import { regionLevel, villageKind } from '../../../../domain/region.ts';
import type { Catalogue } from '../../../../i18n/catalogue.ts';
import type { Formats } from '../../../../i18n/formats.ts';
import type { MeetingFields } from '../../../../protocol/records.ts';

/** What a meeting is called: "Musyawarah desa", "Sosialisasi TPK". */
export function meetingTitle(t: Catalogue, kind: MeetingKind, regionCode: string): string {
  const { kinds } = t.meetings;
  if (kind !== 'musyawarah' || regionLevel(regionCode) !== 'village') return kinds[kind];
  return villageKind(regionCode) === 'kelurahan' ? kinds.musyawarahKelurahan : kinds.musyawarahDesa;
}

/** "Selasa, 24 November 2026, pukul 09.00–11.30 WIB". */
export function meetingTime(
  t: Catalogue,
  formats: Formats,
  { date, startTime, endTime }: Pick<MeetingFields, 'date' | 'startTime' | 'endTime'>,
): string {
  return t.meetings.at(formats.day(date), formats.time(startTime, endTime));
}
