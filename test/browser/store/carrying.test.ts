import { afterEach, expect, test } from 'vitest';
import { receiveShared } from '../../../src/service-worker/receive-shared.ts';
import { keepArrived, keepShared, listCarried } from '../../../src/store/carrying.ts';
import { openDatabase } from '../../../src/store/database.ts';
import type { TpkDatabase } from '../../../src/store/database.ts';
import { joinedPhone } from '../../support/phone.ts';

const appDatabase = openDatabase();
afterEach(async () => {
  await appDatabase.carried.clear();
  await appDatabase.carriedBytes.clear();
});

/** Begins like a hand-over file; the rest is looked at later. */
const file = (length = 100): File => {
  const bytes = new Uint8Array(length);
  bytes.set(new TextEncoder().encode('TPKH'));
  return new File([bytes], 'tpk.tpk');
};

const countOf = async (db: TpkDatabase) => [
  await db.carried.count(),
  await db.carriedBytes.count(),
];

/** A form as the browser posts it to the app. */
function post(files: readonly File[], from: { site?: string; referrer?: string } = {}) {
  const form = new FormData();
  for (const each of files) form.append('berkas', each);
  const headers = new Headers(from.site === undefined ? {} : { 'sec-fetch-site': from.site });
  return { headers, referrer: from.referrer ?? '', formData: () => Promise.resolve(form) };
}

test('what cannot be a hand-over file is never stored, only why', async () => {
  const db = await joinedPhone();
  await keepArrived(db, [new File(['%PDF-1.7'], 'surat.pdf'), new File([], 'kosong')]);
  expect(await countOf(db)).toEqual([2, 0]);
  expect(await listCarried(db)).toMatchObject([
    { state: 'refused', fault: 'foreign' },
    { state: 'refused', fault: 'foreign' },
  ]);
  for (let at = 0; at < 30; at += 1) await keepArrived(db, [new File(['x'], 'x')]);
  expect(await countOf(db)).toEqual([20, 0]);
});

test('no more than twenty files of other apps wait; a person may choose others', async () => {
  const db = await joinedPhone();
  await keepShared(
    db,
    Array.from({ length: 20 }, () => file()),
  );
  await expect(keepShared(db, [file()])).rejects.toMatchObject({ name: 'TooManyFiles' });
  expect(await countOf(db)).toEqual([20, 20]);
  await keepArrived(db, [file()]);
  expect(await countOf(db)).toEqual([21, 21]);
});

test('nor more than 200 MB', async () => {
  const db = await joinedPhone();
  const large = file(45_000_000);
  for (let at = 0; at < 4; at += 1) await keepShared(db, [large]);
  await expect(keepShared(db, [large])).rejects.toMatchObject({ name: 'TooManyFiles' });
  expect(await countOf(db)).toEqual([4, 4]);
});

test.each([
  [{}, 1],
  [{ site: 'none' }, 1],
  [{ site: 'same-origin', referrer: `${location.origin}/terima` }, 1],
  [{ site: 'cross-site' }, 0],
  [{ site: 'same-site' }, 0],
  [{ referrer: 'https://situs-lain.example/' }, 0],
  [{ referrer: 'android-app://com.whatsapp/' }, 1],
])('a share from %j leaves %d file', async (from, kept) => {
  const response = await receiveShared(post([file()], from));
  expect(new URL(response.headers.get('location') ?? '').pathname).toBe('/terima');
  expect(await countOf(appDatabase)).toEqual([kept, kept]);
});
