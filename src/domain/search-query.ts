import { asciiDigits } from './identity/digits.ts';
import { PREFIXES } from './identity/name-words.ts';
import { nameTokens } from './identity/person-name.ts';
import { readRt } from './identity/rt-rw.ts';

/** What a person who searches has typed, taken apart. All of it must fit. */
export interface SearchQuery {
  /** Words of a name or of a dusun, in small letters; the last one may be unfinished. */
  readonly words: readonly string[];
  /** Digits of a NIK or No KK, three or more. */
  readonly numbers: readonly string[];
  /** Three digits each, or empty for any. */
  readonly rt: string;
  readonly rw: string;
}

const RT_RW = /(?<![\d/])(\d{1,3})\s*\/\s*(\d{1,3})(?![\d/])/;
const MARKED = /\b(rt|rw)[\s.:]*(\d{1,3})\b/gi;
/** Groups of digits with spaces, dots or dashes between them are one number. */
const NUMBER = /\d(?:[\s.-]?\d){2,}/g;
const FILLERS = new Set(['dusun', 'dukuh', 'dsn', 'dk', 'rt', 'rw', 'nik', 'kk', 'no']);

/**
 * Takes a query apart: `rt 3 rw 5`, `003/005`, digits, words. Titles are left out (the word that
 * is still being typed is kept, unless it is a title in full and others stand beside it).
 */
export function parseQuery(typed: string): SearchQuery {
  let rest = asciiDigits(typed);
  let rt = '';
  let rw = '';
  rest = rest.replace(RT_RW, (_, left: string, right: string) => {
    [rt, rw] = [readRt(left), readRt(right)];
    return ' ';
  });
  rest = rest.replaceAll(MARKED, (_, mark: string, value: string) => {
    if (mark.toLowerCase() === 'rt') rt = readRt(value);
    else rw = readRt(value);
    return ' ';
  });
  const numbers: string[] = [];
  rest = rest.replaceAll(NUMBER, (number) => {
    numbers.push(number.replaceAll(/\D/g, ''));
    return ' ';
  });
  const isAlone = numbers.length === 0 && rt === '' && rw === '';
  return { words: wordsOf(rest, isAlone), numbers, rt, rw };
}

/** The words that count; of fillers and titles alone, themselves, because they may go on. */
function wordsOf(rest: string, isAlone: boolean): string[] {
  const all = nameTokens(rest);
  const words = all.filter((word) => !FILLERS.has(word));
  if (words.length === 0) return isAlone ? all : [];
  const isTitle = words.length === 1 && PREFIXES.has(words[0] ?? '');
  return isTitle && !isAlone ? [] : words;
}

/** Whether nothing is asked for yet. */
export function isEmptyQuery({ words, numbers, rt, rw }: SearchQuery): boolean {
  return words.length === 0 && numbers.length === 0 && rt === '' && rw === '';
}
