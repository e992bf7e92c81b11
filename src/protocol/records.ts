import * as v from 'valibot';
import { ATTENDANCE_ROLES, ATTENDANCE_STATUSES } from '../domain/attendance.ts';
import {
  MEETING_KINDS,
  MEETING_STATES,
  MEETING_STEPS,
  PHOTO_MAX_BYTES,
} from '../domain/meeting.ts';
import { EVIDENCE_KINDS } from '../domain/proposal/kinds.ts';
import * as p from './primitives.ts';
import { DossierFields, ProposalFields, ProposalMemberFields } from './proposal-records.ts';
import { RegisterPersonFields } from './register-records.ts';
import type { RecordKind } from './record-kinds.ts';
import { SettingFields } from './setting-records.ts';
import { TeamFields, TeamMemberFields } from './team-records.ts';

/** One step in a meeting's life, kept for good: who, when, and why. */
export const MeetingEvent = v.object({
  id: p.Id,
  step: v.picklist(MEETING_STEPS),
  at: p.Instant,
  accountId: p.Id,
  name: p.ShortText,
  reason: p.LineText,
});

export const MeetingFields = v.object({
  kind: v.picklist(MEETING_KINDS),
  date: p.DateText,
  startTime: p.TimeText,
  endTime: p.OptionalTime,
  place: p.LineText,
  agenda: p.LongText,
  minutes: p.LongText,
  decisions: p.LongText,
  chair: p.ShortText,
  minuteTaker: p.ShortText,
  state: v.picklist(MEETING_STATES),
  events: v.array(MeetingEvent),
});

/**
 * A signature as strokes: each a flat list x0,y0,x1,y1,… in thousandths of the pad's width, so
 * that it prints sharp at any size and stays small.
 */
export const Signature = v.object({
  /** Height of the pad in thousandths of its width. */
  height: v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(2000)),
  strokes: v.pipe(
    v.array(
      v.pipe(
        v.array(v.pipe(v.number(), v.integer(), v.minValue(-50), v.maxValue(2050))),
        v.maxLength(800),
      ),
    ),
    v.minLength(1),
    v.maxLength(60),
  ),
});

/** `parentId` is the meeting. `regionCode` in the fields is whom the person stands for. */
export const AttendanceFields = v.object({
  name: p.ShortText,
  role: v.picklist(ATTENDANCE_ROLES),
  /** Free words for the office or institution, as it shall print. */
  position: p.ShortText,
  regionCode: v.union([v.literal(''), p.RegionCode]),
  walkIn: v.boolean(),
  status: v.picklist(ATTENDANCE_STATUSES),
  representedBy: p.ShortText,
  signature: v.nullable(Signature),
  removed: v.boolean(),
});

/** `parentId` is the meeting, team, proposal or dossier. The bytes travel apart, by content hash. */
export const AttachmentFields = v.object({
  sha256: p.Sha256,
  mime: v.picklist(['image/jpeg', 'image/webp']),
  size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(PHOTO_MAX_BYTES)),
  width: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10000)),
  height: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10000)),
  caption: p.LineText,
  removed: v.boolean(),
  /** The decree that it shows, by the team's count of amendments; a meeting's photo has none. */
  revision: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** What a proposal's photo shows; others have none. */
  evidence: v.optional(v.picklist(EVIDENCE_KINDS)),
  /** When the server had all its bytes; null before. Only the server sets it. */
  storedAt: v.nullable(p.Instant),
});

export const Side = v.object({
  value: v.unknown(),
  accountId: p.Id,
  name: p.ShortText,
  at: p.Instant,
});

/** `parentId` is the record in dispute. Both values are kept until, and after, a person decides. */
export const ConflictFields = v.object({
  recordKind: v.string(),
  field: v.string(),
  /** Stood on the server when the late change arrived, and stands until decided. */
  theirs: Side,
  /** The late change. */
  mine: Side,
  state: v.picklist(['open', 'decided']),
  decision: v.nullable(Side),
});

export type MeetingFields = v.InferOutput<typeof MeetingFields>;
export type AttendanceFields = v.InferOutput<typeof AttendanceFields>;
export type AttachmentFields = v.InferOutput<typeof AttachmentFields>;
export type ConflictFields = v.InferOutput<typeof ConflictFields>;
export type Signature = v.InferOutput<typeof Signature>;

/** The schema of the fields of every kind of synced record. A new kind is added here and by name. */
export const RECORDS = {
  meeting: MeetingFields,
  attendance: AttendanceFields,
  attachment: AttachmentFields,
  conflict: ConflictFields,
  team: TeamFields,
  teamMember: TeamMemberFields,
  setting: SettingFields,
  registerPerson: RegisterPersonFields,
  proposal: ProposalFields,
  proposalMember: ProposalMemberFields,
  dossier: DossierFields,
} as const satisfies Record<RecordKind, v.GenericSchema>;

export type FieldsOf<K extends RecordKind> = v.InferOutput<(typeof RECORDS)[K]>;
