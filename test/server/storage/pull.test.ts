import { expect, it } from 'vitest';
import { PULL_LIMIT } from '../../../src/protocol/pull.ts';
import { writeCursor } from '../../../src/server/storage/cursor.ts';
import { describeOnBothEngines } from './engines.ts';
import {
  accepted,
  FAR_VILLAGE,
  facilitator,
  KECAMATAN,
  newId,
  OTHER_VILLAGE,
  regency,
  subdistrict,
  VILLAGE,
} from './field-work.ts';
import { enlist } from './register-work.ts';

describeOnBothEngines('a pull', (engine) => {
  it('hands out changes in their order, page by page', async () => {
    const storage = await engine.storage();
    const phone = facilitator();
    const meetingId = await phone.hold(storage);
    const places = Array.from({ length: 24 }, () => phone.placeArgs(meetingId));
    await phone.push(
      storage,
      places.map((args) => phone.make('attendance.add', args)),
    );
    for (const limit of [1, 7, 24, 25, 26]) {
      const { rows } = await phone.pull(storage, null, limit);
      expect(rows.map(({ rev }) => rev)).toEqual(Array.from({ length: 25 }, (_, n) => n + 1));
      expect(rows.map(({ id }) => id)).toEqual([meetingId, ...places.map(({ id }) => id)]);
    }
    const { cursor } = await phone.pull(storage);
    expect((await phone.pull(storage, cursor)).rows).toEqual([]);
    await phone.deliver(storage, phone.mark(meetingId, places[3]?.id ?? '', { status: 'present' }));
    const news = await phone.pull(storage, cursor);
    expect(news.rows.map(({ id, rev }) => [id, rev])).toEqual([[places[3]?.id, 26]]);
  });

  it('ends a page before it grows too large for a thin line', async () => {
    const storage = await engine.storage();
    const phone = facilitator();
    const minutes = 'm'.repeat(8000);
    const meetings = Array.from({ length: 90 }, () => phone.meetingArgs({ agenda: minutes }));
    await phone.push(
      storage,
      meetings.map((args) => phone.make('meeting.create', args)),
    );
    const { page } = await phone.pull(storage);
    expect(page.rows.length).toBeLessThan(PULL_LIMIT);
    expect(JSON.stringify(page.rows).length).toBeLessThan(400_000);
    expect((await phone.pull(storage)).rows).toHaveLength(90);
  });

  it('holds the caller’s area and nothing else', async () => {
    const storage = await engine.storage();
    const ratna = regency();
    const regions = [VILLAGE, OTHER_VILLAGE, FAR_VILLAGE, KECAMATAN, '33.16.01'];
    for (const regionCode of regions) {
      await ratna.hold(storage, { kind: 'socialisation', regionCode });
    }
    const seen = async (phone: { pull: typeof ratna.pull }) =>
      (await phone.pull(storage)).rows.map(({ regionCode }) => regionCode);
    expect(await seen(ratna)).toEqual(regions);
    expect(await seen(facilitator())).toEqual([VILLAGE, KECAMATAN]);
    expect(await seen(subdistrict())).toEqual([VILLAGE, OTHER_VILLAGE, KECAMATAN]);
    expect(await seen(facilitator('Nobody', []))).toEqual([]);
  });

  it('brings the register to the field, and not to the regency', async () => {
    const storage = await engine.storage();
    const sri = facilitator();
    const ratna = regency();
    const enlisted: string[] = [];
    const meetings: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      // people at the very beginning, in between, and at the very end
      enlisted.push(
        ...(await enlist(
          storage,
          Array.from({ length: 130 }, () => ({})),
        )),
      );
      if (round < 3) meetings.push(await sri.hold(storage));
    }
    await enlist(storage, [{ regionCode: FAR_VILLAGE }]);
    const everything = [...enlisted, ...meetings].sort();
    for (const phone of [sri, subdistrict()]) {
      for (const limit of [7, PULL_LIMIT]) {
        const { rows } = await phone.pull(storage, null, limit);
        expect(rows.map(({ id }) => id).sort()).toEqual(everything);
      }
    }
    for (const limit of [1, 2, 3, PULL_LIMIT]) {
      const { rows, cursor, page } = await ratna.pull(storage, null, limit);
      expect(rows.map(({ id }) => id)).toEqual(meetings);
      // an end is an end, and not a page that turns out empty for ever
      expect(page.more).toBe(false);
      const later = await ratna.pull(storage, cursor);
      expect(later.rows).toEqual([]);
      expect(later.cursor).toBe(cursor);
    }
    const { cursor } = await ratna.pull(storage);
    await enlist(storage, [{}]);
    const fresh = await sri.hold(storage);
    const [news, others] = [await ratna.pull(storage, cursor), await sri.pull(storage, cursor)];
    expect(news.rows.map(({ id }) => id)).toEqual([fresh]);
    expect(news.page.restart).toBeNull();
    expect(others.rows.filter(({ kind }) => kind === 'registerPerson')).toHaveLength(521);
  });

  it('moves its cursor past what lies in other areas', async () => {
    const storage = await engine.storage();
    const far = facilitator('Wati Invented', [FAR_VILLAGE]);
    await far.hold(storage, { regionCode: FAR_VILLAGE });
    const { cursor } = await facilitator().pull(storage);
    expect(cursor).toBe((await facilitator().pull(storage, cursor)).cursor);
    const { epoch } = (await far.pull(storage)).page;
    const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    expect(parts.slice(0, 2)).toEqual([epoch, 1]);
  });

  it('starts again when the caller’s area has changed', async () => {
    const storage = await engine.storage();
    const phone = facilitator();
    await phone.hold(storage);
    await facilitator('', [OTHER_VILLAGE]).hold(storage, { regionCode: OTHER_VILLAGE });
    const { cursor } = await phone.pull(storage);
    phone.scopes = [OTHER_VILLAGE];
    const moved = await phone.pull(storage, cursor, 1);
    expect(moved.page.restart).toBe('scope');
    expect(moved.rows.map(({ regionCode }) => regionCode)).toEqual([OTHER_VILLAGE]);
    expect((await phone.pull(storage, moved.cursor)).page.restart).toBeNull();
  });

  it('starts again when the database was restored', async () => {
    const storage = await engine.storage();
    const phone = facilitator();
    await phone.hold(storage);
    const { cursor, page } = await phone.pull(storage);
    expect(page.restart).toBeNull();
    await storage.db.updateTable('regency').set({ epoch: newId() }).execute();
    const restored = await phone.pull(storage, cursor);
    expect(restored.page).toMatchObject({ restart: 'epoch', rows: [{ rev: 1 }] });
    expect(restored.page.epoch).not.toBe(page.epoch);
    const ahead = await phone.pull(storage, restored.cursor);
    expect(ahead.page).toMatchObject({ restart: null, rows: [] });
    await storage.db.updateTable('regency').set({ seq: 0 }).execute();
    expect((await phone.pull(storage, restored.cursor)).page.restart).toBe('epoch');
  });

  it.each([
    ['nothing', ''],
    ['no JSON', 'abc'],
    ['another shape', Buffer.from('{"rev":3}').toString('base64url')],
    ['no number', writeCursor({ epoch: 'x', rev: Number.NaN, area: '' })],
    ['a number below zero', writeCursor({ epoch: 'x', rev: -1, area: '' })],
  ])('starts again from a cursor of %s', async (_what, cursor) => {
    const storage = await engine.storage();
    const phone = facilitator();
    await phone.hold(storage);
    const { page } = await phone.pull(storage, cursor);
    expect(page).toMatchObject({ restart: 'epoch', rows: [{ rev: 1 }] });
  });
});

describeOnBothEngines('an app of protocol 1', (engine) => {
  it('delivers what it made, and gets rows that it understands', async () => {
    const storage = await engine.storage();
    const old = facilitator();
    old.protocol = 1;
    const {
      startTime: _start,
      endTime: _end,
      chair: _chair,
      minuteTaker: _taker,
      ...args
    } = old.meetingArgs();
    const create = {
      ...old.make('meeting.create', old.meetingArgs()),
      version: 1,
      args: { ...args, time: '08:30' },
    };
    const created = await old.deliver(storage, create);
    expect(created.rows[0]?.fields).toMatchObject({ time: '08:30', place: args.place });
    expect(created.rows[0]?.fields).not.toHaveProperty('startTime');
    const today = facilitator('Dewi Invented');
    await today.pull(storage);
    expect(today.rows.get(args.id)?.fields).toMatchObject({ startTime: '08:30', endTime: '' });

    const edit = (time: string, base: string) => ({
      ...old.make('meeting.edit', { id: args.id, changes: {} }),
      version: 1,
      args: { id: args.id, changes: { time } },
      base: { [args.id]: { rev: 1, fields: { time: base } } },
    });
    const moved = { id: args.id, changes: { place: 'Pendopo', endTime: '12:00' } };
    await today.deliver(storage, today.make('meeting.edit', moved));
    const merged = await old.deliver(storage, edit('10:00', '08:30'));
    expect(merged.status).toBe('merged');
    expect(merged.rows[0]?.fields).toMatchObject({ time: '10:00', place: 'Pendopo' });
    const clash = await old.deliver(storage, edit('11:00', '08:30'));
    expect(clash.status).toBe('conflict');
    expect(clash.rows.find(({ kind }) => kind === 'conflict')?.fields).toMatchObject({
      field: 'startTime',
      mine: { value: '11:00' },
    });
    const { rows } = await old.pull(storage);
    expect(rows[0]?.fields).toMatchObject({ time: '10:00' });
    const repeated = await old.push(storage, [create]);
    expect(accepted(repeated.results[0])).toMatchObject({ duplicate: true });
  });
});
