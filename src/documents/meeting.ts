import type { AttendanceRole, AttendanceStatus } from '../domain/attendance.ts';
import type { MeetingKind, MeetingState } from '../domain/meeting.ts';

/** What a printed record of a meeting needs of the meeting. */
export interface PaperMeeting {
  readonly regionCode: string;
  readonly kind: MeetingKind;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:MM` */
  readonly startTime: string;
  /** `HH:MM`, or nothing */
  readonly endTime: string;
  readonly place: string;
  readonly agenda: string;
  readonly minutes: string;
  readonly decisions: string;
  readonly chair: string;
  readonly minuteTaker: string;
  readonly state: MeetingState;
}

/** Strokes x0,y0,x1,y1,… in thousandths of the pad's width; its height in the same measure. */
export interface PaperSignature {
  readonly height: number;
  readonly strokes: readonly (readonly number[])[];
}

/** One place on the list, in the list's order. */
export interface PaperPerson {
  readonly name: string;
  readonly role: AttendanceRole;
  /** Free words for the office or institution. */
  readonly position: string;
  readonly regionCode: string;
  readonly status: AttendanceStatus;
  readonly representedBy: string;
  readonly signature: PaperSignature | null;
}

/** `url` is null where the photo's bytes are not on this phone. */
export interface PaperPhoto {
  readonly id: string;
  readonly caption: string;
  readonly url: string | null;
}
