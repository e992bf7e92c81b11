import { birthDatesOf, readNik } from '../../../../domain/identity/nik.ts';
import type { PersonFields } from '../../../../domain/register/person.ts';

/** What a NIK's digits say of its owner; the later century, for nobody is older than 100 or so. */
export function ownerByNik(nik: string, today: string): Pick<PersonFields, 'sex' | 'birthDate'> {
  const { parts } = readNik(nik);
  if (parts === null) return { sex: '', birthDate: '' };
  return { sex: parts.sex, birthDate: birthDatesOf(parts, today).at(-1) ?? '' };
}

/**
 * The NIK with what follows from it: sex and birth date where they are empty, or were taken from
 * the NIK that stood there before.
 */
export function withNik(fields: PersonFields, nik: string, today: string): Partial<PersonFields> {
  const before = ownerByNik(fields.nik, today);
  const after = ownerByNik(nik, today);
  const follows = (value: string, was: string) => value === '' || value === was;
  const isWhole = after.sex !== '';
  return {
    nik,
    ...(isWhole && follows(fields.sex, before.sex) ? { sex: after.sex } : {}),
    ...(isWhole && follows(fields.birthDate, before.birthDate)
      ? { birthDate: after.birthDate }
      : {}),
  };
}
