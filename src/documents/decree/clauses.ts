import { paragraphs } from '../paragraphs.ts';
import { letter, ordinal } from './ordinals.ts';

export interface Clause {
  /** `a.` or `1.`, or whatever the writer put before an item of a dictum. */
  readonly marker: string;
  readonly text: string;
}

export interface Dictum {
  /** "KESATU", "KEDUA", … */
  readonly label: string;
  readonly text: string;
  readonly items: readonly Clause[];
}

/** What is considered: an item a line, lettered whether or not letters were typed. */
export function considerations(typed: string): Clause[] {
  return paragraphs(typed).map(({ text }, index) => ({ marker: `${letter(index)}.`, text }));
}

/** What is recalled: an item a line, numbered whether or not numbers were typed. */
export function recollections(typed: string): Clause[] {
  return paragraphs(typed).map(({ text }, index) => ({ marker: `${index + 1}.`, text }));
}

const LABEL = /^KE[A-Z]+(?: [A-Z]+){0,2}\s*:\s*/;

/**
 * What is decided: a dictum a line, labelled whether or not labels were typed. A line that starts
 * with `a.`, `1.` or a dash is an item of the dictum above it.
 */
export function dictums(typed: string): Dictum[] {
  const found: { text: string; items: Clause[] }[] = [];
  for (const { marker, text } of paragraphs(typed)) {
    const above = found.at(-1);
    if (marker !== '' && above !== undefined) above.items.push({ marker, text });
    else found.push({ text: text.replace(LABEL, ''), items: [] });
  }
  return found.map((one, index) => ({ label: ordinal(index + 1).toUpperCase(), ...one }));
}
