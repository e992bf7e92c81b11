import * as v from 'valibot';

/** What a paste may bring along and no record takes: control characters. */
const CONTROL = /(?![\n\t])\p{Cc}/gu;

/**
 * Free text without what a record does not take, at most as long as a record can be.
 * @param most UTF-16 units, by `protocol/primitives.ts`
 * @param tooLong what is said of a longer one
 */
export function freeText(most: number, tooLong: string) {
  return v.pipe(
    v.string(),
    v.transform((text) => text.replaceAll('\r\n', '\n').replaceAll(CONTROL, '').trim()),
    v.maxLength(most, tooLong),
  );
}
