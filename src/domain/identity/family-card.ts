import type { RegencyRegions } from '../region.ts';
import { isDate } from '../time.ts';
import { readDigits } from './digits.ts';
import type { DigitsFault } from './digits.ts';

export type FamilyCardFault = DigitsFault | 'length' | 'serial';
export type FamilyCardWarning = 'region' | 'date';

export interface FamilyCardReading {
  /** 16 digits, or what was typed where there is a fault. */
  readonly value: string;
  readonly fault: FamilyCardFault | null;
}

/**
 * Reads a family card's number (No KK): region, day of recording, serial of the family. Only its
 * length and an empty serial block. It changes with a move, a split or a new head: never a key.
 */
export function readFamilyCard(typed: string): FamilyCardReading {
  const { value, fault } = readDigits(typed);
  if (fault !== null) return { value, fault };
  if (value.length !== 16) return { value, fault: 'length' };
  return { value, fault: value.endsWith('0000') ? 'serial' : null };
}

/**
 * What is unusual about a well-formed number: recorded in another regency, or on a day that does
 * not exist. A day above 40 is that of a woman's NIK, which is often copied here by mistake.
 */
export function familyCardWarnings(value: string, regions: RegencyRegions): FamilyCardWarning[] {
  const warnings: FamilyCardWarning[] = [];
  if (!value.startsWith(regions.code.replaceAll('.', ''))) warnings.push('region');
  const [day, month, year] = [value.slice(6, 8), value.slice(8, 10), value.slice(10, 12)];
  if (!isDate(`20${year}-${month}-${day}`) && !isDate(`19${year}-${month}-${day}`)) {
    warnings.push('date');
  }
  return warnings;
}
