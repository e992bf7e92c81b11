import * as v from 'valibot';
import { FIELD_MAX, MARITAL_STATUSES, RELATIONS } from '../domain/register/person.ts';
import type { RegisterField } from '../domain/register/person.ts';
import * as p from './primitives.ts';

const line = (field: RegisterField) => p.text(FIELD_MAX[field]);
const orEmpty = <T extends string>(values: readonly T[]) => v.picklist(['', ...values] as const);
const Sex = orEmpty(['male', 'female']);

/** What is known of a person, as typed or listed; whether it is sound is the domain's to say. */
export const PersonEntries = {
  name: line('name'),
  nik: line('nik'),
  sex: Sex,
  birthPlace: line('birthPlace'),
  birthDate: line('birthDate'),
  relation: orEmpty(RELATIONS),
  maritalStatus: orEmpty(MARITAL_STATUSES),
  motherName: line('motherName'),
  occupation: line('occupation'),
  disability: line('disability'),
  pregnant: orEmpty(['yes', 'no']),
} as const;

/** What the members of a family share. */
export const FamilyEntries = {
  noKk: line('noKk'),
  address: line('address'),
  dusun: line('dusun'),
  rt: line('rt'),
  rw: line('rw'),
  phone: line('phone'),
} as const;

export const ListingEntries = {
  listNumber: line('listNumber'),
  listFamilyNumber: line('listFamilyNumber'),
  programmes: line('programmes'),
  decile: line('decile'),
} as const;

/** All fields of a person in the list. */
export const RegisterEntries = { ...PersonEntries, ...FamilyEntries, ...ListingEntries } as const;

/**
 * A person of the imported list; the record's region is the village. Written by imports alone, and
 * kept when a newer list no longer has the person: proposals name it.
 */
export const RegisterPersonFields = v.object({
  ...RegisterEntries,
  /** No longer in the list. */
  gone: v.boolean(),
});
export type RegisterPersonFields = v.InferOutput<typeof RegisterPersonFields>;
