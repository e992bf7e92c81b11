import { describe, expect, test } from 'vitest';
import { readDraft, saveDraft } from '../../../src/store/drafts.ts';
import { readMeta } from '../../../src/store/meta.ts';
import { countAttempt, nextBatch } from '../../../src/store/outbox.ts';
import { listMeetings } from '../../../src/store/queries/meetings.ts';
import { queueCount } from '../../../src/store/queries/outbox.ts';
import { readAccount, readSession } from '../../../src/store/session.ts';
import type { TpkDatabase } from '../../../src/store/database.ts';
import { makeSeal } from '../../../src/vault/seal.ts';
import { readDisk, writeDisk } from '../../support/disk.ts';
import { must } from '../../support/must.ts';
import { joinedPhone, outboxOf, recordMeeting, secondTab } from '../../support/phone.ts';

const LOCKED = { name: 'Locked' };

describe('a locked phone', () => {
  test('reads and writes nothing that is sealed', async () => {
    const db = await joinedPhone();
    await recordMeeting(db);
    await saveDraft(db, 'meeting/new', { place: 'Balai' });
    db.lock();
    const meetings = db.rows('meeting');
    await expect(listMeetings(db)).rejects.toMatchObject(LOCKED);
    await expect(meetings.where('regionCode').equals('33.16.09').toArray()).rejects.toMatchObject(
      LOCKED,
    );
    await expect(meetings.each(() => undefined)).rejects.toMatchObject(LOCKED);
    await expect(meetings.bulkGet(['one'])).rejects.toMatchObject(LOCKED);
    await expect(readDraft(db, 'meeting/new')).rejects.toMatchObject(LOCKED);
    await expect(readAccount(db)).rejects.toMatchObject(LOCKED);
    await expect(saveDraft(db, 'meeting/new', { place: 'Aula' })).rejects.toMatchObject(LOCKED);
    await expect(recordMeeting(db)).rejects.toMatchObject(LOCKED);
    expect(await meetings.count()).toBe(1);
  });

  test('still tells what delivering needs, and counts what waits', async () => {
    const db = await joinedPhone();
    await recordMeeting(db);
    const [before] = await outboxOf(db);
    db.lock();
    expect(await queueCount(db)).toBe(1);
    expect((await readSession(db))?.token).toBe('not-a-real-token');
    const { entries } = await nextBatch(db);
    const { id, deviceSeq, envelope, state } = must(before);
    expect(entries).toMatchObject([{ id, deviceSeq, envelope, state, attempts: 0 }]);
    expect(Object.keys(must(entries[0]))).not.toContain('args');
  });

  test('counts an attempt without the key, and nothing of the entry is lost', async () => {
    const db = await joinedPhone();
    await recordMeeting(db, 'Balai Contoh');
    const [before] = await outboxOf(db);
    const tab = secondTab(db);
    db.lock();
    await countAttempt(db, [must(before).id]);
    expect(await outboxOf(tab)).toEqual([{ ...must(before), attempts: 1 }]);
  });

  test('that is unlocked in the middle of a change of an entry keeps it whole', async () => {
    const db = await joinedPhone();
    await recordMeeting(db, 'Balai Contoh');
    const [before] = await outboxOf(db);
    const key = new Uint8Array(32).fill(7);
    db.unlock(makeSeal(key.slice()));
    await db.outbox.put(must(before));
    db.lock();
    const read = must(await db.outbox.get(must(before).id));
    db.unlock(makeSeal(key));
    await db.outbox.put({ ...read, attempts: 3 });
    expect(await outboxOf(db)).toEqual([{ ...must(before), attempts: 3 }]);
  });

  test('tells who holds something that was opened', async () => {
    const db = await joinedPhone();
    const told: string[] = [];
    const ends = [db.onLock(() => told.push('locked')), db.onUnlock(() => told.push('unlocked'))];
    db.lock();
    db.lock();
    db.unlock(makeSeal(new Uint8Array(32)));
    for (const end of ends) end();
    db.lock();
    expect(told).toEqual(['locked', 'unlocked']);
  });

  test('keeps no copy of what was opened', async () => {
    const db = await joinedPhone();
    await recordMeeting(db);
    await listMeetings(db);
    db.lock();
    db.unlock(makeSeal(new Uint8Array(32)));
    await expect(listMeetings(db)).rejects.toMatchObject({ name: 'Unopened' });
  });
});

describe('a sealed row', () => {
  async function twoMeetings(): Promise<TpkDatabase> {
    const db = await joinedPhone();
    await recordMeeting(db, 'Balai A');
    await recordMeeting(db, 'Balai B');
    return db;
  }

  test('opens nowhere but in its own place', async () => {
    const db = await twoMeetings();
    const [one, two] = (await readDisk(db.name)).filter(({ table }) => table === 'meeting');
    const swap = (into: typeof one, from: typeof one) => ({
      table: 'meeting',
      value: { ...must(into).value, sealed: must(from).value['sealed'] },
    });
    await writeDisk(db.name, [swap(one, two), swap(two, one)]);
    await expect(listMeetings(db)).rejects.toMatchObject({ name: 'Unopened' });
    await expect(db.rows('meeting').get(must(one).key as string)).rejects.toMatchObject({
      name: 'Unopened',
    });
  });

  test('opens in no other table', async () => {
    const db = await twoMeetings();
    const disk = await readDisk(db.name);
    const meeting = must(disk.find(({ table }) => table === 'meeting'));
    await writeDisk(db.name, [{ table: 'attendance', value: meeting.value }]);
    await expect(db.rows('attendance').toArray()).rejects.toMatchObject({ name: 'Unopened' });
  });

  test('of which a bit was changed does not open', async () => {
    const db = await twoMeetings();
    const meeting = must((await readDisk(db.name)).find(({ table }) => table === 'meeting'));
    const sealed = new Uint8Array(meeting.value['sealed'] as Uint8Array);
    sealed[20] = (sealed[20] ?? 0) ^ 1;
    await writeDisk(db.name, [{ table: 'meeting', value: { ...meeting.value, sealed } }]);
    // another tab, that has not opened it before
    await expect(listMeetings(secondTab(db))).rejects.toMatchObject({ name: 'Unopened' });
  });

  test('is sealed anew at each write, and its clear columns stay searchable', async () => {
    const db = await joinedPhone();
    const id = await recordMeeting(db);
    const sealedNow = async () =>
      (await readDisk(db.name)).find(({ table }) => table === 'meeting')?.value['sealed'];
    const before = await sealedNow();
    await db.rows('meeting').put(must(await db.rows('meeting').get(id)));
    expect(await sealedNow()).not.toEqual(before);
    expect(await db.rows('meeting').where('regionCode').equals('33.16.09').count()).toBe(1);
    await db.rows('meeting').where('id').equals(id).modify({ generation: 9 });
    expect(await db.rows('meeting').get(id)).toMatchObject({
      generation: 9,
      fields: { place: 'Pendopo Contoh' },
    });
  });
});

test('no two nonces of ten thousand writes are alike', { timeout: 120_000 }, async () => {
  const db = await joinedPhone();
  const seen = new Set<string>();
  for (let round = 0; round < 20; round += 1) {
    const drafts = Array.from({ length: 500 }, (_, at) => {
      return { key: `draft/${at}`, value: { at }, savedAt: '' };
    });
    await db.drafts.bulkPut(drafts);
    for (const row of await db.stored('drafts').toArray()) {
      seen.add((row['sealed'] as Uint8Array).slice(1, 13).join());
    }
  }
  expect(seen.size).toBe(10_000);
  expect(await readMeta(db, 'session')).toBeDefined();
});
