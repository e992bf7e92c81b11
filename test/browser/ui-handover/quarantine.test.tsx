import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { AccountsResponse } from '../../../src/protocol/account.ts';
import type { QuarantinedDevice } from '../../../src/protocol/quarantine.ts';
import { newId } from '../../../src/store/new-id.ts';
import { saveRegions } from '../../../src/store/session.ts';
import type { Api } from '../../../src/sync/api.ts';
import { ApiError } from '../../../src/sync/errors.ts';
import QuarantineScreen from '../../../src/ui/screens/quarantine/quarantine.tsx';
import { joinedPhone } from '../../support/phone.ts';
import { openStage, REGIONS } from '../ui/stage.tsx';
import type { Stage } from '../ui/stage.tsx';

let stage: Stage | undefined;
afterEach(() => {
  stage?.close();
  stage = undefined;
});

function waitingDevice(accountId: string, over: Partial<QuarantinedDevice> = {}) {
  return {
    deviceId: newId(),
    accountId,
    label: 'Chrome · Android',
    revokedAt: '2026-11-24T02:00:00.000Z',
    receivedAt: '2026-11-24T03:00:00.000Z',
    regions: ['33.16.09.2003'],
    names: { 'meeting.create': 1, 'attendance.add': 3, 'attendance.edit': 2, unreadable: 1 },
    photos: 2,
    from: '2026-11-23T02:00:00.000Z',
    until: '2026-11-23T04:00:00.000Z',
    ...over,
  } satisfies QuarantinedDevice;
}

/** The screen of a kecamatan; `decide` answers as the endpoint would. */
async function open(
  devices: QuarantinedDevice[],
  decide: (accept: boolean) => Promise<object> = () => Promise.resolve({}),
) {
  const db = await joinedPhone({ role: 'subdistrict', scopes: ['33.16.09'] });
  await saveRegions(db, REGIONS);
  const asked: boolean[] = [];
  const account = { id: devices[0]?.accountId ?? newId(), name: 'Sari Contoh' };
  const call = async (name: string, options?: { body?: { accept: boolean } }) => {
    if (name === 'quarantine') return { devices };
    if (name === 'accounts') return { accounts: [{ account }] } as unknown as AccountsResponse;
    const accept = options?.body?.accept === true;
    asked.push(accept);
    const answer = await decide(accept);
    devices.length = 0;
    return answer;
  };
  stage = await openStage('/karantina', db, QuarantineScreen, { call } as unknown as Api);
  return asked;
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('work of phones whose access was ended', () => {
  it('says whose it is, when and what, and is accepted after one question', async () => {
    const asked = await open([waitingDevice(newId())], () =>
      Promise.resolve({ accepted: 5, refused: 1, photos: 2, left: 3 }),
    );
    await expect.element(page.getByRole('heading', { name: 'Sari Contoh' })).toBeVisible();
    await expect.element(page.getByText('1 isian rapat')).toBeVisible();
    await expect.element(page.getByText('5 isian daftar hadir')).toBeVisible();
    await expect.element(page.getByText('1 tidak terbaca server')).toBeVisible();
    await expect.element(page.getByText('2 foto')).toBeVisible();
    await expect.element(page.getByText('Untuk Kec. Blora: Pelem')).toBeVisible();
    await button('Terima').click();
    const dialog = page.getByRole('dialog', { name: 'Terima kiriman Sari Contoh?' });
    await expect.element(dialog.getByText('Keputusan ini tidak bisa diurungkan.')).toBeVisible();
    await expect.element(dialog.getByText('Untuk Kec. Blora: Pelem')).toBeVisible();
    expect(asked).toEqual([]);
    await dialog.getByRole('button', { name: 'Terima' }).click();
    await expect.element(page.getByText(/Diterima: 5 catatan dan 2 foto/)).toBeVisible();
    await expect.element(page.getByText(/3 menunggu keputusan kabupaten/)).toBeVisible();
    await expect.element(page.getByText('Tidak ada yang menunggu')).toBeVisible();
    expect(asked).toEqual([true]);
  });

  it('says what is so of a phone that works on, and of decisions and settings', async () => {
    const names = { 'conflict.decide': 2, 'setting.put': 1 };
    await open([waitingDevice(newId(), { revokedAt: null, names, regions: [] })]);
    await expect.element(page.getByText(/HP-nya tidak dicabut/)).toBeVisible();
    await expect.element(page.getByText('2 keputusan catatan berbeda')).toBeVisible();
    await expect.element(page.getByText('1 isian pengaturan')).toBeVisible();
    for (const [name, reason] of [
      ['Terima', /bertugas di sana saat mencatat/],
      ['Tolak', /tidak bertugas di sana/],
    ] as const) {
      await button(name).click();
      const dialog = page.getByRole('dialog');
      await expect.element(dialog.getByText(reason)).toBeVisible();
      await expect
        .element(dialog.getByText(/tangan orang lain|dipegang orangnya/))
        .not.toBeInTheDocument();
      await dialog.getByRole('button', { name: 'Batal' }).click();
    }
  });

  it('is refused as well', async () => {
    const asked = await open([waitingDevice(newId())], () =>
      Promise.resolve({ accepted: 0, refused: 0, photos: 0, left: 0 }),
    );
    await button('Tolak').click();
    const dialog = page.getByRole('dialog', { name: 'Tolak kiriman Sari Contoh?' });
    await dialog.getByRole('button', { name: 'Tolak' }).click();
    await expect.element(page.getByText('Ditolak: 9 kiriman.')).toBeVisible();
    expect(asked).toEqual([false]);
  });

  it('stays where the decision did not go through', async () => {
    await open([waitingDevice(newId())], () =>
      Promise.reject(new ApiError('server', 500, null, null)),
    );
    await button('Terima').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Terima' }).click();
    await expect.element(page.getByRole('dialog').getByRole('alert')).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: 'Batal' }).click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    const item = page.getByRole('article');
    await expect.element(item.getByRole('heading', { name: 'Sari Contoh' })).toBeVisible();
    await expect.element(item.getByText('1 isian rapat')).toBeVisible();
    await expect.element(item.getByRole('button', { name: 'Terima' })).toBeEnabled();
  });
});
