import { familyCardWarnings, readFamilyCard } from '../identity/family-card.ts';
import { nikWarnings, readNik } from '../identity/nik.ts';
import { readPhone } from '../identity/phone.ts';
import type { FamilyFields, PersonFields } from '../register/person.ts';
import type { RegencyRegions } from '../region.ts';
import { isDate } from '../time.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';

/** What every check needs to know besides what it checks. */
export interface CheckFrame {
  /** WIB day. */
  readonly today: string;
  readonly regions: RegencyRegions;
}

/** Nobody older is met; an earlier year is a slip of the pen, or needs a word. */
const OLDEST_BIRTH = '1900-01-01';

/**
 * What a NIK's digits say, by itself and against birth date and sex; nothing while it is empty.
 * For use at every keystroke: callers show faults of length only once the person has gone on.
 */
export function nikFindings(
  person: Pick<PersonFields, 'nik' | 'birthDate' | 'sex'>,
  memberId: string | null,
  { regions }: CheckFrame,
): Finding[] {
  if (person.nik.trim() === '') return [];
  const { value, fault, parts } = readNik(person.nik);
  if (fault !== null) return [finding(`nik_${fault}`, 'nik', memberId)];
  if (parts === null) return [];
  return nikWarnings(value, parts, person, regions).map((warning) =>
    finding(`nik_${warning}`, 'nik', memberId),
  );
}

/** What a family card's number says; nothing while it is empty. */
export function familyCardFindings(noKk: string, { regions }: CheckFrame): Finding[] {
  if (noKk.trim() === '') return [];
  const { value, fault } = readFamilyCard(noKk);
  if (fault !== null) return [finding(`kk_${fault}`, 'noKk')];
  return familyCardWarnings(value, regions).map((warning) => finding(`kk_${warning}`, 'noKk'));
}

/** A birth date must exist and lie behind us. */
export function birthDateFindings(
  birthDate: string,
  memberId: string | null,
  { today }: CheckFrame,
): Finding[] {
  if (birthDate === '') return [];
  if (!isDate(birthDate)) return [finding('birth_date_invalid', 'birthDate', memberId)];
  if (birthDate > today) return [finding('birth_date_future', 'birthDate', memberId)];
  return birthDate < OLDEST_BIRTH ? [finding('birth_date_old', 'birthDate', memberId)] : [];
}

/** All that one person's fields say by themselves. */
export function personFindings(
  person: PersonFields,
  memberId: string,
  today: CheckFrame,
): Finding[] {
  return [
    ...nikFindings(person, memberId, today),
    ...birthDateFindings(person.birthDate, memberId, today),
  ];
}

/** All that the fields which a family shares say by themselves. */
export function familyFindings(family: FamilyFields, today: CheckFrame): Finding[] {
  const phone = readPhone(family.phone).fault === null ? [] : [finding('phone_invalid', 'phone')];
  return [...familyCardFindings(family.noKk, today), ...phone];
}
