import type { EvidenceKind } from '../../domain/proposal/kinds.ts';
import { EMPTY_PERSON, familyFieldsOf, personFieldsOf } from '../../domain/register/person.ts';
import type { PersonFields, RegisterFields } from '../../domain/register/person.ts';
import { addDays } from '../../domain/time.ts';
import type { ArgsOf } from '../../protocol/mutations/registry.ts';
import type { RegisterRow } from '../storage/register.ts';
import { inventId } from './actor.ts';
import type { Intent } from './actor.ts';
import { pictureOf } from './pictures.ts';

export type Proposal = ArgsOf<'proposal.create'>;
type Member = Proposal['members'][number];

/** Where and when something is proposed. */
export interface Occasion {
  readonly regionCode: string;
  readonly period: string;
  readonly dossierId: string | null;
  readonly at: Date;
  /** WIB day of the meeting. */
  readonly day: string;
}

const SHOWN = {
  houseFront: pictureOf('house-front'),
  houseInside: pictureOf('house-inside'),
  kk: pictureOf('family-card'),
};
export const EVIDENCE_PICTURES = Object.values(SHOWN);

function blank({ regionCode, period, dossierId, at }: Occasion) {
  return {
    id: inventId(at),
    regionCode,
    period,
    dossierId,
    reasonNote: '',
    reasonDate: '',
    note: '',
    location: null,
    explanations: {},
  };
}

/** A family that is in no list. */
export function newFamily(occasion: Occasion, family: readonly RegisterFields[]): Proposal {
  const [head] = family;
  if (head === undefined) throw new Error('A family of the demo has a head.');
  return {
    ...blank(occasion),
    kind: 'new',
    reason: 'notListed',
    ...familyFieldsOf(head),
    note: 'Rumah papan, lantai tanah; kepala keluarga buruh harian.',
    familyWas: null,
    members: family.map((person) => ({
      id: inventId(occasion.at),
      ...personFieldsOf(person),
      registerPersonId: null,
      was: null,
      concerned: true,
      listNumber: '',
    })),
  };
}

/** A family that has come from a village where it is still listed. */
export function movedIn(occasion: Occasion, family: readonly RegisterRow[]): Proposal {
  const proposal = newFamily(
    occasion,
    family.map(({ fields }) => ({ ...fields, address: 'Jalan Cempaka 3', rt: '002' })),
  );
  return { ...proposal, reason: 'movedIn', reasonDate: addDays(occasion.day, -60) };
}

/** Somebody who was told of in the hall, and of whom nobody had the papers at hand. */
export function unfinished(occasion: Occasion, name: string): Proposal {
  const person = { ...EMPTY_PERSON, name, relation: 'head' } as const;
  const family = { noKk: '', address: '', dusun: 'Krajan', rt: '', rw: '', phone: '' };
  const listing = { listNumber: '', listFamilyNumber: '', programmes: '', decile: '' };
  const proposal = newFamily(occasion, [{ ...person, ...family, ...listing }]);
  return { ...proposal, reason: '', note: 'Berkas belum dibawa.' };
}

/** A listed family that has moved within the village, or a listed person whose work is another. */
export function correction(
  occasion: Occasion,
  family: readonly RegisterRow[],
  of: 'address' | 'person',
): Proposal {
  const was = familyOf(family);
  const moved = { ...was, address: 'Jalan Cempaka 12', rt: '004' };
  return {
    ...blank(occasion),
    kind: 'correction',
    reason: of === 'address' ? 'addressChanged' : 'civilMismatch',
    ...(of === 'address' ? moved : was),
    familyWas: was,
    members: family.map((row, index) => {
      const changes = of === 'person' && index === 0 ? { birthPlace: 'Rembang' } : {};
      return listed(occasion, row, index === 0, changes);
    }),
  };
}

/** Somebody who leaves the list: the last of the family, so that its head stays. */
export function removal(
  occasion: Occasion,
  family: readonly RegisterRow[],
  reason: 'deceased' | 'moved' | 'graduated',
): Proposal {
  const was = familyOf(family);
  return {
    ...blank(occasion),
    kind: 'removal',
    reason,
    reasonDate: reason === 'graduated' ? '' : addDays(occasion.day, -40),
    ...was,
    familyWas: was,
    members: family.map((row, index) => listed(occasion, row, index === family.length - 1)),
  };
}

function familyOf([head]: readonly RegisterRow[]) {
  if (head === undefined) throw new Error('A family of the demo has a head.');
  return familyFieldsOf(head.fields);
}

function listed(
  { at }: Occasion,
  { id, fields }: RegisterRow,
  concerned: boolean,
  changes: Partial<PersonFields> = {},
): Member {
  const was = personFieldsOf(fields);
  const { listNumber } = fields;
  const person = { ...was, ...changes };
  return { id: inventId(at), ...person, registerPersonId: id, was, concerned, listNumber };
}

/** The photos that a proposal of the kind is shown by. */
export function evidenceOf({ id, kind }: Proposal, at: Date): Intent[] {
  if (kind === 'removal') return [];
  const kinds = kind === 'new' ? (['houseFront', 'houseInside', 'kk'] as const) : (['kk'] as const);
  return kinds.map((evidence: EvidenceKind & keyof typeof SHOWN): Intent => ({
    name: 'proposalPhoto.add',
    args: { id: inventId(at), proposalId: id, evidence, ...SHOWN[evidence].shape },
  }));
}
