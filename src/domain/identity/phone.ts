import { readDigits } from './digits.ts';

export type PhoneFault = 'not_digits' | 'form' | 'length';

export interface PhoneReading {
  /** `+628…`, nothing where nothing was typed, or what was typed where there is a fault. */
  readonly value: string;
  readonly fault: PhoneFault | null;
}

/**
 * Reads an Indonesian mobile number in the ways that people write it: 08…, 628…, +628…, with
 * spaces, dashes or brackets. 9 to 12 digits after the country code, because sources disagree.
 */
export function readPhone(typed: string): PhoneReading {
  const trimmed = typed.trim();
  if (trimmed === '') return { value: '', fault: null };
  const { value, fault } = readDigits(trimmed.replace(/^\s*[+＋]/u, '').replaceAll(/[()]/g, ''));
  if (fault !== null) return { value: trimmed, fault: 'not_digits' };
  const [, national] = /^(?:620?|0)(8\d*)$/.exec(value) ?? [];
  if (national === undefined) return { value: trimmed, fault: 'form' };
  if (national.length < 9 || national.length > 12) return { value: trimmed, fault: 'length' };
  return { value: `+62${national}`, fault: null };
}

/** `0812-3456-7890`, as people read it out; anything else is left as it is. */
export function localPhone(value: string): string {
  const [, first, second, rest] = /^\+62(8\d{2})(\d{4})(\d+)$/.exec(value) ?? [];
  return first === undefined ? value : `0${first}-${second}-${rest}`;
}
