import { describe, expect, test } from 'vitest';
import { searchPeople } from '../../../src/domain/search.ts';
import { dropKept } from '../../../src/store/kept.ts';
import {
  currentRegister,
  dropRegister,
  keptIndex,
  liveRegister,
  RegisterDropped,
} from '../../../src/store/queries/register/keeper.ts';
import type { RegisterState } from '../../../src/store/queries/register/keeper.ts';
import { findLikeOnPhone } from '../../../src/store/queries/register/likenesses.ts';
import { readFamily } from '../../../src/store/queries/register/people.ts';
import { proposalsAbout } from '../../../src/store/queries/register/proposals-about.ts';
import type { TpkDatabase } from '../../../src/store/database.ts';
import { must } from '../../support/must.ts';
import { joinedPhone } from '../../support/phone.ts';
import { inventedRows, personRow, proposalRows, put, VILLAGE } from './records.ts';

const NIK = '3316095205800001';
const CARD = '3316091002080001';
const NEIGHBOUR = '33.16.09.2004';

const sulastri = (fields = {}, regionCode?: string) =>
  personRow(
    { name: 'Sulastri', nik: NIK, noKk: CARD, birthDate: '1980-05-12', sex: 'female', ...fields },
    regionCode,
  );

const found = async (db: TpkDatabase, typed: string) =>
  searchPeople((await currentRegister(db)).search, typed, 10).hits.map(({ id }) => id);

/** Resolves with the first state that fits. */
function stateOf(db: TpkDatabase, fits: (state: RegisterState) => boolean) {
  return new Promise<RegisterState>((resolve, reject) => {
    const end = liveRegister(db).subscribe((state) => {
      if (!fits(state)) return;
      resolve(state);
      queueMicrotask(() => end());
    }, reject);
  });
}

describe('the register in memory', () => {
  test('is everybody who is not gone from the list, counted by village', async () => {
    const db = await joinedPhone();
    const [here, gone, there] = [sulastri(), sulastri({ gone: true }), sulastri({}, NEIGHBOUR)];
    await put(db, [here, gone, there]);
    expect(new Set(await found(db, 'sulastri'))).toEqual(new Set([here.id, there.id]));
    expect((await currentRegister(db)).villages).toEqual(
      new Map([
        [VILLAGE, 1],
        [NEIGHBOUR, 1],
      ]),
    );
  });

  test('tells how far its making has come, a part at a time', async () => {
    const db = await joinedPhone();
    await put(db, inventedRows(1_100));
    const told: number[] = [];
    await stateOf(db, ({ index, read }) => {
      told.push(read);
      return index !== null;
    });
    expect(told.length).toBeGreaterThan(4);
    expect(told.at(-1)).toBe(1_100);
    expect(told).toEqual([...told].sort((left, right) => left - right));
  });

  test('follows the register as pages come in', async () => {
    const db = await joinedPhone();
    await put(db, inventedRows(300, VILLAGE));
    await stateOf(db, ({ index }) => index?.people.size === 300);
    const grown = stateOf(db, ({ index }) => index?.people.size === 302);
    await put(db, [sulastri()]);
    await put(db, [sulastri({ name: 'Sukarti' })]);
    expect((await grown).index?.villages.get(VILLAGE)).toBe(302);
  });

  test('follows a change of one person', async () => {
    const db = await joinedPhone();
    const person = sulastri();
    await put(db, [person]);
    const known = await stateOf(db, ({ index }) => index !== null);
    expect(known.index?.people.get(person.id)?.name).toBe('Sulastri');
    const changed = stateOf(db, ({ index }) => index?.people.get(person.id)?.name === 'Sulastrini');
    await put(db, [{ ...person, fields: { ...person.fields, name: 'Sulastrini' } }]);
    expect((await changed).index?.people.size).toBe(1);
  });

  test('is gone once the phone locks, and made anew afterwards', async () => {
    const db = await joinedPhone();
    await put(db, [sulastri()]);
    await currentRegister(db);
    expect(keptIndex(db)?.people.size).toBe(1);
    dropKept(db);
    expect(keptIndex(db)).toBeNull();
    expect(await found(db, 'sulastri')).toHaveLength(1);
  });

  test('is not made to its end while the phone locks', async () => {
    const db = await joinedPhone();
    await put(db, inventedRows(900));
    const making = currentRegister(db);
    dropRegister(db);
    await expect(making).rejects.toThrow(RegisterDropped);
    expect(keptIndex(db)).toBeNull();
  });
});

describe('a family', () => {
  test('is who has the card in the village, the head first, with and without an index', async () => {
    const db = await joinedPhone();
    const child = sulastri({ name: 'Joko', relation: 'child', birthDate: '2005-01-01' });
    const elder = sulastri({ name: 'Agus', relation: 'child', birthDate: '2001-01-01' });
    const head = sulastri({ name: 'Parjo', relation: 'head' });
    const others = [
      sulastri({ gone: true }),
      sulastri({ noKk: '3316091002080009' }),
      sulastri({ noKk: '' }),
      sulastri({}, NEIGHBOUR),
    ];
    await put(db, [child, elder, head, ...others]);
    const names = async () =>
      (await readFamily(db, { regionCode: VILLAGE, noKk: CARD })).map(({ fields }) => fields.name);
    expect(await names()).toEqual(['Parjo', 'Agus', 'Joko']);
    await currentRegister(db);
    expect(await names()).toEqual(['Parjo', 'Agus', 'Joko']);
    expect(await readFamily(db, { regionCode: VILLAGE, noKk: '' })).toEqual([]);
  });
});

describe('who is like somebody', () => {
  const subject = {
    regionCode: VILLAGE,
    name: 'Sulastri',
    nik: NIK,
    noKk: '',
    birthDate: '1980-05-12',
    sex: 'female' as const,
  };

  test('is looked for in the register and in open proposals of every village', async () => {
    const db = await joinedPhone();
    const listed = sulastri({}, NEIGHBOUR);
    const [open, member] = proposalRows({ name: 'Sulastri', birthDate: '1980-05-12' });
    const [closed, past] = proposalRows({ name: 'Sulastri', nik: NIK }, { state: 'rejected' });
    const [taken, off] = proposalRows({ name: 'Sulastri', nik: NIK, removed: true });
    await put(db, [listed, open, member, closed, past, taken, off, ...inventedRows(1_200)]);
    const all = await findLikeOnPhone(db, subject);
    expect(all.map(({ known, grounds }) => [known.id, known.source, grounds])).toEqual([
      [listed.id, 'register', ['nik', 'person']],
      [member.id, 'proposal', ['person']],
    ]);
    const others = await findLikeOnPhone(db, subject, new Set([listed.id]));
    expect(others.map(({ known }) => known.id)).toEqual([member.id]);
  });

  test('is looked for by the family card of the proposal too', async () => {
    const db = await joinedPhone();
    const [open, member] = proposalRows({ name: 'Parjo' }, { noKk: CARD });
    await put(db, [open, member]);
    const [like] = await findLikeOnPhone(db, { ...subject, nik: '', noKk: CARD });
    expect(must(like)).toMatchObject({ grounds: ['noKk'], known: { id: member.id } });
  });
});

test('proposals about a person are those under way that name them', async () => {
  const db = await joinedPhone();
  const person = sulastri();
  const about = { registerPersonId: person.id };
  const [open, member] = proposalRows(about);
  await put(db, [
    person,
    open,
    member,
    ...proposalRows(about, { state: 'entered' }),
    ...proposalRows({ ...about, removed: true }),
    ...proposalRows({ registerPersonId: null }),
  ]);
  const entries = await proposalsAbout(db, [person.id]);
  expect(entries.map(({ row }) => row.id)).toEqual([open.id]);
});
