import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { IMPORT_MAX } from '../../../src/protocol/register.ts';
import { verifyAudit } from '../../../src/server/storage/audit.ts';
import type { Storage } from '../../../src/server/storage/database.ts';
import { must } from '../../support/must.ts';
import { describeOnBothEngines } from '../storage/engines.ts';
import { KECAMATAN, newId, openApp, REGENCY, SIBLING, VILLAGE } from './app.ts';
import { Importer, inventList, listOf, registerOf } from './lists.ts';
import { meetingArgs, Sender } from './sender.ts';
import { joinAs } from './world.ts';

/** How many records of any kind there are, how many entries by which people are found, how many audited. */
async function countAll({ db }: Storage) {
  const count = async (table: 'record' | 'likeness' | 'applied_mutation' | 'audit') => {
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from ${sql.table(table)}`.execute(db);
    return Number(rows[0]?.n);
  };
  const { seq } = await db.selectFrom('regency').select('seq').executeTakeFirstOrThrow();
  return {
    seq,
    records: await count('record'),
    likenesses: await count('likeness'),
    applied: await count('applied_mutation'),
    audit: await count('audit'),
  };
}

describeOnBothEngines('a village’s list', (engine) => {
  async function openOffice() {
    const test = await openApp(await engine.storage());
    const session = await joinAs(test, [KECAMATAN]);
    return { test, session, laptop: new Importer(test, session) };
  }

  it('is taken in whole; the same people in a newer list keep their ids', async () => {
    const { test, laptop } = await openOffice();
    const people = inventList(1500);
    expect(await laptop.preview(listOf(people))).toMatchObject({
      added: 1500,
      unchanged: 0,
      changed: [],
      gone: [],
    });
    expect(await registerOf(test)).toEqual(new Map());
    const counts = { added: 1500, changed: 0, gone: 0, unchanged: 0 };
    expect(await laptop.take(listOf(people))).toMatchObject(counts);
    const first = await registerOf(test);
    expect(first.size).toBe(1500);
    const { row: _row, ...fields } = must(people[7]);
    expect(first.get(fields.nik)).toMatchObject({
      regionCode: VILLAGE,
      parentId: null,
      fields: { ...fields, gone: false },
    });

    const shuffled = [...people].reverse().map((person, index) => ({ ...person, row: index + 2 }));
    const again = { added: 0, changed: 0, gone: 0, unchanged: 1500 };
    expect(await laptop.take(listOf(shuffled))).toMatchObject(again);
    expect(await registerOf(test)).toEqual(first);
  });

  it('shows what changes, who is gone and who is back, and does that', async () => {
    const { test, session, laptop } = await openOffice();
    const people = inventList(60);
    await laptop.take(listOf(people));
    const before = await registerOf(test);
    const [moved, left, stays] = people.slice(0, 3).map(must) as [
      (typeof people)[0],
      (typeof people)[0],
      (typeof people)[0],
    ];

    const newer = people
      .filter(({ nik }) => nik !== left.nik)
      .map((person) =>
        person.nik === moved.nik
          ? { ...person, address: 'Jalan Baru 1', phone: '+628123456789', dusun: '' }
          : person,
      );
    const seen = await laptop.preview(listOf(newer));
    expect(seen).toMatchObject({ added: 0, unchanged: 58, held: 0 });
    expect(seen.gone).toEqual([{ id: before.get(left.nik)?.id, name: left.name }]);
    expect(seen.changed).toEqual([
      {
        id: before.get(moved.nik)?.id,
        name: moved.name,
        row: moved.row,
        // of the dusun the list says nothing
        fields: [
          { field: 'address', from: moved.address, to: 'Jalan Baru 1' },
          { field: 'phone', from: '', to: '+628123456789' },
        ],
      },
    ]);
    const { seq } = await countAll(test.deps.storage);
    const taken = await laptop.take(listOf(newer));
    expect(taken).toMatchObject({ added: 0, changed: 1, gone: 1, unchanged: 58 });
    const after = await registerOf(test);
    expect(after.get(moved.nik)).toMatchObject({
      id: before.get(moved.nik)?.id,
      rev: seq + 1,
      fields: { address: 'Jalan Baru 1', dusun: moved.dusun, gone: false },
      updated: { accountId: session.account.id, deviceId: session.deviceId, clockStray: null },
    });
    expect(after.get(left.nik)).toMatchObject({
      id: before.get(left.nik)?.id,
      rev: seq + 2,
      fields: { name: left.name, gone: true },
    });
    expect(after.get(stays.nik)).toEqual(before.get(stays.nik));

    const back = listOf([...newer, { ...left, address: 'Jalan Pulang 9' }]);
    expect(await laptop.preview(back)).toMatchObject({ added: 1, unchanged: 59, gone: [] });
    expect(await laptop.take(back)).toMatchObject({ added: 1, changed: 0, gone: 0 });
    const home = await registerOf(test);
    expect(home.size).toBe(60);
    expect(home.get(left.nik)).toMatchObject({
      id: before.get(left.nik)?.id,
      fields: { address: 'Jalan Pulang 9', gone: false },
    });
  });

  it('leaves alone whoever is in a row with an error, and fields that it has no column for', async () => {
    const { test, laptop } = await openOffice();
    const people = inventList(5);
    await laptop.take(listOf(people));
    const before = await registerOf(test);
    const broken = { ...must(people[0]), address: 'x'.repeat(3000) };
    const rest = people.slice(1).map((person) => ({ ...person, motherName: 'Ibu Rekaan' }));
    const list = listOf(rest, { held: [broken], said: ['name', 'nik'] });
    expect(await laptop.preview(list)).toMatchObject({ held: 1, unchanged: 4, gone: [] });
    await laptop.take(list);
    expect(await registerOf(test)).toEqual(before);
  });

  it('that was compared with another register is refused', async () => {
    const { test, laptop } = await openOffice();
    const other = new Importer(test, await joinAs(test, [REGENCY]));
    const [one, two] = [listOf(inventList(20)), listOf(inventList(20, 2))];
    const seen = await laptop.preview(one);
    expect((await other.preview(two)).ground).toBe(seen.ground);
    expect((await laptop.send(one, seen.ground)).status).toBe(200);
    const before = await countAll(test.deps.storage);
    expect(await other.send(two, seen.ground)).toMatchObject({
      status: 409,
      body: { error: { code: 'register_changed' } },
    });
    expect(await countAll(test.deps.storage)).toEqual(before);
    // another village's list does not stand in its way
    const sibling = await laptop.preview({ ...two, regionCode: SIBLING });
    const looked = await other.preview(two);
    expect((await laptop.send({ ...two, regionCode: SIBLING }, sibling.ground)).status).toBe(200);
    expect((await other.send(two, looked.ground)).status).toBe(200);
  });

  it('of two at the same instant one is taken', async () => {
    const { laptop } = await openOffice();
    const lists = [1, 2, 3].map((seed) => listOf(inventList(50, seed)));
    const { ground } = await laptop.preview(must(lists[0]));
    const answers = await Promise.all(lists.map((list) => laptop.send(list, ground)));
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409, 409]);
  });

  it('that comes again gets the same answer and changes nothing', async () => {
    const { test, session, laptop } = await openOffice();
    const list = listOf(inventList(30));
    const { ground } = await laptop.preview(list);
    const id = newId();
    const first = await laptop.send(list, ground, id);
    const before = await countAll(test.deps.storage);
    test.passTime(60_000);
    const again = await laptop.send(list, ground, id);
    expect(again.status).toBe(200);
    expect(again.body).toEqual({
      ...(first.body as object),
      serverTime: '2026-09-20T02:01:00.000Z',
    });
    const otherwise = { status: 400, body: { error: { code: 'invalid', field: 'id' } } };
    expect(await laptop.send(listOf(inventList(29)), ground, id)).toMatchObject(otherwise);
    const stranger = new Importer(test, await joinAs(test, [REGENCY]));
    const counted = await countAll(test.deps.storage);
    expect(await stranger.send(list, ground, id)).toMatchObject(otherwise);
    expect(await countAll(test.deps.storage)).toEqual(counted);
    expect(counted).toMatchObject({ records: before.records, seq: before.seq });

    // nor can an import and a mutation have one id
    const sender = new Sender(test.send, session);
    const mutation = sender.make('meeting.create', meetingArgs(KECAMATAN));
    const { body } = await sender.push([{ ...mutation, id }, mutation]);
    expect(body).toMatchObject({
      results: [{ status: 'rejected', code: 'id_reused' }, { status: 'applied' }],
    });
    expect(await laptop.send(list, ground, mutation.id)).toMatchObject(otherwise);
  });

  it('that is cut off in the middle of being written leaves nothing', async () => {
    const { test, laptop } = await openOffice();
    const { db } = test.deps.storage;
    const list = listOf(inventList(1500));
    const { ground } = await laptop.preview(list);
    const before = await countAll(test.deps.storage);
    const last = must(list.people.at(-1)).nik;
    const isSqlite = engine.name === 'sqlite';
    await sql
      .raw(
        isSqlite
          ? `create trigger cut before insert on record when instr(new.fields, '${last}')
             begin select raise(abort, 'cut'); end`
          : `alter table record add constraint cut check (position('${last}' in fields) = 0)`,
      )
      .execute(db);
    expect((await laptop.send(list, ground)).status).toBe(500);
    // the database quotes the row that it will not have: that is not for the log
    expect(test.log.join('\n')).toMatch(/SQLITE|error 23514|Error/);
    expect(test.log.join('\n')).not.toMatch(/\d{16}/);
    expect(await countAll(test.deps.storage)).toEqual(before);
    await sql
      .raw(isSqlite ? 'drop trigger cut' : 'alter table record drop constraint cut')
      .execute(db);
    expect((await laptop.send(list, ground)).status).toBe(200);
    expect((await registerOf(test)).size).toBe(1500);
  });

  it('leaves one audit entry of counts, and no personal value there or in the log', async () => {
    const { test, session, laptop } = await openOffice();
    const list = listOf(inventList(40));
    await laptop.take(list);
    await laptop.send(list, 'another ground');
    await laptop.send(listOf([{ ...must(list.people[0]), nik: '33' }]), '');
    const { db } = test.deps.storage;
    const entries = await db.selectFrom('audit').selectAll().orderBy('n').execute();
    const own = entries.filter(({ action }) => action === 'register.import');
    expect(own).toHaveLength(1);
    expect(own[0]?.account_id).toBe(session.account.id);
    expect(JSON.parse(own[0]?.detail ?? '')).toEqual({
      regionCode: VILLAGE,
      added: 40,
      changed: 0,
      gone: 0,
      unchanged: 0,
      held: 0,
      rev: 40,
    });
    expect((await verifyAudit(test.deps.storage)).ok).toBe(true);
    const kept = `${JSON.stringify(entries)} ${test.log.join('\n')}`;
    for (const { name, nik, noKk, address } of list.people) {
      for (const value of [name, nik, noKk, address]) expect(kept).not.toContain(value);
    }
    expect(test.log.some((line) => line.includes('POST /api/register/import 409'))).toBe(true);
  });

  it('is refused where it could not have been read from a file', async () => {
    const { test, laptop } = await openOffice();
    const [person] = inventList(1);
    const refused = async (list: ReturnType<typeof listOf>, field: string) => {
      const answer = await laptop.send(list, '');
      expect(answer).toMatchObject({ status: 400, body: { error: { code: 'invalid', field } } });
    };
    await refused(listOf([{ ...must(person), name: '…' }]), 'list.people.0.name');
    await refused(listOf([must(person), { ...must(person), nik: '1' }]), 'list.people.1.nik');
    await refused(listOf([{ ...must(person), rt: '0'.repeat(11) }]), 'list.people.0.rt');
    await refused(listOf([], { regionCode: KECAMATAN }), 'list.regionCode');
    await refused(listOf([], { regionCode: `${KECAMATAN}.2999` }), 'list.regionCode');
    expect((await registerOf(test)).size).toBe(0);
  });

  it('of the largest village comes in one request', async () => {
    const { test, session } = await openOffice();
    const preview = (people: ReturnType<typeof inventList>) =>
      test.send('/api/register/preview', {
        method: 'POST',
        body: new Uint8Array(gzipSync(JSON.stringify({ list: listOf(people) }))),
        headers: { Authorization: `Bearer ${session.token}`, 'Content-Encoding': 'gzip' },
      });
    const people = inventList(IMPORT_MAX);
    const seen = await preview(people);
    expect(await seen.json()).toMatchObject({ added: IMPORT_MAX });
    expect((await preview([...people, must(people[0])])).status).toBe(400);
  });
});
