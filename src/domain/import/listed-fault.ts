import { readFamilyCard } from '../identity/family-card.ts';
import { readNik } from '../identity/nik.ts';
import { nameTokens } from '../identity/person-name.ts';
import type { RegisterField, RegisterFields } from '../register/person.ts';
import { isDate } from '../time.ts';

/**
 * The field for which `readList` would have held a row back, or null: what the side that takes a
 * list in asks of one that was read elsewhere.
 */
export function listedFault(person: RegisterFields): RegisterField | null {
  const { name, nik, noKk, birthDate } = person;
  if (nameTokens(name).length === 0) return 'name';
  if (nik !== '' && !isNumber(nik, readNik(nik))) return 'nik';
  if (noKk !== '' && !isNumber(noKk, readFamilyCard(noKk))) return 'noKk';
  return birthDate === '' || isDate(birthDate) ? null : 'birthDate';
}

/** Sixteen digits as they are stored; whether they make sense is not asked of a list. */
function isNumber(text: string, { value, fault }: { value: string; fault: string | null }) {
  const isBroken = fault === 'not_digits' || fault === 'shortened' || fault === 'length';
  return value === text && !isBroken;
}
