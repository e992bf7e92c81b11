import * as v from 'valibot';
import { REGISTER_FIELDS } from '../domain/register/person.ts';
import * as p from './primitives.ts';
import { RegisterEntries } from './register-records.ts';

/** Most people of one village in one import. */
export const IMPORT_MAX = 20_000;

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A row of the list, read and sound; `row` as a spreadsheet counts, from 1. */
export const ListedPerson = v.object({ ...RegisterEntries, row: Count });

/** Longest cell of a spreadsheet: of a row with an error, its length may be the error. */
const CELL_MAX = 32_767;
const cell = p.text(CELL_MAX);
const CELLS = {
  name: cell,
  nik: cell,
  birthPlace: cell,
  birthDate: cell,
  motherName: cell,
  occupation: cell,
  disability: cell,
  noKk: cell,
  address: cell,
  dusun: cell,
  rt: cell,
  rw: cell,
  phone: cell,
  listNumber: cell,
  listFamilyNumber: cell,
  programmes: cell,
  decile: cell,
} as const;

/** A row with an error, as far as it could be read. */
export const HeldPerson = v.object({ ...ListedPerson.entries, ...CELLS });

/**
 * A newer list of one village. `said`: the fields that it has a column for. `held`: people of rows
 * that had an error; they are not written, and not gone either.
 */
export const RegisterList = v.object({
  regionCode: p.RegionCode,
  said: v.array(v.picklist(REGISTER_FIELDS)),
  people: v.pipe(v.array(ListedPerson), v.maxLength(IMPORT_MAX)),
  held: v.pipe(v.array(HeldPerson), v.maxLength(IMPORT_MAX)),
});
export type RegisterList = v.InferOutput<typeof RegisterList>;

const Person = v.object({ id: p.Id, name: v.string() });

/** What a list would change. The names are those that the person who asks may see. */
export const RegisterPreview = v.object({
  regionCode: p.RegionCode,
  added: Count,
  unchanged: Count,
  held: Count,
  changed: v.array(
    v.object({
      ...Person.entries,
      row: Count,
      fields: v.array(
        v.object({ field: v.picklist(REGISTER_FIELDS), from: v.string(), to: v.string() }),
      ),
    }),
  ),
  gone: v.array(Person),
  /** Stands for the register as it was compared with: an import on another ground is refused. */
  ground: v.string(),
});
export type RegisterPreview = v.InferOutput<typeof RegisterPreview>;

export const RegisterPreviewRequest = v.object({ list: RegisterList });

export const RegisterImportRequest = v.object({
  /** Made by the client: the same import sent again gets the same answer. */
  id: p.Id,
  list: RegisterList,
  ground: v.string(),
});

export const RegisterImportResponse = v.object({
  regionCode: p.RegionCode,
  added: Count,
  changed: Count,
  gone: Count,
  unchanged: Count,
  serverTime: p.Instant,
});

/** A subject to look for over the whole regency. */
export const LikenessRequest = v.object({
  subjects: v.pipe(
    v.array(
      v.object({
        /** The caller's own name for it. */
        key: v.pipe(v.string(), v.maxLength(60)),
        ...v.pick(v.object(RegisterEntries), ['name', 'nik', 'noKk', 'birthDate', 'sex']).entries,
        regionCode: p.RegionCode,
        /** Ids that are its own: itself in the register, its proposal's members. */
        except: v.pipe(v.array(p.Id), v.maxLength(100)),
      }),
    ),
    v.maxLength(100),
  ),
});

export const LikenessResponse = v.object({
  found: v.array(
    v.object({
      key: v.string(),
      grounds: v.array(v.picklist(['nik', 'noKk', 'person'])),
      source: v.picklist(['register', 'proposal']),
      /** Null where it lies outside what the caller may see. */
      known: v.nullable(
        v.object({
          id: p.Id,
          regionCode: p.RegionCode,
          name: v.string(),
          nik: v.string(),
          noKk: v.string(),
          birthDate: v.string(),
          sex: v.picklist(['', 'male', 'female']),
        }),
      ),
    }),
  ),
});
