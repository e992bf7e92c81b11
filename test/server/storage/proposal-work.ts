import { createHash, randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import type { EvidenceKind } from '../../../src/domain/proposal/kinds.ts';
import { EMPTY_FAMILY, EMPTY_PERSON } from '../../../src/domain/register/person.ts';
import type { PersonFields } from '../../../src/domain/register/person.ts';
import type { Mutation } from '../../../src/protocol/mutation.ts';
import { dossierIdOf } from '../../../src/protocol/mutations/dossier-open.ts';
import type { ArgsOf, MutationName } from '../../../src/protocol/mutations/registry.ts';
import type { RowOf } from '../../../src/protocol/row.ts';
import type { Storage } from '../../../src/server/storage/database.ts';
import { loadRecords } from '../../../src/server/storage/records.ts';
import { newId, VILLAGE } from './field-work.ts';
import type { Phone } from './field-work.ts';

export const PERIOD = '2026-10';
/** A day on which that period is open. */
const IN_PERIOD = Date.parse('2026-10-14T02:00:00.000Z');

type Member = ArgsOf<'proposal.create'>['members'][number];
type Create = ArgsOf<'proposal.create'>;
type Step = ArgsOf<'proposal.step'>;

/** The same person with a phone, on a day of the period, some hours into it. */
export function inPeriod<P extends Phone>(phone: P, hours = 0): P {
  phone.startMs = IN_PERIOD + hours * 3_600_000;
  return phone;
}

export function invent(fields: Partial<PersonFields> = {}): PersonFields {
  return {
    ...EMPTY_PERSON,
    name: 'Sulastri Rekaan',
    nik: '3316095205800001',
    sex: 'female',
    birthPlace: 'Blora',
    birthDate: '1980-05-12',
    relation: 'head',
    ...fields,
  };
}

export function memberArgs(fields: Partial<Member> = {}): Member {
  return {
    id: newId(),
    ...invent(),
    registerPersonId: null,
    was: null,
    concerned: true,
    listNumber: '',
    ...fields,
  };
}

export function createArgs(over: Partial<Create> = {}): Create {
  return {
    id: newId(),
    regionCode: VILLAGE,
    kind: 'new',
    period: PERIOD,
    reason: 'notListed',
    reasonNote: '',
    reasonDate: '',
    ...EMPTY_FAMILY,
    noKk: '3316091002080001',
    address: 'Jalan Rekaan 3',
    familyWas: null,
    note: '',
    location: null,
    explanations: {},
    dossierId: null,
    members: [memberArgs()],
    ...over,
  };
}

export function stepArgs(id: string, step: Step['step'], over: Partial<Step> = {}): Step {
  return {
    id,
    regionCode: VILLAGE,
    step,
    words: '',
    notes: [],
    entryDate: '',
    entryNumber: '',
    ...over,
  };
}

export const noteOf = (field: string, text = 'Foto kurang jelas') => ({
  id: newId(),
  field,
  memberId: null,
  text,
  wishedDate: '2026-10-20',
});

export function photoArgs(proposalId: string, evidence: EvidenceKind): ArgsOf<'proposalPhoto.add'> {
  const sha256 = createHash('sha256').update(randomBytes(16)).digest('hex');
  const shape = { mime: 'image/jpeg', size: 900, width: 30, height: 40, caption: '' } as const;
  return { id: newId(), proposalId, evidence, sha256, ...shape };
}

/** Acts that must be accepted, in one push. */
export async function act(
  storage: Storage,
  phone: Phone,
  intents: readonly Mutation[],
): Promise<void> {
  const { results } = await phone.push(storage, intents);
  const refused = results.filter(({ status }) => status === 'rejected');
  expect(refused).toEqual([]);
}

/** The code with which an act is refused, and the field; or the status where it is not. */
export async function answerTo<N extends MutationName>(
  storage: Storage,
  phone: Phone,
  name: N,
  args: ArgsOf<N>,
  options: Partial<Mutation> = {},
): Promise<string> {
  const { results } = await phone.push(storage, [phone.make(name, args, options)]);
  const [result] = results;
  if (result?.status !== 'rejected') return result?.status ?? 'nothing';
  return result.field === null ? result.code : `${result.code} ${result.field}`;
}

export const step = (
  storage: Storage,
  phone: Phone,
  id: string,
  name: Step['step'],
  over: Partial<Step> = {},
): Promise<string> => answerTo(storage, phone, 'proposal.step', stepArgs(id, name, over));

export async function rowOf<K extends RowOf<'proposal' | 'proposalMember' | 'dossier'>['kind']>(
  storage: Storage,
  kind: K,
  id: string,
): Promise<RowOf<K>> {
  const [row] = await loadRecords(storage.db, storage.regency, [id]);
  expect(row?.kind).toBe(kind);
  return row as unknown as RowOf<K>;
}

/** The SPTJM of the village, begun. */
export async function openStatement(storage: Storage, phone: Phone): Promise<string> {
  const args = { regionCode: VILLAGE, basis: 'sptjm', meetingId: null, period: PERIOD } as const;
  await act(storage, phone, [phone.make('dossier.open', args, { base: {} })]);
  return dossierIdOf(args);
}

/** A proposal with all that it needs, agreed on. */
export async function agreed(
  storage: Storage,
  phone: Phone,
  over: Partial<Create> = {},
): Promise<Create> {
  const args = createArgs({ dossierId: await openStatement(storage, phone), ...over });
  const evidence = ['houseFront', 'houseInside', 'kk'] as const;
  await act(storage, phone, [
    phone.make('proposal.create', args),
    ...evidence.map((kind) => phone.make('proposalPhoto.add', photoArgs(args.id, kind))),
    phone.make('proposal.step', stepArgs(args.id, 'agree')),
  ]);
  return args;
}

/** The same, handed in. */
export async function submitted(
  storage: Storage,
  phone: Phone,
  over: Partial<Create> = {},
): Promise<Create> {
  const args = await agreed(storage, phone, over);
  expect(await step(storage, phone, args.id, 'submit')).toBe('applied');
  return args;
}
