import { asciiDigits } from './digits.ts';

/** Longest RT or RW, in characters (as OpenSID stores them). */
export const RT_MAX = 10;

export interface RtRw {
  /** Three digits, other text where a village has such, or nothing: some villages have none. */
  readonly rt: string;
  readonly rw: string;
}

const MARKED = /(?<![a-z])(rt|rw)[\s.:-]*(\d{1,3}[a-z]?)(?=$|[^a-z0-9]|rt|rw)/gi;
const PAIR = /^([0-9]{1,3}[a-z]?)\s*[/\\-]\s*([0-9]{1,3}[a-z]?)$/i;

/** One of the two: digits to three places, letters in capitals, a dash or zero for none. */
export function readRt(typed: string): string {
  const value = asciiDigits(typed)
    .trim()
    .replace(/^(rt|rw)[\s.:]*/i, '')
    .toUpperCase();
  if (/^[0-]*$/.test(value)) return '';
  return /^\d{1,3}$/.test(value) ? value.padStart(3, '0') : value;
}

/** Reads `003/005`, `3 / 5`, `RT 3 RW 5`, `RT.03/RW.05`; null where the text holds neither. */
export function readRtRw(typed: string): RtRw | null {
  const text = asciiDigits(typed).trim();
  const [, left, right] = PAIR.exec(text) ?? [];
  if (left !== undefined && right !== undefined) return { rt: readRt(left), rw: readRt(right) };
  const found = new Map<string, string>();
  for (const [, mark = '', value = ''] of text.matchAll(MARKED)) {
    found.set(mark.toLowerCase(), readRt(value));
  }
  return found.size === 0 ? null : { rt: found.get('rt') ?? '', rw: found.get('rw') ?? '' };
}

/** `003/005`; one alone is named; nothing where there is neither. */
export function writeRtRw({ rt, rw }: RtRw): string {
  if (rt === '' && rw === '') return '';
  if (rw === '') return `RT ${rt}`;
  return rt === '' ? `RW ${rw}` : `${rt}/${rw}`;
}
