import * as v from 'valibot';
import { MEETING_KINDS } from '../../../../domain/meeting.ts';
import { isDate, isTime } from '../../../../domain/time.ts';
import type { Catalogue } from '../../../../i18n/catalogue.ts';
import { freeText } from '../../../text-schema.ts';

/** The lengths of `protocol/primitives.ts`; a test holds the two together. */
export const MOST = { short: 120, line: 250, long: 8000 } as const;

/** One line or more of free text, without what a record does not take. */
export function words(t: Catalogue, label: string, most: number) {
  return freeText(most, t.meetings.errors.tooLong(label));
}

/** When, where and what about: what can be changed later too. */
function planEntries(t: Catalogue) {
  const { errors, form } = t.meetings;
  return {
    date: v.pipe(v.string(), v.check(isDate, errors.date)),
    startTime: v.pipe(v.string(), v.check(isTime, errors.startTime)),
    endTime: v.pipe(
      v.string(),
      v.check((time) => time === '' || isTime(time), errors.endTime),
    ),
    place: v.pipe(words(t, form.place, MOST.line), v.minLength(1, errors.place)),
    agenda: words(t, form.agenda, MOST.long),
    chair: words(t, form.chair, MOST.short),
    minuteTaker: words(t, form.minuteTaker, MOST.short),
  };
}

const endsAfterStart = ({ startTime, endTime }: { startTime: string; endTime: string }) =>
  endTime === '' || !isTime(endTime) || !isTime(startTime) || endTime > startTime;

/** A meeting that is to be changed, with the words that each mistake is answered with. */
export function planSchema(t: Catalogue) {
  return v.pipe(
    v.object(planEntries(t)),
    v.forward(
      v.partialCheck([['startTime'], ['endTime']], endsAfterStart, t.meetings.errors.endTime),
      ['endTime'],
    ),
  );
}

/** A new meeting. `kecamatan` only narrows the choice of `regionCode`. */
export function newMeetingSchema(t: Catalogue) {
  const { errors } = t.meetings;
  return v.pipe(
    v.object({
      kind: v.picklist(MEETING_KINDS, errors.kind),
      kecamatan: v.string(),
      regionCode: v.pipe(v.string(), v.minLength(1, errors.regionCode)),
      ...planEntries(t),
      invite: v.boolean(),
    }),
    v.forward(v.partialCheck([['startTime'], ['endTime']], endsAfterStart, errors.endTime), [
      'endTime',
    ]),
  );
}

export type PlanValues = v.InferOutput<ReturnType<typeof planSchema>>;
export type NewMeetingValues = v.InferOutput<ReturnType<typeof newMeetingSchema>>;
/** While it is being filled in, no kind need be chosen. */
export type NewMeetingInput = Omit<NewMeetingValues, 'kind'> & { kind: string };

/** When, where and what about, alone. */
export function planOf(fields: PlanValues): PlanValues {
  const { date, startTime, endTime, place, agenda, chair, minuteTaker } = fields;
  return { date, startTime, endTime, place, agenda, chair, minuteTaker };
}
