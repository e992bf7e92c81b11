import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Account, CreateAccountsResponse, NewAccount } from '../../../src/protocol/account.ts';
import { newId } from '../../../src/store/new-id.ts';
import { joinedPhone } from '../../support/phone.ts';
import { openStage } from './stage.tsx';
import type { Stage } from './stage.tsx';

let stage: Stage | undefined;
afterEach(() => {
  stage?.close();
  stage = undefined;
  vi.unstubAllGlobals();
});

const LIST = 'Siti Contoh; fasilitator; 33.16.13.2002\nBudi Contoh; kecamatan; 33.16.13';

/** The code that draws a QR code is fetched when it is first needed. */
const WAIT = { timeout: 10_000 };

const regency = () => joinedPhone({ role: 'regency', scopes: ['33.16'] });

/** An endpoint that keeps accounts; `losesReply` commits and then breaks the line. */
function stubEndpoint() {
  const accounts: Account[] = [];
  const endpoint = { accounts, losesReply: false };
  const answer = (body: unknown) => new Response(JSON.stringify(body), { status: 200 });
  const create = (wanted: readonly NewAccount[]): CreateAccountsResponse => ({
    accounts: wanted.map((each, index) => {
      const account = { ...each, id: newId(), username: null, active: true };
      accounts.push(account);
      const code = `AAAA-BBBB-000${index}`;
      const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
      return { account, activation: { accountId: account.id, code, expiresAt } };
    }),
  });
  vi.stubGlobal('fetch', async (_: string, { method, body }: RequestInit) => {
    if (method === 'GET') {
      const views = accounts.map((account) => ({
        account,
        devices: 0,
        lastSeenAt: null,
        activationUntil: null,
      }));
      return answer({ accounts: views });
    }
    const made = create((await readJson(body)).accounts);
    if (endpoint.losesReply) throw new TypeError('Failed to fetch');
    return answer(made);
  });
  return endpoint;
}

async function readJson(body: RequestInit['body']): Promise<{ accounts: NewAccount[] }> {
  const bytes = new Blob([body as BlobPart]);
  const isPlain = (await bytes.slice(0, 1).text()) === '{';
  const plain = isPlain
    ? bytes.stream()
    : bytes.stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(plain).json();
}

async function fillRoster(text: string) {
  await page.getByRole('radio', { name: 'Dari daftar' }).click();
  await page.getByLabelText('Daftar akun').fill(text);
}

describe('accounts from a list', () => {
  it('are made all at once, each with its link', async () => {
    const { accounts } = stubEndpoint();
    stage = await openStage('/akun/baru', { db: await regency() });
    await fillRoster(LIST);
    await page.getByRole('button', { name: 'Periksa daftar' }).click();
    await page.getByRole('button', { name: 'Buat 2 akun' }).click();
    await expect.element(page.getByText('2 tautan siap dibagikan')).toBeVisible();
    await expect.element(page.getByText(`${location.origin}/gabung#AAAA-BBBB-0000`)).toBeVisible();
    expect(accounts.map(({ name, role, scopes }) => [name, role, scopes])).toEqual([
      ['Siti Contoh', 'facilitator', ['33.16.13.2002']],
      ['Budi Contoh', 'subdistrict', ['33.16.13']],
    ]);
  });

  it('are not made at all while one line is wrong, which is named', async () => {
    const { accounts } = stubEndpoint();
    stage = await openStage('/akun/baru', { db: await regency() });
    await fillRoster(`${LIST}\nTuti; camat; 33.16.99`);
    await page.getByRole('button', { name: 'Periksa daftar' }).click();
    const summary = page.getByRole('alert');
    await expect.element(summary).toHaveFocus();
    const told = summary.element().textContent;
    expect(told).toContain('Baris 3, kolom peran: “camat” bukan peran.');
    expect(told).toContain('Baris 3, kolom kode wilayah: kode 33.16.99');
    expect(accounts).toEqual([]);
  });

  it('are not made twice when the reply was lost after the server had made them', async () => {
    const endpoint = stubEndpoint();
    stage = await openStage('/akun/baru', { db: await regency() });
    await fillRoster(LIST);
    await page.getByRole('button', { name: 'Periksa daftar' }).click();
    endpoint.losesReply = true;
    await page.getByRole('button', { name: 'Buat 2 akun' }).click();
    await expect.element(page.getByText(/Jawaban server tidak sampai/)).toBeVisible();
    endpoint.losesReply = false;
    await page.getByRole('button', { name: 'Buat 2 akun' }).click();
    await expect
      .element(page.getByText(/Semua akun di daftar ini sudah ada/).first())
      .toBeVisible();
    expect(endpoint.accounts).toHaveLength(2);
  });

  it('stay typed when the page is closed with no network', async () => {
    const db = await regency();
    stage = await openStage('/akun/baru', { db });
    await fillRoster(LIST);
    await page.getByRole('button', { name: 'Periksa daftar' }).click();
    await expect.element(page.getByText(/Tidak ada jaringan/)).toBeVisible();
    stage.close();
    stage = await openStage('/akun/baru', { db });
    await page.getByRole('radio', { name: 'Dari daftar' }).click();
    await expect.element(page.getByLabelText('Daftar akun')).toHaveValue(LIST);
  });
});

describe('one account', () => {
  it('shows its link until it has been handed out, also after the page was closed', async () => {
    stubEndpoint();
    const db = await regency();
    stage = await openStage('/akun/baru', { db });
    await page.getByLabelText('Nama lengkap').fill('Sri Contoh');
    await page.getByLabelText('Desa/kelurahan tugasnya').first().selectOptions('33.16.13');
    await page.getByRole('checkbox', { name: 'Desa Buloh' }).click();
    await page.getByRole('button', { name: 'Buat akun' }).click();
    await expect.element(page.getByText('1 tautan siap dibagikan')).toBeVisible();
    await vi.waitFor(() => expect(document.querySelector('.qr-code path')).not.toBeNull(), WAIT);
    stage.close();
    stage = await openStage('/akun/baru', { db });
    await expect.element(page.getByText('Sri Contoh', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Selesai, hapus dari layar' }).click();
    await expect.element(page.getByLabelText('Nama lengkap')).toHaveValue('');
  });
});
