import { isWithin } from './region.ts';
import { done, refuse } from './result.ts';
import type { Result } from './result.ts';
import type { VillageKind } from './region.ts';

/**
 * In what capacity a person attends, in the order of the customary list. Source: the article
 * (kepala desa, lurah, PKH, TKSK, pendamping) and its elements of a TPK (NGO, education, business).
 * The order is part of stored ids (`placeId`): add at the end, never reorder.
 */
export const ATTENDANCE_ROLES = [
  'kepalaDesa',
  'lurah',
  'villageStaff',
  'bpd',
  'pkhCompanion',
  'tksk',
  'pd',
  'pld',
  'ngo',
  'education',
  'business',
  'community',
  'kecamatan',
  'regency',
  'other',
] as const;
export type AttendanceRole = (typeof ATTENDANCE_ROLES)[number];

export const ATTENDANCE_STATUSES = ['invited', 'present', 'excused', 'represented'] as const;
export type AttendanceStatus = (typeof ATTENDANCE_STATUSES)[number];

/** Whether the place was filled: in person or by a representative. */
export function isFilled(status: AttendanceStatus): boolean {
  return status === 'present' || status === 'represented';
}

export interface Mark {
  readonly status: AttendanceStatus;
  readonly representedBy: string;
}

/** A place that somebody stands in for needs that person's name. */
export function checkMark(mark: Mark): Result<null> {
  if (mark.status === 'represented' && mark.representedBy.trim() === '') {
    return refuse('representative_missing', 'representedBy');
  }
  return done(null);
}

/** The next status of a single tap: present, and back to what it was before. */
export function toggled(status: AttendanceStatus): AttendanceStatus {
  return status === 'present' ? 'invited' : 'present';
}

/**
 * Who is on the list: a walk-in needs a name; an invited place may wait for one, because the
 * office is invited, not the person. The region that the person stands for must be the meeting's,
 * or lie below or above it.
 */
export function checkPerson(
  person: { readonly name: string; readonly regionCode: string; readonly walkIn: boolean },
  meetingRegion: string,
): Result<null> {
  if (person.walkIn && person.name.trim() === '') return refuse('person_unnamed', 'name');
  const { regionCode } = person;
  const related = isWithin(regionCode, meetingRegion) || isWithin(meetingRegion, regionCode);
  if (regionCode !== '' && !related) return refuse('village_outside_meeting', 'regionCode');
  return done(null);
}

/** The head of a village by its kind: kepala desa of a desa, lurah of a kelurahan. */
export function headRole(kind: VillageKind): AttendanceRole {
  return kind === 'kelurahan' ? 'lurah' : 'kepalaDesa';
}
