import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { wipeReceived } from '../../../src/store/handover-wipe.ts';
import { readMeta } from '../../../src/store/meta.ts';
import { saveSession } from '../../../src/store/session.ts';
import { inventedSession } from '../../support/phone.ts';
import { openStage } from '../ui/stage.tsx';
import type { Stage } from '../ui/stage.tsx';
import { busyPhone } from './stage.tsx';

let stage: Stage | undefined;
afterEach(() => {
  stage?.close();
  stage = undefined;
});

describe('the door of a phone whose access was ended', () => {
  it('says so where nobody is on it any more, until somebody joins', async () => {
    const db = await busyPhone();
    await db.outbox.clear();
    await db.uploads.clear();
    await wipeReceived(db, 4);
    stage = await openStage('/', db);
    await expect.element(page.getByText('Akses HP ini sudah dicabut')).toBeVisible();
    await expect.element(page.getByText(/^4 catatan dan foto .* sudah diserahkan/)).toBeVisible();
    await saveSession(db, inventedSession());
    expect(await readMeta(db, 'revokedAt')).toBeUndefined();
  });

  it('says what is left under the lock, and leads to joining again', async () => {
    const db = await busyPhone({ pin: '258036' });
    await wipeReceived(db);
    stage = await openStage('/', db);
    await expect.element(page.getByText('Akses HP ini sudah dicabut')).toBeVisible();
    await expect.element(page.getByText(/^4 catatan dan foto belum sempat/)).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Masukkan kode baru' }))
      .toHaveAttribute('href', '/gabung');
    await expect.element(page.getByLabelText('PIN 6 angka')).toBeVisible();
  });
});
