/**
 * Numbers such as NIKs in one flat array of character codes: number `n` lies at
 * `bytes[starts[n]] … bytes[starts[n + 1] - 1]`. Several times quicker to look through than texts.
 */
export interface NumberList {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
}

/** Lays out numbers, digits alone, in their order. */
export function layOutNumbers(numbers: readonly string[]): NumberList {
  const starts = new Uint32Array(numbers.length + 1);
  numbers.forEach((number, index) => {
    starts[index + 1] = (starts[index] ?? 0) + number.length;
  });
  const bytes = new Uint8Array(starts[numbers.length] ?? 0);
  numbers.forEach((number, index) => {
    const start = starts[index] ?? 0;
    for (let at = 0; at < number.length; at += 1) bytes[start + at] = number.charCodeAt(at);
  });
  return { bytes, starts };
}

export const NO_NUMBER = 255;

/** From how many digits on one of them may be wrong. */
const FORGIVING_FROM = 12;

/** Whether the bytes from `at` on are those of `typed`; the caller sees to it that they fit in. */
function isAt(bytes: Uint8Array, at: number, typed: Uint8Array): boolean {
  for (let index = 0; index < typed.length; index += 1) {
    if (bytes[at + index] !== typed[index]) return false;
  }
  return true;
}

/** Whether a number differs by one digit left out, added, wrong, or swapped with the next. */
function isOneOff(bytes: Uint8Array, start: number, end: number, typed: Uint8Array): boolean {
  const length = end - start;
  const longer = Math.max(length, typed.length);
  if (longer - Math.min(length, typed.length) > 1) return false;
  let head = 0;
  while (head < typed.length && head < length && bytes[start + head] === typed[head]) head += 1;
  let tail = 0;
  const last = typed.length - 1;
  while (head + tail < longer && bytes[end - 1 - tail] === typed[last - tail]) tail += 1;
  if (head + tail >= longer - 1) return true;
  const isSwap = bytes[start + head] === typed[head + 1] && bytes[start + head + 1] === typed[head];
  return length === typed.length && isSwap && head + tail === longer - 2;
}

/**
 * How far number `index` is from what was typed: 0 the same, 2 its end, 3 its beginning, 4 within
 * it, 8 one digit off in a long one; NO_NUMBER where it does not fit.
 */
export function costOfNumber(
  { bytes, starts }: NumberList,
  index: number,
  typed: Uint8Array,
): number {
  const start = starts[index] ?? 0;
  const end = starts[index + 1] ?? 0;
  const spare = end - start - typed.length;
  if (spare >= 0 && end > start) {
    if (isAt(bytes, end - typed.length, typed)) return spare === 0 ? 0 : 2;
    if (isAt(bytes, start, typed)) return 3;
    for (let at = start + 1; at < end - typed.length; at += 1) {
      if (isAt(bytes, at, typed)) return 4;
    }
  }
  const isLong = typed.length >= FORGIVING_FROM;
  return isLong && isOneOff(bytes, start, end, typed) ? 8 : NO_NUMBER;
}

/** What was typed, in the form in which it is looked for. */
export function typedNumber(digits: string): Uint8Array {
  return Uint8Array.from(digits, (digit) => digit.charCodeAt(0));
}
