import { expect, test } from 'vitest';
import { openDatabase } from '../../../src/store/database.ts';
import type { TpkDatabase } from '../../../src/store/database.ts';
import { readDraft } from '../../../src/store/drafts.ts';
import { readMeta } from '../../../src/store/meta.ts';
import { newId } from '../../../src/store/new-id.ts';
import { readPhoto } from '../../../src/store/photos.ts';
import { readAccount, readSession } from '../../../src/store/session.ts';
import { unlockWith } from '../../../src/store/unlock.ts';
import { makeSeal } from '../../../src/vault/seal.ts';
import { findOnDisk, readDisk, textSecrets, writeDisk } from '../../support/disk.ts';
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

/** A database as a build without a vault left it. */
async function olderPhone(): Promise<TpkDatabase> {
  const db = openDatabase(`older-${Date.now()}-${newId()}`);
  await db.open();
  const meeting = meetingRow('33.16.09', '2026-11-24', { place: 'Balai Lama' });
  const people = Array.from({ length: PEOPLE }, () => placeRow(meeting, { name: 'Orang Lama' }));
  const digest = await crypto.subtle.digest('SHA-256', PHOTO);
  const sha256 = Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, '0')).join(
    '',
  );
  const session = { ...inventedSession(), signedOut: false };
  await writeDisk(db.name, [
    { table: 'meeting', value: { ...meeting } },
    ...people.map((row) => ({ table: 'attendance', value: { ...row } })),
    { table: 'drafts', value: { key: 'meeting/new', value: { place: 'draf lama' }, savedAt: '' } },
    { table: 'photos', value: { sha256, bytes: PHOTO.slice().buffer, keptAt: '2026' } },
    { table: 'meta', value: { key: 'session', value: session } },
    { table: 'meta', value: { key: 'deviceSeq', value: 4 } },
  ]);
  return db;
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
