import { afterEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { dropKept } from '../../../src/store/kept.ts';
import { joinedPhone } from '../../support/phone.ts';
import { inventedRows, KECAMATAN, personRow, proposalRows, put, VILLAGE } from './records.ts';
import { openStage } from './stage.tsx';
import type { Stage } from './stage.tsx';

const NEIGHBOUR = '33.16.09.2004';
const NIK = '3316095205800001';
const CARD = '3316091002080001';

const throttle = (rate: number) => cdp().send('Emulation.setCPUThrottlingRate', { rate });

let stage: Stage | undefined;
afterEach(async () => {
  await throttle(1);
  stage?.close();
  stage = undefined;
});

const sulastri = personRow({
  name: 'Hj. Sulastri, S.Pd.',
  nik: NIK,
  noKk: CARD,
  sex: 'female',
  birthPlace: 'Blora',
  birthDate: '1980-05-12',
  relation: 'head',
  dusun: 'Krajan',
  rt: '003',
  rw: '005',
  programmes: 'PKH, BPNT',
});
const son = personRow({ name: 'Joko Contoh', noKk: CARD, relation: 'child', dusun: 'Krajan' });
const neighbour = personRow({ name: 'Soelastri', dusun: 'Ngampel', rt: '001' }, NEIGHBOUR);

async function village(more: Parameters<typeof put>[1] = []) {
  const db = await joinedPhone({ scopes: [VILLAGE, NEIGHBOUR] });
  await put(db, [sulastri, son, neighbour, ...more]);
  return db;
}

const rows = () =>
  [...document.querySelectorAll('main li')].map((row) => row.textContent?.trim() ?? '');
const field = () => page.getByLabelText('Cari warga');

describe('looking for somebody', () => {
  it.each([
    ['a misspelt name', 'sulatri', 2],
    ['a part of a NIK', '52058', 1],
    ['the family card', CARD, 2],
    ['the home', 'rt 3 rw 5', 1],
    ['the dusun', 'krajan', 2],
    ['nobody there is', 'zxq', 0],
  ])('by %s finds while typing', async (_, typed, count) => {
    stage = await openStage('/warga', { db: await village() });
    await field().fill(typed);
    const said = count === 0 ? 'Tidak ada yang cocok' : `${count} orang ditemukan`;
    await expect.element(page.getByText(said)).toBeVisible();
    expect(rows()).toHaveLength(count);
  });

  it('shows nobody’s NIK but for its end', async () => {
    stage = await openStage('/warga', { db: await village() });
    await field().fill('sulastri');
    await expect.element(page.getByText(/•••• •••• •••• 0001/)).toBeVisible();
    expect(document.body.textContent).not.toContain(NIK);
  });

  it('keeps to a village, and offers all of them where it has nobody', async () => {
    stage = await openStage('/warga', { db: await village() });
    await page.getByLabelText('Desa/kelurahan').selectOptions(NEIGHBOUR);
    await field().fill('joko');
    await page.getByRole('button', { name: 'Cari di semua desa/kelurahan' }).click();
    await expect.element(page.getByRole('link', { name: /Joko Contoh/ })).toBeVisible();
  });

  it('marks who is proposed already', async () => {
    const about = proposalRows({ registerPersonId: sulastri.id });
    stage = await openStage('/warga', { db: await village(about) });
    await expect
      .element(page.getByRole('link', { name: /Sulastri, S.Pd.*Ada usulan/ }))
      .toBeVisible();
    expect(rows().filter((row) => row.includes('Ada usulan'))).toHaveLength(1);
  });

  it('leads to the person and back to what was typed, which no address tells', async () => {
    stage = await openStage('/warga', { db: await village() });
    await field().fill('joko');
    await page.getByRole('link', { name: /Joko Contoh/ }).click();
    await expect.element(page.getByRole('heading', { name: 'Joko Contoh' })).toBeVisible();
    expect(location.href).not.toContain('joko');
    await page.getByRole('link', { name: 'Kembali' }).click();
    await expect.element(field()).toHaveValue('joko');
  });

  it('forgets what was typed when the phone locks', async () => {
    const db = await village();
    stage = await openStage('/warga', { db });
    await field().fill('joko');
    await expect.element(page.getByText('1 orang ditemukan')).toBeVisible();
    stage.close();
    dropKept(db);
    stage = await openStage('/warga', { db });
    await expect.element(field()).toHaveValue('');
  });
});

describe('without a list', () => {
  it('a facilitator is told where it comes from', async () => {
    stage = await openStage('/warga');
    await expect.element(page.getByText(/Daftar diimpor oleh TPK Kecamatan/)).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Impor daftar' })).not.toBeInTheDocument();
  });

  it('the kecamatan is led to the import', async () => {
    stage = await openStage('/warga', { role: 'subdistrict', scopes: [KECAMATAN] });
    await page.getByRole('link', { name: 'Impor daftar' }).click();
    await expect.element(page.getByRole('heading', { name: 'Impor daftar warga' })).toBeVisible();
  });

  it('the regency is told why it has none', async () => {
    stage = await openStage('/warga', { role: 'regency', scopes: ['33.16'] });
    await expect.element(page.getByText(/tidak disimpan di perangkat kabupaten/)).toBeVisible();
  });
});

describe('a person', () => {
  it('is shown with their NIK whole, what the list says, and their family', async () => {
    stage = await openStage(`/warga/${sulastri.id}`, { db: await village() });
    await expect.element(page.getByText('3316 0952 0580 0001')).toBeVisible();
    await expect.element(page.getByText('12 Mei 1980 (46 tahun)')).toBeVisible();
    await expect.element(page.getByText('PKH, BPNT')).toBeVisible();
    await expect.element(page.getByText('No KK 3316 0910 0208 0001')).toBeVisible();
    await page.getByRole('link', { name: /Joko Contoh/ }).click();
    await expect.element(page.getByRole('heading', { name: 'Joko Contoh' })).toBeVisible();
  });

  it('leads to the three kinds of proposal', async () => {
    stage = await openStage(`/warga/${sulastri.id}`, { db: await village() });
    const ways = ['Usulkan perbaikan', 'Usulkan hapus', 'Usulkan anggota baru'] as const;
    await expect.element(page.getByRole('link', { name: ways[0] })).toBeVisible();
    const hrefs = ways.map((name) =>
      page.getByRole('link', { name }).element().getAttribute('href'),
    );
    const at = `/warga/${sulastri.id}/usul`;
    expect(hrefs).toEqual([`${at}/correction`, `${at}/removal`, `${at}/new`]);
  });

  it('shows what is proposed about them', async () => {
    const about = proposalRows({ name: 'Sulastri', registerPersonId: sulastri.id });
    stage = await openStage(`/warga/${sulastri.id}`, { db: await village(about) });
    const link = page.getByRole('link', { name: /Usulan perbaikan/ });
    await expect.element(link).toHaveAttribute('href', `/usulan/${about[0].id}`);
  });

  it('who is gone from the list cannot be proposed', async () => {
    const gone = personRow({ name: 'Parjo', gone: true });
    stage = await openStage(`/warga/${gone.id}`, { db: await village([gone]) });
    await expect.element(page.getByText('Tidak ada lagi dalam daftar terbaru')).toBeVisible();
    await expect.element(page.getByRole('link', { name: /Usulkan/ })).not.toBeInTheDocument();
  });

  it('whom the phone does not have is said not to be there', async () => {
    stage = await openStage(`/warga/${neighbour.id}`);
    await expect.element(page.getByText('Orang ini tidak ada di HP ini')).toBeVisible();
  });
});

it('ten thousand people answer each key on a phone four times slower', async () => {
  const db = await joinedPhone({ role: 'subdistrict', scopes: [KECAMATAN] });
  await put(db, inventedRows(10_000));
  await throttle(4);
  stage = await openStage('/warga', { db });
  await expect.element(page.getByText('10.000 orang dalam daftar')).toBeVisible();
  const input = field().element() as HTMLInputElement;
  await userEvent.click(input);
  for (const typed of [
    's',
    'su',
    'sut',
    'sutr',
    'sutri',
    'sutris',
    'sutrisno h',
    '33160',
    'rt 3',
  ]) {
    const before = document.querySelector('output')?.textContent;
    input.value = typed;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    while (document.querySelector('output')?.textContent === before) {
      await new Promise(requestAnimationFrame);
    }
  }
});
