import { ATTENDANCE_ROLES, ATTENDANCE_STATUSES } from '../../domain/attendance.ts';
import { MEETING_KINDS, MEETING_STATES } from '../../domain/meeting.ts';
import type { RegencyRegions } from '../../domain/region.ts';
import { isDate, isTime } from '../../domain/time.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import type { Formats } from '../../i18n/formats.ts';
import { regionFullName } from '../words.ts';

export interface Wording {
  readonly t: Catalogue;
  readonly formats: Formats;
  readonly regions: RegencyRegions | null;
}

function picked<K extends string>(
  keys: readonly K[],
  words: Readonly<Record<K, string>>,
): (value: string) => string | undefined {
  return (value) => {
    const key = keys.find((each) => each === value);
    return key === undefined ? undefined : words[key];
  };
}

/** A field's value in words; undefined where this build cannot read it. */
export function valueText(field: string, value: unknown, wording: Wording): string | undefined {
  const { t, formats, regions } = wording;
  if (typeof value === 'boolean') return value ? t.conflicts.removedYes : t.conflicts.removedNo;
  if (typeof value !== 'string') return undefined;
  if (value === '') return t.conflicts.emptyValue;
  switch (field) {
    case 'status':
      return picked(ATTENDANCE_STATUSES, t.attendance.statuses)(value);
    case 'role':
      return picked(ATTENDANCE_ROLES, t.attendance.roles)(value);
    case 'kind':
      return picked(MEETING_KINDS, t.meetings.kinds)(value);
    case 'state':
      return picked(MEETING_STATES, t.meetings.states)(value);
    case 'date':
      return isDate(value) ? formats.day(value) : value;
    case 'startTime':
    case 'endTime':
      return isTime(value) ? formats.time(value) : value;
    case 'regionCode':
      return regionFullName(regions, value);
    default:
      return value;
  }
}

/** What a field is called, in the middle of a sentence. */
export function fieldText(t: Catalogue, field: string): string {
  const { fields } = t.conflicts;
  return Object.hasOwn(fields, field)
    ? fields[field as keyof typeof fields]
    : t.conflicts.otherField;
}
