import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { RECORD_KINDS } from '../../../src/protocol/record-kinds.ts';
import { openDatabase } from '../../../src/store/database.ts';
import type { TpkDatabase } from '../../../src/store/database.ts';
import { readDraft } from '../../../src/store/drafts.ts';
import { makeHandover } from '../../../src/store/handover.ts';
import { readMeta } from '../../../src/store/meta.ts';
import { newId } from '../../../src/store/new-id.ts';
import { nextBatch } from '../../../src/store/outbox.ts';
import { readPhoto } from '../../../src/store/photos.ts';
import { readyToSeal } from '../../../src/store/sealing.ts';
import { readAccount, readSession } from '../../../src/store/session.ts';
import { unlockWith } from '../../../src/store/unlock.ts';
import { makeSeal } from '../../../src/vault/seal.ts';
import { findOnDisk, readDisk, textSecrets, writeDisk } from '../../support/disk.ts';
import { must } from '../../support/must.ts';
import { inventedSession } from '../../support/phone.ts';
import { meetingRow, placeRow } from '../ui-teams/records.ts';

const KEY = Uint8Array.from({ length: 32 }, (_, at) => at);
const PHOTO = Uint8Array.from({ length: 500 }, (_, at) => (at * 37) & 255);
const PEOPLE = 450;
const SECRETS = {
  ...textSecrets(['Sari Contoh', 'Orang Lama', 'Balai Lama', 'draf lama']),
  photo: PHOTO.subarray(10, 40),
};

const seal = () => makeSeal(KEY.slice());

/** What waits, without an envelope, which that build did not know. */
function olderEntry({ deviceId, accountId }: { deviceId: string; accountId: string }, id: string) {
  const args = { id, changes: { place: 'Balai Lama' } };
  const what = { name: 'meeting.edit', version: 1, args, base: {}, refs: [id], creates: [] };
  const where = { deviceId, accountId, deviceSeq: 4, occurredAt: '2026-11-23T03:00:00.000Z' };
  const state = { state: 'waiting', attempts: 0, code: null, field: null, changes: [] };
  return { id: newId(), ...what, ...where, ...state };
}

/** A database as a build without a vault left it. */
async function olderPhone(): Promise<TpkDatabase> {
  const name = `older-${Date.now()}-${newId()}`;
  const older = new Dexie(name);
  older.version(1).stores({
    ...Object.fromEntries(RECORD_KINDS.map((kind) => [kind, 'id, regionCode, parentId'])),
    outbox: 'id, deviceSeq, state, *refs',
    sent: 'id, sentAt, *refs',
    discarded: 'id',
    parked: '[kind+id]',
    photos: 'sha256',
    uploads: 'sha256, state',
    drafts: 'key',
    meta: 'key',
  });
  await older.open();
  older.close();
  const meeting = meetingRow('33.16.09', '2026-11-24', { place: 'Balai Lama' });
  const people = Array.from({ length: PEOPLE }, () => placeRow(meeting, { name: 'Orang Lama' }));
  const digest = await crypto.subtle.digest('SHA-256', PHOTO);
  const sha256 = Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, '0')).join(
    '',
  );
  const invented = inventedSession();
  const session = { ...invented, accountId: invented.account.id, signedOut: false };
  await writeDisk(name, [
    { table: 'meeting', value: { ...meeting } },
    ...people.map((row) => ({ table: 'attendance', value: { ...row } })),
    { table: 'drafts', value: { key: 'meeting/new', value: { place: 'draf lama' }, savedAt: '' } },
    { table: 'photos', value: { sha256, bytes: PHOTO.slice().buffer, keptAt: '2026' } },
    { table: 'meta', value: { key: 'session', value: session } },
    { table: 'meta', value: { key: 'deviceSeq', value: 4 } },
    { table: 'meta', value: { key: 'serverKey', value: session.sealKey } },
    { table: 'outbox', value: olderEntry(session, meeting.id) },
    { table: 'uploads', value: { sha256, attachmentId: newId(), state: 'waiting', code: null } },
  ]);
  return openDatabase(name);
}

async function expectWhole(db: TpkDatabase): Promise<void> {
  expect(await findOnDisk(db.name, SECRETS)).toEqual([]);
  expect((await db.rows('meeting').toArray()).map(({ fields }) => fields.place)).toEqual([
    'Balai Lama',
  ]);
  const people = await db.rows('attendance').toArray();
  expect(people).toHaveLength(PEOPLE);
  expect(new Set(people.map(({ fields }) => fields.name))).toEqual(new Set(['Orang Lama']));
  expect(await readDraft(db, 'meeting/new')).toEqual({ place: 'draf lama' });
  const [sha256 = ''] = await db.photos.toCollection().primaryKeys();
  expect(new Uint8Array((await readPhoto(db, sha256)) ?? new ArrayBuffer(0))).toEqual(PHOTO);
  expect((await readAccount(db))?.name).toBe('Sari Contoh');
  expect(await readSession(db)).toMatchObject({ role: 'facilitator', signedOut: false });
  expect(await readMeta(db, 'deviceSeq')).toBe(4);
}

test('what an older build left in the clear is sealed at the first unlock', async () => {
  const db = await olderPhone();
  expect(await findOnDisk(db.name, SECRETS)).not.toEqual([]);
  await unlockWith(db, seal());
  await expectWhole(db);
});

test('what an older build left waiting goes nowhere before it is sealed', async () => {
  const db = await olderPhone();
  expect((await nextBatch(db)).entries).toEqual([]);
  expect(await makeHandover(db)).toMatchObject({ mutations: 0, photos: 0, photosLeft: 0 });
  await unlockWith(db, seal());
  expect((await nextBatch(db)).entries).toEqual([]);
  await readyToSeal(db);
  const { entries } = await nextBatch(db);
  expect(entries).toMatchObject([{ deviceSeq: 4 }]);
  expect(must(entries[0]).envelope?.length).toBeGreaterThan(80);
  expect(await makeHandover(db)).toMatchObject({ mutations: 1, photos: 1, photosLeft: 0 });
});

test('goes on where it was ended in the middle, and nothing is lost', async () => {
  const first = await olderPhone();
  let written = 0;
  // the app is killed while the second handful of rows is being sealed
  first.rows('attendance').hook('updating', () => {
    written += 1;
    if (written > 300) throw new Error('killed');
    return undefined;
  });
  await expect(unlockWith(first, seal())).rejects.toThrow('killed');
  first.close();
  const rows = (await readDisk(first.name)).filter(({ table }) => table === 'attendance');
  const sealed = rows.filter(({ value }) => 'sealed' in value).length;
  expect(sealed).toBe(200);
  expect(rows).toHaveLength(PEOPLE);

  const db = openDatabase(first.name);
  await unlockWith(db, seal());
  await expectWhole(db);
  expect(await readMeta(db, 'olderSealed')).toBe(true);
});
