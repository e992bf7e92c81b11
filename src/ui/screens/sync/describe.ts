import { MEETING_STEPS } from '../../../domain/meeting.ts';
import type { Catalogue } from '../../../i18n/catalogue.ts';
import type {
  AttendanceFields,
  AttachmentFields,
  MeetingFields,
} from '../../../protocol/records.ts';
import { meetingTitle, personLabel } from '../../record-words.ts';
import { regionFullName } from '../../words.ts';
import { describeProposal } from './describe-proposal.ts';
import { describeTeam } from './describe-team.ts';
import type { Entry } from './entry.ts';
import type { Wording } from './wording.ts';

/** What a meeting is called among others: kind, region, day. */
export function meetingName(
  { t, formats, regions }: Wording,
  fields: Pick<MeetingFields, 'kind' | 'date'>,
  regionCode: string,
): string {
  const kind = meetingTitle(t, fields.kind, regionCode);
  return `${kind}, ${regionFullName(regions, regionCode)}, ${formats.shortDay(fields.date)}`;
}

/** One entry of the queue in words, e.g. "Daftar hadir: Kepala desa Jepon ditandai hadir". */
export function describe(wording: Wording, entry: Entry): string {
  const { act } = wording.t.sync;
  switch (entry.name) {
    case 'meeting.create': {
      const { kind, date, regionCode } = entry.args as MeetingFields & { regionCode: string };
      return act['meeting.create'](meetingName(wording, { kind, date }, regionCode));
    }
    case 'meeting.edit':
      return act['meeting.edit'](fieldNames(wording.t, changesOf<MeetingFields>(entry)));
    case 'meeting.step': {
      const { step } = entry.args as { step?: unknown };
      const known = MEETING_STEPS.find((each) => each === step);
      return known === undefined ? act.other : act[known];
    }
    case 'attendance.add':
      return act['attendance.add'](
        personLabel(wording.t, wording.regions, entry.args as AttendanceFields),
      );
    case 'attendance.edit':
      return attendanceEdit(wording, entry);
    case 'photo.add':
      return act['photo.add'];
    case 'photo.edit': {
      const { removed } = changesOf<AttachmentFields>(entry);
      if (removed === undefined) return act['photo.edit'];
      return removed ? act.photoRemoved : act.photoRestored;
    }
    case 'conflict.decide':
      return act['conflict.decide'];
    default:
      return describeTeam(wording, entry) ?? describeProposal(wording, entry) ?? act.other;
  }
}

function changesOf<F>(entry: Entry): Partial<F> {
  return (entry.args as { changes?: Partial<F> }).changes ?? {};
}

function fieldNames(t: Catalogue, changes: object): string {
  const names: Readonly<Record<string, string>> = t.conflicts.fields;
  return Object.keys(changes)
    .map((field) => names[field] ?? t.conflicts.otherField)
    .join(', ');
}

function attendanceEdit({ t, regions, people }: Wording, entry: Entry): string {
  const { act } = t.sync;
  const changes = changesOf<AttendanceFields>(entry);
  const { id = '' } = entry.args as { id?: string };
  const person = people.get(id);
  const who =
    person === undefined ? act.somebody : personLabel(t, regions, { ...person, ...named(changes) });
  if (changes.removed !== undefined) return changes.removed ? act.removed(who) : act.restored(who);
  if (changes.signature !== undefined) {
    return changes.signature === null ? act.unsigned(who) : act.signed(who);
  }
  if (changes.status !== undefined) return act.status[changes.status](who);
  return act['attendance.edit'](who);
}

/** A name that was emptied says less than the one that stood before. */
function named({ name = '' }: Partial<AttendanceFields>): Partial<AttendanceFields> {
  return name.trim() === '' ? {} : { name };
}
