import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import writeXlsxFile from 'write-excel-file/universal';
import { readMeta } from '../../../src/store/meta.ts';
import { must } from '../../support/must.ts';
import { inventList, newerList, xlsxBlobOf } from '../../support/register-list.ts';
import { registerEndpoint } from './endpoint.ts';
import type { Endpoint } from './endpoint.ts';
import { KECAMATAN, VILLAGE } from './records.ts';
import { openStage } from './stage.tsx';
import type { Stage } from './stage.tsx';

let stage: Stage | undefined;
afterEach(() => {
  stage?.close();
  stage = undefined;
});

const SLOW = { timeout: 15_000 };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function open(endpoint: Endpoint, more?: { db?: Stage['db'] }) {
  stage?.close();
  stage = await openStage('/warga/impor', {
    role: 'subdistrict',
    scopes: [KECAMATAN],
    api: endpoint.api,
    ...more,
  });
  return stage;
}

async function give(content: Blob, name = 'daftar.xlsx') {
  const file = new File([content], name, { type: XLSX });
  await userEvent.upload(page.getByLabelText(/Pilih berkas/), file);
}

const press = (name: string | RegExp) => page.getByRole('button', { name }).click();

/** From the file to what the server would change. */
async function preview(content: Blob, broken = 0) {
  await give(content);
  await press('Periksa isi daftar');
  if (broken > 0) await page.getByRole('checkbox', { name: /yang salah ditinggalkan/ }).click();
  await press('Lihat perubahan');
}

const sheet = (rows: readonly (readonly (string | number | null)[])[]) =>
  writeXlsxFile(
    rows.map((row) => [...row]),
    { sheet: 'Daftar' },
  ).toBlob();

describe('a list of 1,500 people with 20 broken rows', () => {
  it('names each by row, column and heading, and writes nothing before it is settled', async () => {
    const endpoint = registerEndpoint();
    const list = inventList();
    await open(endpoint);
    await give(await xlsxBlobOf(list));
    await press('Periksa isi daftar');
    await expect.element(page.getByText('20 baris salah'), SLOW).toBeVisible();
    const told = [...document.querySelectorAll('main li')].map((row) => row.textContent ?? '');
    expect(told).toHaveLength(20);
    const byRow = [...list.broken].sort((left, right) => left.row - right.row);
    expect(told.map((text) => /^Baris (\d+), kolom (\w+) \((.*?)\)/.exec(text)?.slice(1))).toEqual(
      byRow.map(({ row, letter, heading }) => [String(row), letter, heading]),
    );
    await press('Lihat perubahan');
    await expect.element(page.getByText(/Pilih: perbaiki berkasnya/)).toBeVisible();
    expect(endpoint.people(VILLAGE)).toEqual([]);
  });

  it('is imported without them once a person says so, with every NIK as it was', async () => {
    const endpoint = registerEndpoint();
    const list = inventList();
    await open(endpoint);
    await preview(await xlsxBlobOf(list), 20);
    await expect.element(page.getByText('1.480 baru'), SLOW).toBeVisible();
    expect(endpoint.people(VILLAGE)).toEqual([]);
    await press('Impor 1 desa/kelurahan');
    await expect.element(page.getByRole('heading', { name: 'Impor selesai' })).toBeVisible();
    await expect.element(page.getByText('20 baris yang salah tidak diimpor.')).toBeVisible();
    const broken = new Set(list.broken.map(({ row }) => row));
    const sound = list.people.filter((_, index) => !broken.has(index + 4));
    const niks = endpoint.people(VILLAGE).map(({ nik }) => nik);
    expect(niks.sort()).toEqual(sound.map(({ nik }) => nik).sort());
  });

  it('keeps who they are in a newer list, and shows what changes field by field', async () => {
    const endpoint = registerEndpoint();
    const list = inventList();
    await open(endpoint);
    await preview(await xlsxBlobOf(list), 20);
    await press('Impor 1 desa/kelurahan');
    await expect.element(page.getByRole('heading', { name: 'Impor selesai' })).toBeVisible();
    const before = new Map(endpoint.people(VILLAGE).map(({ nik, id }) => [nik, id]));

    const newer = newerList(list);
    await press('Impor berkas lain');
    await preview(await xlsxBlobOf(newer));
    await expect.element(page.getByText('6 berubah'), SLOW).toBeVisible();
    await expect.element(page.getByText('4 tidak ada lagi')).toBeVisible();
    await expect.element(page.getByText('20 baru')).toBeVisible();
    await page.getByText('Lihat rinciannya').click();
    const changed = page.getByRole('list', { name: 'Yang berubah' });
    await expect.element(changed.getByRole('listitem')).toHaveLength(6);
    await expect.element(changed.getByText(/Alamat: .* → Jalan Baru 7/).first()).toBeVisible();
    const gone = page.getByRole('list', { name: 'Yang tidak ada lagi' });
    await expect.element(gone.getByText(must(newer.gone[0]).name)).toBeVisible();
    await press('Impor 1 desa/kelurahan');
    await expect.element(page.getByRole('heading', { name: 'Impor selesai' })).toBeVisible();

    const after = endpoint.people(VILLAGE);
    expect(after).toHaveLength(1_496);
    const kept = after.filter(({ nik }) => before.has(nik));
    expect(kept).toHaveLength(1_476);
    expect(kept.every(({ nik, id }) => before.get(nik) === id)).toBe(true);
  });

  it('finds nothing to do in the same list', async () => {
    const endpoint = registerEndpoint();
    const file = await xlsxBlobOf(newerList(inventList(200)));
    await open(endpoint);
    await preview(file);
    await press('Impor 1 desa/kelurahan');
    await press('Impor berkas lain');
    await preview(file);
    await expect.element(page.getByText(/Daftar di server sudah sama/), SLOW).toBeVisible();
  });
});

const HEAD = ['Nama', 'NIK', 'No KK', 'Desa'];
const person = (index: number, village: string) => [
  `Warga ${String.fromCharCode(65 + index)}`,
  `33160952058000${String(10 + index)}`,
  '3316091002080001',
  village,
];
/** Villages of the kecamatan of the stage. */
const VILLAGES = ['Pelem', 'Sendangharjo', 'Tambahrejo'];

describe('an import of several villages', () => {
  const rows = [
    HEAD,
    ...VILLAGES.slice(0, 2).flatMap((village, at) =>
      [0, 1, 2].map((index) => person(at * 3 + index, village)),
    ),
  ];

  it('whose line breaks goes on where it was, and sends nothing twice', async () => {
    const endpoint = registerEndpoint();
    await open(endpoint);
    await preview(await sheet(rows));
    await expect
      .element(page.getByRole('button', { name: 'Impor 2 desa/kelurahan' }))
      .toBeVisible();
    // the answer to the first is lost on its way back
    endpoint.breakAfter(1);
    await press('Impor 2 desa/kelurahan');
    await expect.element(page.getByText(/Tidak ada jaringan/)).toBeVisible();
    endpoint.mend();
    await press('Impor 2 desa/kelurahan');
    await expect.element(page.getByText('2 desa/kelurahan diimpor')).toBeVisible();
    expect(endpoint.imports).toHaveLength(3);
    expect(new Set(endpoint.imports).size).toBe(2);
    expect(endpoint.people(VILLAGE)).toHaveLength(3);
  });

  it('leaves out a village that is not ticked', async () => {
    const endpoint = registerEndpoint();
    await open(endpoint);
    await preview(await sheet(rows));
    const village = page.getByRole('listitem', { name: /Desa Pelem/ });
    await village.getByRole('checkbox').click();
    await press('Impor 1 desa/kelurahan');
    await expect.element(page.getByText('1 desa/kelurahan tidak disertakan.')).toBeVisible();
    expect(endpoint.people(VILLAGE)).toEqual([]);
  });

  it('does not take by itself a village that would lose most of its people', async () => {
    const endpoint = registerEndpoint();
    await open(endpoint);
    await preview(
      await sheet([HEAD, ...Array.from({ length: 26 }, (_, at) => person(at, 'Pelem'))]),
    );
    await press('Impor 1 desa/kelurahan');
    await press('Impor berkas lain');
    await preview(await sheet([HEAD, person(0, 'Pelem'), ['Baru Contoh', '', '', 'Pelem']]));
    await expect.element(page.getByText(/Pastikan berkasnya lengkap/)).toBeVisible();
    await expect.element(page.getByText('Belum ada desa yang dicentang.')).toBeVisible();
    await page.getByRole('checkbox', { name: 'Sertakan desa ini' }).click();
    await press('Impor 1 desa/kelurahan');
    await expect.element(page.getByRole('heading', { name: 'Impor selesai' })).toBeVisible();
    expect(endpoint.people(VILLAGE)).toHaveLength(2);
  });
});

describe('the columns', () => {
  it('that were chosen by hand are remembered by their headings for the next list', async () => {
    const endpoint = registerEndpoint();
    const { db } = await open(endpoint);
    await give(
      await sheet([
        ['Sebutan', 'Angka', 'Desa'],
        ['Sulastri', '3316095205800001', 'Pelem'],
      ]),
    );
    await page.getByLabelText('Baris judul kolom').selectOptions('0');
    await press('Periksa isi daftar');
    await expect.element(page.getByText('Pilih kolom yang berisi nama.')).toBeVisible();
    await page.getByLabelText('Nama lengkap').selectOptions('0');
    await page.getByLabelText(/^NIK/).selectOptions('1');
    await press('Periksa isi daftar');
    await expect.element(page.getByText('Semua 1 baris bisa diimpor.')).toBeVisible();
    expect(await readMeta(db, 'importColumns')).toMatchObject({ name: 'sebutan', nik: 'angka' });

    await open(endpoint, { db });
    await give(
      await sheet([
        ['Desa', 'Angka', 'Sebutan'],
        ['Pelem', '3316095205800001', 'Sulastri'],
      ]),
    );
    await page.getByLabelText('Baris judul kolom').selectOptions('0');
    await press('Periksa isi daftar');
    await expect.element(page.getByText('Semua 1 baris bisa diimpor.')).toBeVisible();
  });

  it('without a village ask which one it is', async () => {
    const endpoint = registerEndpoint();
    await open(endpoint);
    await give(
      await sheet([
        ['Nama', 'NIK'],
        ['Sulastri', '3316095205800001'],
      ]),
    );
    await press('Periksa isi daftar');
    await expect.element(page.getByText(/Berkas ini tidak menyebut desa/)).toBeVisible();
    await page.getByLabelText('Desa untuk baris tanpa desa').selectOptions(VILLAGE);
    await press('Periksa isi daftar');
    await press('Lihat perubahan');
    await press('Impor 1 desa/kelurahan');
    await expect.element(page.getByRole('heading', { name: 'Impor selesai' })).toBeVisible();
    expect(endpoint.people(VILLAGE).map(({ nik }) => nik)).toEqual(['3316095205800001']);
  });
});

describe('a file', () => {
  it('of semicolons is read as well', async () => {
    const endpoint = registerEndpoint();
    await open(endpoint);
    const text = 'Nama;NIK;Desa\r\nSulastri;3316095205800001;Pelem\r\n';
    await give(new Blob([text]), 'daftar.csv');
    await press('Periksa isi daftar');
    await expect.element(page.getByText('Semua 1 baris bisa diimpor.')).toBeVisible();
  });

  it.each([
    ['of Excel before 2007', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /Excel lama/],
    ['that is a broken archive', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /tidak bisa dibaca/],
    ['that is a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), /tidak bisa dibaca/],
    ['that is empty', new Uint8Array([]), /kosong/],
  ])('%s says what to do', async (_, bytes, words) => {
    await open(registerEndpoint());
    await give(new Blob([bytes]));
    await expect.element(page.getByText(words)).toBeVisible();
  });
});
