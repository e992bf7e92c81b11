import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Storage } from '../../../src/server/storage/database.ts';
import { StorageBusyError, StorageFullError } from '../../../src/server/storage/errors.ts';
import { describeOnBothEngines } from './engines.ts';
import {
  accepted,
  FAR_VILLAGE,
  facilitator,
  newId,
  OTHER_VILLAGE,
  recordsOf,
  regency,
  subdistrict,
} from './field-work.ts';

async function run(storage: Storage, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(storage.db);
}

/** How to make a database fail in the middle of a push: no room left; the connection is cut. */
const GIVING_WAY = {
  sqlite: {
    Failure: StorageFullError,
    arm: ['pragma max_page_count = 40'],
    disarm: ['pragma max_page_count = 1000000'],
  },
  postgresql: {
    Failure: StorageBusyError,
    arm: [
      `create function cut() returns trigger as $$ begin
        perform pg_terminate_backend(pg_backend_pid()); return new; end $$ language plpgsql`,
      'create trigger cut before insert on audit execute function cut()',
    ],
    disarm: ['drop trigger cut on audit'],
  },
} as const;

/** Makes the database itself refuse every record that holds this word. */
async function banWord(storage: Storage, word: string): Promise<void> {
  const onSqlite = `create trigger ban before insert on record when instr(new.fields, '${word}')
    begin select raise(abort, 'banned'); end`;
  const onPostgres = `alter table record add constraint ban check (position('${word}' in fields) = 0)`;
  await sql.raw(storage.engine === 'sqlite' ? onSqlite : onPostgres).execute(storage.db);
}

describeOnBothEngines('a push', (engine) => {
  it('puts a meeting and its list on record', async () => {
    const storage = await engine.storage();
    const phone = facilitator();
    const meeting = phone.meetingArgs({ agenda: 'Sosialisasi' });
    const place = phone.placeArgs(meeting.id, { name: 'Budi', status: 'present' });
    const { results, epoch, missing } = await phone.push(storage, [
      phone.make('meeting.create', meeting),
      phone.make('attendance.add', place),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['applied', 'applied']);
    expect(missing).toBe(0);
    const [first, second] = results.map(accepted);
    expect(first?.receipt.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(first?.receipt).toMatchObject({ at: phone.now.toISOString(), rev: 1 });
    expect(second?.receipt.rev).toBe(2);
    expect(first?.rows).toHaveLength(1);
    expect(first?.rows[0]).toMatchObject({
      kind: 'meeting',
      id: meeting.id,
      regionCode: meeting.regionCode,
      parentId: null,
      rev: 1,
      fields: { agenda: 'Sosialisasi', state: 'open', events: [] },
      created: { accountId: phone.accountId, name: phone.name, deviceId: phone.deviceId },
      updated: { receivedAt: phone.now.toISOString(), clockStray: null },
    });
    const regencyRow = await storage.db.selectFrom('regency').selectAll().executeTakeFirstOrThrow();
    expect(regencyRow).toMatchObject({ seq: 2, epoch });
    expect(await recordsOf(storage)).toEqual(phone.rows);
  });

  it('that comes again gets the same answer and changes nothing', async () => {
    const storage = await engine.storage();
    const phone = facilitator();
    const meetingId = await phone.hold(storage);
    const place = phone.make('attendance.add', phone.placeArgs(meetingId));
    const first = await phone.deliver(storage, place);
    const edit = phone.mark(meetingId, first.rows[0]?.id ?? '', { status: 'present' });
    const [again, edited, editedAgain] = (await phone.push(storage, [place, edit, edit])).results;
    expect(accepted(again)).toMatchObject({ duplicate: true, receipt: first.receipt });
    expect(accepted(again).rows[0]).toMatchObject({ rev: 3, fields: { status: 'present' } });
    expect(accepted(edited).duplicate).toBe(false);
    expect(accepted(editedAgain)).toEqual({ ...accepted(edited), duplicate: true });
    const applied = await storage.db.selectFrom('applied_mutation').select('id').execute();
    expect(applied).toHaveLength(3);
    expect((await recordsOf(storage)).size).toBe(2);
  });

  it('with an id that stands for something else is refused', async () => {
    const storage = await engine.storage();
    const phone = facilitator();
    const mutation = phone.make('meeting.create', phone.meetingArgs());
    const other = { ...mutation, args: phone.meetingArgs() };
    await phone.deliver(storage, mutation);
    const { results } = await phone.push(storage, [other, other]);
    expect(results).toEqual(
      [0, 1].map(() => ({
        status: 'rejected',
        id: mutation.id,
        code: 'id_reused',
        field: null,
      })),
    );
    const stranger = facilitator('Agus Invented', [OTHER_VILLAGE]);
    const stolen = await stranger.push(storage, [mutation]);
    expect(stolen.results[0]).toMatchObject({ status: 'rejected', code: 'id_reused' });
    expect((await recordsOf(storage)).size).toBe(1);
  });

  it('refuses what it cannot read, by itself', async () => {
    const storage = await engine.storage();
    const phone = facilitator();
    const good = phone.make('meeting.create', phone.meetingArgs());
    let deep: unknown = 1;
    for (let level = 0; level < 200_000; level += 1) deep = [deep];
    const { results } = await phone.push(storage, [
      'nonsense',
      { ...good, id: newId(), deviceSeq: 1e300 },
      { ...good, id: newId(), name: 'meeting.explode' },
      { ...good, id: newId(), version: 99 },
      { ...good, id: newId(), args: { ...phone.meetingArgs(), place: 7 } },
      { ...good, id: newId(), args: deep },
      good,
    ]);
    expect(results.map((result) => ('code' in result ? result.code : result.status))).toEqual([
      'invalid',
      'invalid',
      'unknown_mutation',
      'app_too_old',
      'invalid',
      'invalid',
      'applied',
    ]);
    expect(results[0]).toMatchObject({ id: null, field: null });
    expect(results[1]).toMatchObject({ field: 'deviceSeq' });
    expect(results[4]).toMatchObject({ field: 'place' });
  });

  it('isolates a mutation that the database will not have', async () => {
    const storage = await engine.storage();
    await banWord(storage, 'poison');
    const phone = facilitator();
    const meetings = Array.from({ length: 20 }, (_, index) =>
      phone.meetingArgs({ place: index === 7 || index === 13 ? 'poison' : `Balai ${index}` }),
    );
    const mutations = meetings.map((args) => phone.make('meeting.create', args));
    const dependent = phone.make('attendance.add', phone.placeArgs(meetings[7]?.id ?? ''));
    const { results, faults } = await phone.push(storage, [...mutations, dependent]);
    const refused = results.flatMap((result, index) => ('code' in result ? [index] : []));
    expect(refused).toEqual([7, 13, 20]);
    expect(results[7]).toMatchObject({ id: mutations[7]?.id, code: 'invalid', field: null });
    expect(results[20]).toMatchObject({ code: 'not_available' });
    expect(faults).toEqual(
      [7, 13].map((index) => ({
        mutationId: mutations[index]?.id,
        code: engine.name === 'sqlite' ? 'sqlite:19' : '23514',
      })),
    );
    const revs = [...(await recordsOf(storage)).values()].map(({ rev }) => rev);
    expect(revs).toEqual(Array.from({ length: 18 }, (_, index) => index + 1));
    const later = await phone.push(storage, [mutations[8]]);
    expect(later.results[0]).toMatchObject({ status: 'applied', duplicate: true });
  });

  it('writes nothing at all when the database gives way', async () => {
    const storage = await engine.storage();
    const phone = facilitator();
    const mutations = Array.from({ length: 50 }, () =>
      phone.make('meeting.create', phone.meetingArgs({ agenda: 'y'.repeat(8000) })),
    );
    const { Failure, arm, disarm } = GIVING_WAY[engine.name];
    await run(storage, arm);
    await expect(phone.push(storage, mutations)).rejects.toThrow(Failure);
    await run(storage, disarm);
    expect((await recordsOf(storage)).size).toBe(0);
    const { results } = await phone.push(storage, mutations);
    expect(results.map(({ status }) => status)).toEqual(mutations.map(() => 'applied'));
  });
});

describeOnBothEngines('what lies outside the caller’s area', (engine) => {
  it('is refused in the same words whether or not it exists', async () => {
    const storage = await engine.storage();
    const far = facilitator('Wati Invented', [FAR_VILLAGE]);
    const meetingId = await far.hold(storage, { regionCode: FAR_VILLAGE });
    const placeId = await far.invite(storage, meetingId, { regionCode: FAR_VILLAGE });
    const photo = {
      sha256: 'a'.repeat(64),
      mime: 'image/webp',
      size: 9,
      width: 1,
      height: 1,
    } as const;
    const answers = async (meeting: string, place: string) => {
      const phone = facilitator();
      const { results } = await phone.push(storage, [
        phone.make('meeting.edit', { id: meeting, changes: { place: 'Rumah' } }),
        phone.make('meeting.step', { id: meeting, step: 'close', reason: '' }),
        phone.make('meeting.step', { id: meeting, step: 'reopen', reason: 'x' }),
        phone.make('attendance.add', phone.placeArgs(meeting)),
        phone.make('attendance.edit', {
          id: place,
          meetingId: meeting,
          changes: { removed: true },
        }),
        phone.make('photo.add', { id: newId(), meetingId: meeting, caption: '', ...photo }),
        phone.make('photo.edit', { id: place, meetingId: meeting, changes: { removed: true } }),
        phone.make('conflict.decide', {
          id: place,
          recordId: meeting,
          recordKind: 'meeting',
          choice: 'mine',
        }),
        phone.make('meeting.create', phone.meetingArgs({ regionCode: FAR_VILLAGE })),
      ]);
      return results.map(({ id: _id, ...rest }) => rest);
    };
    const existing = await answers(meetingId, placeId);
    expect(existing).toEqual(await answers(newId(), newId()));
    expect(existing).toEqual(
      existing.map(() => ({ status: 'rejected', code: 'not_available', field: null })),
    );
  });

  it('tells of a taken id only to who may see what took it', async () => {
    const storage = await engine.storage();
    const far = facilitator('Wati Invented', [FAR_VILLAGE]);
    const id = await far.hold(storage, { regionCode: FAR_VILLAGE });
    const near = facilitator();
    const blind = await near.push(storage, [near.make('meeting.create', near.meetingArgs({ id }))]);
    expect(blind.results[0]).toMatchObject({ code: 'not_available' });
    const ratna = regency();
    const seen = await ratna.push(storage, [
      ratna.make('meeting.create', ratna.meetingArgs({ id })),
    ]);
    expect(seen.results[0]).toMatchObject({ code: 'id_reused' });
  });

  it('is not in the answer to a repeated push once the area has changed', async () => {
    const storage = await engine.storage();
    const phone = facilitator();
    const mutation = phone.make('meeting.create', phone.meetingArgs());
    const first = await phone.deliver(storage, mutation);
    phone.scopes = [FAR_VILLAGE];
    const again = await phone.deliver(storage, mutation);
    expect(again).toEqual({ ...first, duplicate: true, rows: [] });
  });

  it('stays with the kecamatan, which works in all its villages', async () => {
    const storage = await engine.storage();
    const joko = subdistrict();
    await joko.hold(storage, { regionCode: OTHER_VILLAGE });
    await joko.hold(storage, { kind: 'socialisation', regionCode: '33.16.09' });
    expect((await facilitator().pull(storage)).rows.map(({ regionCode }) => regionCode)).toEqual([
      '33.16.09',
    ]);
  });
});
