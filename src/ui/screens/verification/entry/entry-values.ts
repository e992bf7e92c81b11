import * as v from 'valibot';
import { isDate } from '../../../../domain/time.ts';
import type { VerificationTexts } from '../../../../i18n/id/verification.ts';
import { freeText } from '../../../text-schema.ts';

/** Longest number, by `protocol/proposal-records.ts`. */
export const NUMBER_LENGTH = 120;

export const DATE = 'date';

/** A day and the numbers, by the proposal's id. */
export type EntryValues = Record<string, string>;

type Words = VerificationTexts['entry'];

/** The day of an entry: it has come. */
export function dateSchema({ errors }: Words, today: string) {
  return v.pipe(
    v.string(),
    v.check((date) => isDate(date) && date <= today, errors.date),
  );
}

/** A number of the national system as it is typed; empty for none yet. */
export function numberSchema({ errors }: Words) {
  return freeText(NUMBER_LENGTH, errors.tooLong);
}

/** No numbers yet, and today. */
export function blankEntries(ids: readonly string[], today: string): EntryValues {
  return { ...Object.fromEntries(ids.map((id) => [id, ''])), [DATE]: today };
}

export function entriesSchema(words: Words, ids: readonly string[], today: string) {
  return v.object({
    ...Object.fromEntries(ids.map((id) => [id, numberSchema(words)])),
    [DATE]: dateSchema(words, today),
  });
}

/** The ids that have a number. */
export function numbered(ids: readonly string[], values: EntryValues): string[] {
  return ids.filter((id) => (values[id] ?? '').trim() !== '');
}

/** The place, from 1, of an earlier row with the same number; undefined where there is none. */
export function placeOfTwin(
  ids: readonly string[],
  values: EntryValues,
  id: string,
): number | undefined {
  const number = (values[id] ?? '').trim();
  if (number === '') return undefined;
  const first = ids.findIndex((one) => (values[one] ?? '').trim() === number);
  return first < ids.indexOf(id) ? first + 1 : undefined;
}
