import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { TpkDatabase } from '../../../src/store/database.ts';
import { writeMeta } from '../../../src/store/meta.ts';
import { saveRegions } from '../../../src/store/session.ts';
import SyncScreen from '../../../src/ui/screens/sync/sync.tsx';
import { addPerson, joinedPhone, recordMeeting } from '../../support/phone.ts';
import { IDLE, openStage, REGIONS } from './stage.tsx';
import type { Stage } from './stage.tsx';
import { PATIENCE } from '../../support/patience.ts';

let stage: Stage | undefined;
afterEach(() => {
  stage?.close();
  stage = undefined;
  vi.restoreAllMocks();
});

async function meetingWithPerson() {
  const db = await joinedPhone();
  await saveRegions(db, REGIONS);
  const meetingId = await recordMeeting(db);
  await addPerson(db, meetingId, 'Wagini Contoh');
  return { db, meetingId };
}

async function refuseLast(db: TpkDatabase): Promise<void> {
  const last = await db.outbox.orderBy('deviceSeq').last();
  await db.outbox.update(last?.id ?? '', { state: 'refused', code: 'meeting_closed' });
}

const open = async (db: TpkDatabase) => {
  stage = await openStage('/sinkron', db, SyncScreen);
  return stage;
};

describe('the sync page', () => {
  it('says what waits, by meeting and in words', async () => {
    const { db, meetingId } = await meetingWithPerson();
    await open(db);
    await expect.element(page.getByRole('heading', { name: 'Menunggu dikirim (2)' })).toBeVisible();
    await page.getByText('Lihat isinya').click();
    await expect.element(page.getByText(/^Daftar hadir: Wagini Contoh ditambahkan/)).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Buka rapat' }))
      .toHaveAttribute('href', `/rapat/${meetingId}`);
  });

  it('says why something was refused, and sends it again on a word', async () => {
    const { db } = await meetingWithPerson();
    await refuseLast(db);
    const { door } = await open(db);
    await expect.element(page.getByText(/^Rapat sudah ditutup/)).toBeVisible();
    await page.getByRole('button', { name: 'Kirim lagi' }).click();
    await expect.element(page.getByText(/^Rapat sudah ditutup/)).not.toBeInTheDocument();
    expect(await db.outbox.where('state').equals('waiting').count()).toBe(2);
    expect(door.asked).toContain('exchange');
  });

  it('throws a refused record away only after asking', async () => {
    const { db } = await meetingWithPerson();
    await refuseLast(db);
    await open(db);
    await page.getByRole('button', { name: 'Buang' }).click();
    const dialog = page.getByRole('dialog', { name: 'Buang catatan ini?' });
    await dialog.getByRole('button', { name: 'Batal' }).click();
    expect(await db.outbox.count()).toBe(2);
    await page.getByRole('button', { name: 'Buang' }).click();
    await dialog.getByRole('button', { name: 'Ya, buang' }).click();
    await vi.waitFor(async () => expect(await db.outbox.count()).toBe(1), PATIENCE);
    expect(await db.discarded.count()).toBe(1);
  });

  it('warns of what has been on the phone for days, and of what was lost', async () => {
    const { db } = await meetingWithPerson();
    const threeDaysAgo = new Date(Date.now() - 3.5 * 24 * 60 * 60 * 1000).toISOString();
    await db.outbox.toCollection().modify({ occurredAt: threeDaysAgo });
    await writeMeta(db, 'missing', 4);
    await open(db);
    await expect.element(page.getByText('Catatan tertua sudah 3 hari di HP ini.')).toBeVisible();
    await expect
      .element(page.getByText(/^4 catatan dari perangkat ini tidak pernah/))
      .toBeVisible();
  });

  it('names the last failure in words and the next try', async () => {
    const { db } = await meetingWithPerson();
    const { status } = await open(db);
    status.value = {
      ...IDLE,
      phase: 'waiting',
      lastError: 'foreign_answer',
      nextTryAt: Date.now() + 45_000,
    };
    await expect.element(page.getByText(/^Jaringan ini meminta masuk dulu/)).toBeVisible();
    await expect.element(page.getByText(/^Dicoba lagi dalam 4\d detik/)).toBeVisible();
  });
});
