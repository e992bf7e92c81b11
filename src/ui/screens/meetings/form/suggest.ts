import { regionLevel, villageKind } from '../../../../domain/region.ts';
import { addDays, wibDate, wibTime } from '../../../../domain/time.ts';
import type { MeetingKind } from '../../../../domain/meeting.ts';
import type { Catalogue } from '../../../../i18n/catalogue.ts';

const HALF_HOUR_MS = 30 * 60 * 1000;

/** Today in WIB and the next half hour; close to midnight the next morning, because nobody meets then. */
export function suggestStart(nowMs: number): { date: string; startTime: string } {
  const next = Math.ceil(nowMs / HALF_HOUR_MS) * HALF_HOUR_MS;
  const today = wibDate(nowMs);
  if (wibDate(next) !== today) return { date: addDays(today, 1), startTime: '09:00' };
  return { date: today, startTime: wibTime(next) };
}

/**
 * Where a region meets by custom: its hall or office. Empty while no region is chosen.
 * @param bareName the region's name without what it is, e.g. "Tempuran"
 */
export function suggestPlace(t: Catalogue, regionCode: string, bareName: string): string {
  if (regionCode === '' || bareName === '') return '';
  const { placeOf } = t.meetings;
  if (regionLevel(regionCode) === 'kecamatan') return placeOf.kecamatan(bareName);
  return placeOf[villageKind(regionCode)](bareName);
}

/** The customary agenda of a kind, one item a line; empty while no kind is chosen. */
export function suggestAgenda(t: Catalogue, kind: MeetingKind | ''): string {
  return kind === '' ? '' : t.meetings.customaryAgenda[kind];
}
