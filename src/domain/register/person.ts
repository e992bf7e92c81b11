import type { Sex } from '../identity/sex.ts';

/** Relation to the head, as on the family card. */
export const RELATIONS = [
  'head',
  'spouse',
  'child',
  'childInLaw',
  'grandchild',
  'parent',
  'parentInLaw',
  'relative',
  'helper',
  'other',
] as const;
export type Relation = (typeof RELATIONS)[number];

export const MARITAL_STATUSES = ['single', 'married', 'divorced', 'widowed'] as const;
export type MaritalStatus = (typeof MARITAL_STATUSES)[number];

/**
 * What is known of one person; empty where it is not. All of it is personal, `disability` and
 * `pregnant` are sensitive besides. Source: fields of the BPNT guide and of SIKS-NG.
 */
export interface PersonFields {
  readonly name: string;
  readonly nik: string;
  readonly sex: Sex | '';
  readonly birthPlace: string;
  /** `YYYY-MM-DD` */
  readonly birthDate: string;
  readonly relation: Relation | '';
  readonly maritalStatus: MaritalStatus | '';
  readonly motherName: string;
  readonly occupation: string;
  /** In the words of the card or list. */
  readonly disability: string;
  readonly pregnant: 'yes' | 'no' | '';
}
export type PersonField = keyof PersonFields;

/** What the members of a family share. */
export interface FamilyFields {
  readonly noKk: string;
  readonly address: string;
  readonly dusun: string;
  readonly rt: string;
  readonly rw: string;
  /** `+628…` */
  readonly phone: string;
}
export type FamilyField = keyof FamilyFields;

/** What only the list itself says of a person. */
export interface ListingFields {
  /** The person's number in the national list (ID DTKS, IDARTBDT, …). */
  readonly listNumber: string;
  /** The family's number in the national list (IDBDT, …). */
  readonly listFamilyNumber: string;
  /** Programmes and aid, in the list's words. */
  readonly programmes: string;
  /** Decile of welfare, 1–10, since DTSEN; or the list's words. */
  readonly decile: string;
}

export interface RegisterFields extends PersonFields, FamilyFields, ListingFields {}
export type RegisterField = keyof RegisterFields;

/** One person of the imported list. */
export interface RegisterPerson extends RegisterFields {
  readonly id: string;
  /** The village. */
  readonly regionCode: string;
}

export const EMPTY_PERSON: PersonFields = {
  name: '',
  nik: '',
  sex: '',
  birthPlace: '',
  birthDate: '',
  relation: '',
  maritalStatus: '',
  motherName: '',
  occupation: '',
  disability: '',
  pregnant: '',
};

export const EMPTY_FAMILY: FamilyFields = {
  noKk: '',
  address: '',
  dusun: '',
  rt: '',
  rw: '',
  phone: '',
};

export const EMPTY_LISTING: ListingFields = {
  listNumber: '',
  listFamilyNumber: '',
  programmes: '',
  decile: '',
};

export const PERSON_FIELDS = Object.keys(EMPTY_PERSON) as PersonField[];
export const FAMILY_FIELDS = Object.keys(EMPTY_FAMILY) as FamilyField[];
export const LISTING_FIELDS = Object.keys(EMPTY_LISTING) as (keyof ListingFields)[];
export const REGISTER_FIELDS: readonly RegisterField[] = [
  ...PERSON_FIELDS,
  ...FAMILY_FIELDS,
  ...LISTING_FIELDS,
];

/** Longest text of each field, in UTF-16 units. Dusun, RT and RW as OpenSID has them. */
export const FIELD_MAX: Readonly<Record<RegisterField, number>> = {
  name: 120,
  nik: 32,
  sex: 10,
  birthPlace: 80,
  birthDate: 10,
  relation: 20,
  maritalStatus: 20,
  motherName: 120,
  occupation: 120,
  disability: 120,
  pregnant: 3,
  noKk: 32,
  address: 250,
  dusun: 50,
  rt: 10,
  rw: 10,
  phone: 20,
  listNumber: 40,
  listFamilyNumber: 40,
  programmes: 250,
  decile: 40,
};

/** The person's own part of a wider record. */
export function personFieldsOf(from: PersonFields): PersonFields {
  return pick(from, PERSON_FIELDS);
}

/** The family's part of a wider record. */
export function familyFieldsOf(from: FamilyFields): FamilyFields {
  return pick(from, FAMILY_FIELDS);
}

function pick<T extends object, K extends keyof T>(from: T, fields: readonly K[]): Pick<T, K> {
  return Object.fromEntries(fields.map((field) => [field, from[field]])) as Pick<T, K>;
}
