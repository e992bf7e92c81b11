import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mutate } from '../../../src/store/mutate.ts';
import { joinedPhone, outboxOf, recordMeeting, serverSide } from '../../support/phone.ts';
import { openStage } from './stage.tsx';
import type { Stage } from './stage.tsx';
import { PATIENCE } from '../../support/patience.ts';

let stage: Stage | undefined;
afterEach(() => {
  stage?.close();
  stage = undefined;
});

const onlyMeeting = async (db: Stage['db']) => (await db.rows('meeting').toArray())[0];

describe('a new meeting', () => {
  it('is put on record with those who are invited by custom, all at once', async () => {
    stage = await openStage('/rapat/baru');
    const { db } = stage;
    await page.getByLabelText(/Musyawarah desa/).click();
    await expect.element(page.getByLabelText('Tempat')).toHaveValue('Balai Desa Pelem');
    await page.getByLabelText(/^Pimpinan rapat/).fill('Paijo Contoh');
    await page.getByRole('button', { name: 'Simpan rapat' }).click();
    await expect.element(page.getByText('Sebelum meninggalkan tempat rapat')).toBeVisible();
    const meeting = await onlyMeeting(db);
    expect(meeting?.regionCode).toBe('33.16.09.2003');
    expect(meeting?.fields).toMatchObject({
      kind: 'musyawarah',
      chair: 'Paijo Contoh',
      minuteTaker: 'Sari Contoh',
      state: 'open',
    });
    const queued = await outboxOf(db);
    const places = await db.rows('attendance').count();
    expect(places).toBeGreaterThan(5);
    expect(queued.map(({ name }) => name)).toEqual([
      'meeting.create',
      ...Array.from({ length: places }, () => 'attendance.add'),
    ]);
    expect(await db.drafts.count()).toBe(0);
  });

  it('says what is missing, keeps what was written, and leads to the field', async () => {
    stage = await openStage('/rapat/baru');
    await page.getByLabelText(/^Notulis/).fill('Wagini Contoh');
    await page.getByRole('button', { name: 'Simpan rapat' }).click();
    await expect.element(page.getByRole('alert')).toHaveFocus();
    await page.getByRole('link', { name: 'Pilih jenis rapat.' }).click();
    await expect.element(page.getByLabelText(/Sosialisasi TPK/)).toHaveFocus();
    await expect.element(page.getByLabelText(/^Notulis/)).toHaveValue('Wagini Contoh');
    expect(await onlyMeeting(stage.db)).toBeUndefined();
  });

  it('comes back half written when the page was closed', async () => {
    stage = await openStage('/rapat/baru');
    const { db } = stage;
    await page.getByLabelText(/Pembentukan TPK/).click();
    await page.getByLabelText(/^Acara/).fill('Pembukaan\nPemilihan ketua');
    await vi.waitFor(async () => {
      const [draft] = await db.drafts.toArray();
      expect(draft?.value).toMatchObject({ agenda: 'Pembukaan\nPemilihan ketua' });
    }, PATIENCE);
    stage.close();
    stage = await openStage('/rapat/baru', { db });
    await expect.element(page.getByLabelText(/^Acara/)).toHaveValue('Pembukaan\nPemilihan ketua');
    await expect.element(page.getByLabelText(/Pembentukan TPK/)).toBeChecked();
  });

  it('is made by the regency without a list, which others fill with one tap', async () => {
    stage = await openStage('/rapat/baru', { role: 'regency', scopes: ['33.16'] });
    const { db } = stage;
    await page.getByLabelText(/Sosialisasi TPK/).click();
    await page.getByLabelText('Kecamatan', { exact: true }).selectOptions('33.16.09');
    await page.getByLabelText('Wilayah rapat').selectOptions('33.16.09');
    await page.getByRole('button', { name: 'Simpan rapat' }).click();
    await expect.element(page.getByText('Daftar undangan masih kosong')).toBeVisible();
    expect((await outboxOf(db)).map(({ name }) => name)).toEqual(['meeting.create']);
  });
});

describe('a meeting on record', () => {
  it('is closed after a look at what is missing, and reopened for a reason', async () => {
    const db = await joinedPhone();
    const id = await recordMeeting(db);
    stage = await openStage(`/rapat/${id}`, { db });
    await page.getByRole('button', { name: 'Tutup rapat' }).click();
    const dialog = page.getByRole('dialog');
    await expect.element(dialog.getByText('Masih ada yang belum lengkap:')).toBeVisible();
    await dialog.getByRole('button', { name: 'Tutup rapat' }).click();
    await expect.element(page.getByText('Rapat ini sudah ditutup')).toBeVisible();
    expect((await onlyMeeting(db))?.fields.state).toBe('closed');

    await page.getByRole('button', { name: 'Buka lagi rapat' }).click();
    await dialog.getByRole('button', { name: 'Buka lagi rapat' }).click();
    await expect.element(dialog.getByRole('alert')).toBeVisible();
    await dialog.getByLabelText('Alasan').fill('Ada nama yang salah tulis');
    await dialog.getByRole('button', { name: 'Buka lagi rapat' }).click();
    await expect.element(page.getByText('Alasan: Ada nama yang salah tulis')).toBeVisible();
    const events = (await onlyMeeting(db))?.fields.events ?? [];
    expect(events.map(({ step, name, reason }) => [step, name, reason])).toEqual([
      ['close', 'Sari Contoh', ''],
      ['reopen', 'Sari Contoh', 'Ada nama yang salah tulis'],
    ]);
  });

  it('is changed field by field', async () => {
    const db = await joinedPhone();
    const id = await recordMeeting(db);
    stage = await openStage(`/rapat/${id}/ubah`, { db });
    await page.getByLabelText('Tempat').fill('Aula Contoh');
    await page.getByRole('button', { name: 'Simpan perubahan' }).click();
    await expect.element(page.getByText('Aula Contoh')).toBeVisible();
    const last = (await outboxOf(db)).at(-1);
    expect([last?.name, last?.args]).toEqual([
      'meeting.edit',
      { id, changes: { place: 'Aula Contoh' } },
    ]);
  });

  it('is not changed over what somebody else wrote meanwhile', async () => {
    const db = await joinedPhone();
    const id = await recordMeeting(db);
    stage = await openStage(`/rapat/${id}/ubah`, { db });
    await page.getByLabelText('Tempat').fill('Aula Contoh');
    await mutate(db, 'meeting.edit', { id, changes: { place: 'Gedung Lain' } });
    await page.getByRole('button', { name: 'Simpan perubahan' }).click();
    await expect.element(page.getByText('Gedung Lain')).toBeVisible();
    expect((await onlyMeeting(db))?.fields.place).toBe('Gedung Lain');
    await page.getByRole('button', { name: 'Pakai isian saya' }).click();
    await page.getByRole('button', { name: 'Simpan perubahan' }).click();
    await vi.waitFor(
      async () => expect((await onlyMeeting(db))?.fields.place).toBe('Aula Contoh'),
      PATIENCE,
    );
  });

  it('has its list filled with one tap', async () => {
    const db = await joinedPhone();
    const id = await recordMeeting(db);
    stage = await openStage(`/rapat/${id}/hadir`, { db });
    await page.getByRole('button', { name: 'Isi daftar undangan' }).click();
    await expect.element(page.getByText('0 hadir dari 33')).toBeVisible();
    expect(await db.rows('attendance').count()).toBe(33);
  });
});

describe('the minutes', () => {
  async function openMinutes() {
    const db = await joinedPhone();
    const id = await recordMeeting(db);
    stage = await openStage(`/rapat/${id}/catatan`, { db });
    return { db, id };
  }
  const minutes = () => page.getByLabelText(/^Catatan rapat/);

  it('are kept at each keystroke and put on record when the field is left', async () => {
    const { db, id } = await openMinutes();
    await minutes().click();
    await userEvent.keyboard('Dibuka oleh Pak Camat');
    await expect.element(page.getByText(/Belum disimpan ke rapat/)).toBeVisible();
    await vi.waitFor(async () => {
      const draft = await db.drafts.get(`meeting/${id}/minutes`);
      expect(draft?.value).toMatchObject({ text: 'Dibuka oleh Pak Camat' });
    }, PATIENCE);
    expect((await onlyMeeting(db))?.fields.minutes).toBe('');
    await page.getByLabelText(/^Keputusan/).click();
    await expect.element(page.getByText(/Tersimpan di HP pukul/)).toBeVisible();
    const last = (await outboxOf(db)).at(-1);
    expect(last?.args).toEqual({ id, changes: { minutes: 'Dibuka oleh Pak Camat' } });
    await vi.waitFor(async () => expect(await db.drafts.count()).toBe(0), PATIENCE);
  });

  it('come back unsaved when the phone went off, and are not lost to another hand', async () => {
    const { db, id } = await openMinutes();
    await minutes().click();
    await userEvent.keyboard('Tulisan saya');
    await vi.waitFor(async () => expect(await db.drafts.count()).toBe(1), PATIENCE);
    // a page that dies does not get to save
    const draft = await db.drafts.get(`meeting/${id}/minutes`);
    stage?.close();
    await vi.waitFor(async () => expect(await db.drafts.count()).toBe(0), PATIENCE);
    await mutate(db, 'meeting.edit', { id, changes: { minutes: '' } });
    await mutate(db, 'meeting.edit', { id, changes: { minutes: 'Tulisan orang lain' } });
    if (draft !== undefined) await db.drafts.put(draft);
    stage = await openStage(`/rapat/${id}/catatan`, { db });
    await expect.element(minutes()).toHaveValue('Tulisan saya');
    await expect.element(page.getByText('Tulisan orang lain')).toBeVisible();
    await page.getByRole('button', { name: 'Simpan catatan' }).click();
    expect((await onlyMeeting(db))?.fields.minutes).toBe('Tulisan orang lain');
    await page.getByRole('button', { name: 'Pakai yang tercatat' }).click();
    await expect.element(minutes()).toHaveValue('Tulisan orang lain');
  });

  it('that were being written when somebody closed the meeting are still there', async () => {
    const { db, id } = await openMinutes();
    await minutes().click();
    await userEvent.keyboard('Belum sempat disimpan');
    await vi.waitFor(async () => expect(await db.drafts.count()).toBe(1), PATIENCE);
    await mutate(db, 'meeting.step', { id, step: 'close', reason: '' });
    await expect.element(page.getByText('Belum sempat disimpan')).toBeVisible();
    await expect.element(page.getByText(/belum masuk ke rapat/)).toBeVisible();
    expect((await onlyMeeting(db))?.fields.minutes).toBe('');
  });
});

describe('a record that two people filled in differently', () => {
  it('shows both answers with who and when, and one tap decides', async () => {
    const db = await joinedPhone();
    const id = await recordMeeting(db);
    const side = (value: string, name: string, at: string) => ({ value, name, at, accountId: id });
    const conflictId = '01a20c95-5598-7465-91c6-b0f67aa30d14';
    const row = serverSide(
      'conflict',
      conflictId,
      7,
      {
        recordKind: 'meeting',
        field: 'place',
        theirs: side('Aula Contoh', 'Budi Contoh', '2026-11-24T02:10:00.000Z'),
        mine: side('Pendopo Contoh', 'Sari Contoh', '2026-11-24T02:05:00.000Z'),
        state: 'open',
        decision: null,
      },
      id,
    );
    await db.rows('conflict').put({ ...row, base: null, pending: 0, refused: 0, generation: 1 });
    stage = await openStage('/bentrok', { db });
    await expect.element(page.getByText('Mana yang benar: tempat?')).toBeVisible();
    await expect.element(page.getByText('Pendopo Contoh')).toBeVisible();
    await page.getByRole('button', { name: /^Pilih isian Budi Contoh, 24 Nov 2026/ }).click();
    await expect.element(page.getByText('Yang dipakai: isian Budi Contoh.')).toBeVisible();
    expect((await onlyMeeting(db))?.fields.place).toBe('Aula Contoh');
    const last = (await outboxOf(db)).at(-1);
    expect([last?.name, last?.args]).toEqual([
      'conflict.decide',
      { id: conflictId, recordId: id, recordKind: 'meeting', choice: 'theirs' },
    ]);
  });
});
