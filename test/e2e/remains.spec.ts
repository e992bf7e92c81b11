import { expect, test } from '@playwright/test';
import { DIST } from '../../src/server/build.ts';
import { goTo, joinOn } from '../support/acts.ts';
import { activate, makeAccounts, sendTo } from '../support/endpoint.ts';
import { Handset } from '../support/handset.ts';
import { must } from '../support/must.ts';
import { expectNothingRemains, remainsInBrowser, remainsOnDisk } from '../support/remains.ts';
import { startServer } from '../support/server.ts';

const NAME = 'Wagini Tersimpan';
const NIK = '3316095203990001';
const PHOTO = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600', 'hex'),
  Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 131 + (at >> 3)) & 255)),
]);
const SECRETS = { texts: [NAME, NIK], photos: [PHOTO] };

test('whatever a phone keeps in the clear is found, wherever it keeps it', async () => {
  await using server = await startServer({ distDir: DIST });
  await using phone = await Handset.phone(server.port);
  await joinOn(phone, server.firstLink);
  expect(await remainsInBrowser(phone, SECRETS)).toEqual([]);
  await phone.page.evaluate(
    async ([name, nik, photo]) => {
      const bytes = Uint8Array.from(atob(photo), (character) => character.charCodeAt(0));
      const opening = indexedDB.open('planted', 1);
      await new Promise<void>((resolve) => {
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('rows'));
        opening.addEventListener('success', () => resolve());
      });
      const transaction = opening.result.transaction('rows', 'readwrite');
      const rows = transaction.objectStore('rows');
      rows.put({ deep: [{ name: `Ibu ${name}` }] }, 'text');
      rows.put({ bytes, coded: btoa(`x${nik}x`) }, 'bytes');
      rows.put(new Blob([bytes]), 'blob');
      await new Promise<void>((resolve) => {
        transaction.addEventListener('complete', () => resolve());
      });
      opening.result.close();
      const folder = await (
        await navigator.storage.getDirectory()
      ).getDirectoryHandle('folder', { create: true });
      const file = await folder.getFileHandle('kept', { create: true });
      const writable = await file.createWritable();
      await writable.write(Uint16Array.from(name, (character) => character.charCodeAt(0)));
      await writable.close();
      const cache = await caches.open('planted');
      await cache.put('/kept', new Response(`{"nik":"${nik}"}`));
      localStorage.setItem('kept', `nama ${name}`);
      sessionStorage.setItem('kept', nik);
    },
    [NAME, NIK, PHOTO.toString('base64')] as const,
  );
  expect((await remainsInBrowser(phone, SECRETS)).sort()).toEqual([
    `cache planted /kept: ${NIK}`,
    `file /folder/kept: ${NAME}`,
    `localStorage kept: ${NAME}`,
    'planted rows "blob": a JPEG',
    'planted rows "blob": photo 1',
    `planted rows "bytes": ${NIK}`,
    'planted rows "bytes": a JPEG',
    'planted rows "bytes": photo 1',
    `planted rows "text": ${NAME}`,
    `sessionStorage kept: ${NIK}`,
  ]);
  await phone.switchOff();
  const onDisk = remainsOnDisk(phone, SECRETS).join('\n');
  for (const secret of [NAME, NIK, 'photo 1']) expect(onDisk).toContain(secret);
});

test('of who joined nothing is found on the phone, unlocked, locked and switched off', async () => {
  await using server = await startServer({ distDir: DIST });
  const send = sendTo(server.origin);
  const regency = await activate(send, server.firstLink);
  const wanted = { role: 'facilitator', name: NAME, scopes: ['33.16.09.2003'] } as const;
  const [made] = await makeAccounts(send, regency, [wanted]);
  await using phone = await Handset.phone(server.port);
  await joinOn(phone, must(made).activation.code);
  await goTo(phone.page, 'Lainnya');
  await expect(phone.page.getByText(NAME).first()).toBeVisible();
  await expectNothingRemains(phone, SECRETS);
});
