import { afterEach, expect, test, vi } from 'vitest';
import { mutate } from '../../../src/store/mutate.ts';
import { readMeta } from '../../../src/store/meta.ts';
import { newId } from '../../../src/store/new-id.ts';
import { takePage } from '../../../src/store/pull.ts';
import { replayParked } from '../../../src/store/receive.ts';
import { readAccount } from '../../../src/store/session.ts';
import { settlePush } from '../../../src/store/settle.ts';
import type { MeetingFields } from '../../../src/protocol/records.ts';
import {
  answer,
  applied,
  joinedPhone,
  outboxOf,
  page,
  recordMeeting,
  serverSide,
} from '../../support/phone.ts';
import { failWrites } from '../../support/full-disk.ts';
import { must } from '../../support/must.ts';

const MEETING: MeetingFields = {
  kind: 'socialisation',
  date: '2026-11-20',
  startTime: '09:00',
  endTime: '',
  place: 'Kantor Kecamatan',
  agenda: '',
  minutes: '',
  decisions: '',
  chair: '',
  minuteTaker: '',
  state: 'open',
  events: [],
};

afterEach(() => void vi.restoreAllMocks());

test('a page and its cursor are kept together', async () => {
  const db = await joinedPhone();
  const id = newId();
  await takePage(db, await page(db, [serverSide('meeting', id, 3, MEETING)], { cursor: 'c-3' }));
  expect((await db.rows('meeting').get(id))?.fields.place).toBe('Kantor Kecamatan');
  expect(await readMeta(db, 'cursor')).toBe('c-3');
  expect(await readMeta(db, 'pulledAt')).toBeDefined();
});

test('a page that cannot be written leaves the cursor where it was', async () => {
  const db = await joinedPhone();
  failWrites('meeting');
  const rows = [serverSide('meeting', newId(), 3, MEETING)];
  await expect(takePage(db, await page(db, rows, { cursor: 'c-3' }))).rejects.toThrow(/disk full/);
  expect(await readMeta(db, 'cursor')).toBeUndefined();
});

test('work that waits stays on top of what is pulled, field by field', async () => {
  const db = await joinedPhone();
  const id = newId();
  await takePage(db, await page(db, [serverSide('meeting', id, 3, MEETING)]));
  await mutate(db, 'meeting.edit', { id, changes: { minutes: 'Catatan saya' } });
  const changed = { ...MEETING, place: 'Aula Baru', minutes: 'Catatan lain' };
  await takePage(db, await page(db, [serverSide('meeting', id, 9, changed)]));
  const row = await db.rows('meeting').get(id);
  expect(row?.fields).toMatchObject({ place: 'Aula Baru', minutes: 'Catatan saya' });
  expect(row?.base?.fields.minutes).toBe('Catatan lain');
  expect(row?.rev).toBe(9);
});

test('the same page twice, or an older row after a newer, changes nothing', async () => {
  const db = await joinedPhone();
  const id = newId();
  const newer = serverSide('meeting', id, 9, { ...MEETING, place: 'Baru' });
  await takePage(db, await page(db, [newer]));
  await takePage(db, await page(db, [newer]));
  await takePage(db, await page(db, [serverSide('meeting', id, 3, MEETING)]));
  expect((await db.rows('meeting').get(id))?.fields.place).toBe('Baru');
  expect(await db.rows('meeting').count()).toBe(1);
});

test('a row of an unknown kind or shape is parked, and taken once it is understood', async () => {
  const db = await joinedPhone();
  const strange = { ...serverSide('meeting', newId(), 3, MEETING), kind: 'hologram' };
  const odd = { ...serverSide('meeting', newId(), 4, MEETING), fields: { kind: 'socialisation' } };
  await takePage(db, await page(db, [strange as never, odd as never], { cursor: 'c-4' }));
  expect(await db.parked.count()).toBe(2);
  expect(await db.rows('meeting').count()).toBe(0);
  expect(await readMeta(db, 'cursor')).toBe('c-4');
  // The update that understands the second row.
  await db.parked.put({ ...odd, fields: MEETING });
  await replayParked(db);
  expect((await db.parked.toArray()).map(({ kind }) => kind)).toEqual(['hologram']);
  expect(await db.rows('meeting').count()).toBe(1);
});

test('after a change of area, rows outside it go, but not those with work on them', async () => {
  const db = await joinedPhone();
  const [stays, goes, worked] = [newId(), newId(), newId()];
  const rows = [stays, goes, worked].map((id, n) => serverSide('meeting', id, n + 1, MEETING));
  await takePage(db, await page(db, rows));
  await mutate(db, 'meeting.edit', { id: worked, changes: { minutes: 'Belum terkirim' } });
  const account = { ...must(await readAccount(db)), scopes: ['33.16.09.2004'] };
  await takePage(db, await page(db, [], { restart: 'scope', more: true, account }));
  expect(await db.rows('meeting').count()).toBe(3);
  await takePage(db, await page(db, [must(rows[0])], { account }));
  const left = (await db.rows('meeting').toArray()).map(({ id }) => id).sort();
  expect(left).toEqual([stays, worked].sort());
  expect((await readAccount(db))?.scopes).toEqual(['33.16.09.2004']);
});

test('a server restored from a backup gets delivered work again, under its own ids', async () => {
  const db = await joinedPhone();
  const id = await recordMeeting(db);
  const [entry] = await outboxOf(db);
  const row = await db.rows('meeting').get(id);
  await takePage(db, await page(db, []));
  await settlePush(
    db,
    [must(entry)],
    answer([applied(must(entry), [serverSide('meeting', id, 7, must(row).fields)])]),
  );
  expect(await db.outbox.count()).toBe(0);
  await takePage(db, await page(db, [], { restart: 'epoch', epoch: 'epoch-2' }));
  expect((await outboxOf(db)).map((one) => one.id)).toEqual([must(entry).id]);
  expect((await db.rows('meeting').get(id))?.fields.place).toBe('Pendopo Contoh');
});
