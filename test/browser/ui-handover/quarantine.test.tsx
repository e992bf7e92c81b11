import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { AccountsResponse } from '../../../src/protocol/account.ts';
import type { QuarantinedDevice } from '../../../src/protocol/quarantine.ts';
import { newId } from '../../../src/store/new-id.ts';
import type { Api } from '../../../src/sync/api.ts';
import { ApiError } from '../../../src/sync/errors.ts';
import QuarantineScreen from '../../../src/ui/screens/quarantine/quarantine.tsx';
import { joinedPhone } from '../../support/phone.ts';
import { openStage } from '../ui/stage.tsx';
import type { Stage } from '../ui/stage.tsx';

let stage: Stage | undefined;
afterEach(() => {
  stage?.close();
  stage = undefined;
});

function waitingDevice(accountId: string): QuarantinedDevice {
  return {
    deviceId: newId(),
    accountId,
    label: 'Chrome · Android',
    revokedAt: '2026-11-24T02:00:00.000Z',
    receivedAt: '2026-11-24T03:00:00.000Z',
    regions: ['33.16.09.2003', '33.16.09'],
    names: { 'meeting.create': 1, 'attendance.add': 3, 'attendance.edit': 2, unreadable: 1 },
    photos: 2,
    from: '2026-11-23T02:00:00.000Z',
    until: '2026-11-23T04:00:00.000Z',
  };
}

/** The screen of a kecamatan; `decide` answers as the endpoint would. */
async function open(
  devices: QuarantinedDevice[],
  decide: (accept: boolean) => Promise<object> = () => Promise.resolve({}),
) {
  const db = await joinedPhone({ role: 'subdistrict', scopes: ['33.16.09'] });
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
      Promise.resolve({ accepted: 5, refused: 1, photos: 2 }),
    );
    await expect.element(page.getByRole('heading', { name: 'Sari Contoh' })).toBeVisible();
    await expect.element(page.getByText('1 isian rapat')).toBeVisible();
    await expect.element(page.getByText('5 isian daftar hadir')).toBeVisible();
    await expect.element(page.getByText('1 tidak terbaca server')).toBeVisible();
    await expect.element(page.getByText('2 foto')).toBeVisible();
    await button('Terima').click();
    const dialog = page.getByRole('dialog', { name: 'Terima kiriman Sari Contoh?' });
    await expect.element(dialog.getByText('Keputusan ini tidak bisa diurungkan.')).toBeVisible();
    expect(asked).toEqual([]);
    await dialog.getByRole('button', { name: 'Terima' }).click();
    await expect.element(page.getByText(/Diterima: 5 catatan dan 2 foto/)).toBeVisible();
    await expect.element(page.getByText('Tidak ada yang menunggu')).toBeVisible();
    expect(asked).toEqual([true]);
  });

  it('is refused as well', async () => {
    const asked = await open([waitingDevice(newId())], () =>
      Promise.resolve({ accepted: 0, refused: 0, photos: 0 }),
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
  });
});
