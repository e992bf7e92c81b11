import { regionLevel } from './region.ts';
import { done, refuse } from './result.ts';
import type { Result } from './result.ts';
import { isDate, isTime } from './time.ts';

/** Socialisation of the TPK, forming of a team, and the musyawarah of a desa or kelurahan. */
export const MEETING_KINDS = ['socialisation', 'teamFormation', 'musyawarah'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** `open` until somebody closes it; a meeting called off is `cancelled` and stays on record. */
export const MEETING_STATES = ['open', 'closed', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

export const MEETING_STEPS = ['close', 'reopen', 'cancel', 'restore'] as const;
export type MeetingStep = (typeof MEETING_STEPS)[number];

/** Which step leads from which state to which. A step outside the table is refused. */
export const MEETING_TRANSITIONS: Readonly<
  Record<MeetingStep, { readonly from: MeetingState; readonly to: MeetingState }>
> = {
  close: { from: 'open', to: 'closed' },
  reopen: { from: 'closed', to: 'open' },
  cancel: { from: 'open', to: 'cancelled' },
  restore: { from: 'cancelled', to: 'open' },
};

/** Up to three photos a meeting (SIKS-NG practice: front, side, inside; small phones). */
export const PHOTOS_PER_MEETING = 3;
/** Largest photo that leaves a phone, in bytes. */
export const PHOTO_MAX_BYTES = 200_000;

export interface MeetingPlan {
  readonly kind: MeetingKind;
  readonly date: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly place: string;
}

/** Whether a kind of meeting can be held for a region of that level. */
export function meetingFitsRegion(kind: MeetingKind, regionCode: string): boolean {
  const level = regionLevel(regionCode);
  if (kind === 'socialisation') return level === 'kecamatan' || level === 'village';
  if (kind === 'teamFormation') return level === 'kecamatan' || level === 'village';
  return level === 'village';
}

/**
 * What a meeting must have before it can be put on record: a real date, well-formed times in
 * order (`endTime` may be empty), a place, a region that the kind can be held for.
 */
export function checkPlan(plan: MeetingPlan, regionCode: string): Result<null> {
  if (!meetingFitsRegion(plan.kind, regionCode)) return refuse('region_unfit', 'regionCode');
  if (!isDate(plan.date)) return refuse('invalid', 'date');
  if (!isTime(plan.startTime)) return refuse('invalid', 'startTime');
  if (plan.endTime !== '' && (!isTime(plan.endTime) || plan.endTime <= plan.startTime)) {
    return refuse('invalid', 'endTime');
  }
  if (plan.place.trim() === '') return refuse('invalid', 'place');
  return done(null);
}

/** The refusal for changing what a meeting holds while it is not open; null where it is open. */
export function whyNotOpen(state: MeetingState): ReturnType<typeof refuse> | null {
  if (state === 'closed') return refuse('meeting_closed');
  return state === 'cancelled' ? refuse('meeting_cancelled') : null;
}

/**
 * Whether something that was done at `actedAt` was done before the meeting was closed or called
 * off: then it belongs to the meeting, though it arrives late. Both instants are by devices'
 * clocks, as well as they could be corrected; within their error a late change may slip in, which
 * is on record with its author and loses nothing, where refusing it would keep it off the record.
 */
export function precedesEnd(
  meeting: {
    readonly state: MeetingState;
    readonly events: readonly { readonly step: MeetingStep; readonly at: string }[];
  },
  actedAt: string,
): boolean {
  const ending: MeetingStep = meeting.state === 'cancelled' ? 'cancel' : 'close';
  return meeting.events.some(
    ({ step, at }) => step === ending && Date.parse(actedAt) <= Date.parse(at),
  );
}

/**
 * The state after a step. A step to where the meeting already stands is fine: two people did the
 * same with no network. Reopening and cancelling need a reason, because they undo what others
 * rely on.
 */
export function stepMeeting(
  state: MeetingState,
  step: MeetingStep,
  reason: string,
): Result<MeetingState> {
  const { from, to } = MEETING_TRANSITIONS[step];
  if (state !== from && state !== to) {
    if (step === 'reopen') return refuse('meeting_not_closed');
    if (step === 'restore') return refuse('meeting_not_cancelled');
    return whyNotOpen(state) ?? refuse('invalid');
  }
  if ((step === 'reopen' || step === 'cancel') && reason.trim() === '') {
    return refuse('reason_missing', 'reason');
  }
  return done(to);
}

export type MeetingPhase = 'planned' | 'today' | 'past' | 'closed' | 'cancelled';

/** Where an open meeting stands on the given WIB day; a closed or cancelled one is just that. */
export function meetingPhase(state: MeetingState, date: string, today: string): MeetingPhase {
  if (state !== 'open') return state;
  if (date === today) return 'today';
  return date > today ? 'planned' : 'past';
}
