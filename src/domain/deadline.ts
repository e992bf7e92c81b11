import { addDays, daysBetween } from './time.ts';

/** Days from a village's socialisation to its team. Source: the article, "maksimal 2 minggu". */
export const DEADLINE_DAYS = 14;

export type Deadline =
  /** Nobody of the village has been at a socialisation yet. */
  | { readonly kind: 'noMeeting' }
  | { readonly kind: 'running'; readonly lastDay: string; readonly daysLeft: number }
  | { readonly kind: 'inTime'; readonly on: string }
  /** `on` is null where nothing has been reported to this day. */
  | {
      readonly kind: 'late';
      readonly lastDay: string;
      readonly daysLate: number;
      readonly on: string | null;
    };

export interface DeadlineFacts {
  /** WIB day of the village's first socialisation, `YYYY-MM-DD`. */
  readonly socialisedOn: string | null;
  /** WIB day on which the team was first submitted. */
  readonly submittedOn: string | null;
  /** Today in WIB, by the best clock at hand. */
  readonly today: string;
  readonly days?: number;
}

/**
 * Where a village stands with its two weeks. Whole WIB calendar days: a meeting on the 1st leaves
 * until the end of the 15th. A team that was reported before any socialisation is in time.
 */
export function deadlineOf({ socialisedOn, submittedOn, today, days }: DeadlineFacts): Deadline {
  if (socialisedOn === null) {
    return submittedOn === null ? { kind: 'noMeeting' } : { kind: 'inTime', on: submittedOn };
  }
  const lastDay = addDays(socialisedOn, days ?? DEADLINE_DAYS);
  const daysLeft = daysBetween(submittedOn ?? today, lastDay);
  if (daysLeft < 0) return { kind: 'late', lastDay, daysLate: -daysLeft, on: submittedOn };
  if (submittedOn !== null) return { kind: 'inTime', on: submittedOn };
  return { kind: 'running', lastDay, daysLeft };
}
