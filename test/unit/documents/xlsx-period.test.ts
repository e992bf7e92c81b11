import { describe, expect, it } from 'vitest';
import { dateCell, numberCell, textCell, writerSheets } from '../../../src/documents/sheet.ts';
import type { Sheet } from '../../../src/documents/sheet.ts';
import { periodFileName, periodSheets } from '../../../src/documents/xlsx-period.ts';
import type { ListedProposal } from '../../../src/documents/xlsx-period.ts';
import { about, FAMILY, member, newFamily, SULASTRI } from '../../support/proposals.ts';
import { SMALL_REGENCY } from '../../support/small-regency.ts';

const listed = (more: Partial<ListedProposal>): ListedProposal => ({
  ...newFamily(),
  state: 'received',
  note: '',
  location: null,
  basis: { kind: 'musyawarah', number: '470/12/2026', date: '2026-10-14' },
  entryDate: '',
  entryNumber: '',
  listNumbers: {},
  ...more,
});

const sheetsOf = (...proposals: ListedProposal[]): Sheet[] =>
  periodSheets(proposals, {
    regions: SMALL_REGENCY,
    reasonWords: (kind, code) => `${kind}/${code}`,
  });

/** A sheet's rows by their headings, as a reader sees them. */
function seen({ columns, rows }: Sheet): Record<string, string | number>[] {
  return rows.map((row) =>
    Object.fromEntries(
      row.flatMap((cell, index) => {
        if (cell === null) return [];
        const value =
          cell.kind === 'text' ? cell.text : cell.kind === 'date' ? cell.date : cell.value;
        return [[columns[index]?.title ?? '', value]];
      }),
    ),
  );
}

describe("a period's sheets", () => {
  it('are one for each kind, each with its headings, even when empty', () => {
    const sheets = sheetsOf();
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Usulan baru', 0],
      ['Perbaikan', 0],
      ['Hapus', 0],
    ]);
    for (const { columns } of sheets) {
      const titles = columns.map(({ title }) => title);
      expect(titles).toContain('NIK');
      expect(new Set(titles).size).toBe(titles.length);
    }
  });

  it('have a line for each new person, with all that is entered', () => {
    const child = member(
      { name: 'Bagas', nik: '0316091006200001', sex: 'male', relation: 'child' },
      { id: 'member-2' },
    );
    const kept = member({ name: 'Sudah Ada' }, { id: 'member-3', concerned: false });
    const [fresh] = sheetsOf(
      listed({
        members: [member(), child, kept],
        location: { latitude: -6.97, longitude: 111.42 },
        note: 'Rumah bambu',
      }),
    );
    if (fresh === undefined) throw new Error('no sheet');
    expect(seen(fresh)).toMatchObject([
      {
        'No.': 1,
        Kecamatan: 'Kecamatan Blora',
        'Desa/Kelurahan': 'Desa Andongrejo',
        NIK: SULASTRI.nik,
        'No. KK': FAMILY.noKk,
        Nama: 'Sulastri',
        'Jenis Kelamin': 'P',
        'Tanggal Lahir': '1980-05-12',
        'Hubungan Keluarga': 'Kepala Keluarga',
        Alasan: 'new/notListed',
        Lintang: -6.97,
        'No. BA/SPTJM': '470/12/2026',
        Status: 'Diterima kabupaten',
        Catatan: 'Rumah bambu',
      },
      { 'No.': 2, Nama: 'Bagas', NIK: '0316091006200001' },
    ]);
    expect(fresh.rows).toHaveLength(2);
  });

  it('have a line for each field of a correction, under the person as the list has them', () => {
    const person = member(
      { name: 'Sulastri Wati', sex: 'male', birthDate: '1980-05-13' },
      { registerPersonId: 'person-1', was: SULASTRI },
    );
    const correction = about('correction', {
      members: [person],
      family: { ...FAMILY, noKk: '3316091002080009' },
    });
    const [, sheet] = sheetsOf(listed({ ...correction, listNumbers: { 'member-1': 'ID-7' } }));
    if (sheet === undefined) throw new Error('no sheet');
    expect(
      seen(sheet).map((row) => [
        row['ID Daftar'],
        row['Nama'],
        row['Kolom'],
        row['Data Lama'],
        row['Data Baru'],
      ]),
    ).toEqual([
      [undefined, 'Sulastri', 'No. KK', FAMILY.noKk, '3316091002080009'],
      ['ID-7', 'Sulastri', 'Nama', 'Sulastri', 'Sulastri Wati'],
      ['ID-7', 'Sulastri', 'Jenis Kelamin', 'P', 'L'],
      ['ID-7', 'Sulastri', 'Tanggal Lahir', '1980-05-12', '1980-05-13'],
    ]);
  });

  it('have whom to take off, and why', () => {
    const removal = about('removal', { reason: 'deceased', reasonDate: '2026-09-01' });
    const [, , sheet] = sheetsOf(
      listed({ ...removal, entryNumber: 'E-1', entryDate: '2026-11-01', state: 'entered' }),
    );
    expect(seen(sheet ?? { name: '', columns: [], rows: [] })).toMatchObject([
      {
        NIK: SULASTRI.nik,
        Alasan: 'removal/deceased',
        'Tanggal Kejadian': '2026-09-01',
        'No. Entri': 'E-1',
        'Tanggal Entri': '2026-11-01',
      },
    ]);
  });

  it('hold every NIK, No KK and whatever looks like a formula as text', () => {
    const evil = '=HYPERLINK("http://x","y")';
    const [fresh] = sheetsOf(
      listed({
        members: [member({ name: evil, birthPlace: '+1', occupation: '@SUM(A1)' })],
        note: '-1',
      }),
    );
    const data = writerSheets(fresh === undefined ? [] : [fresh])[0]?.data.slice(1) ?? [];
    const cells = data.flat().filter((cell) => cell !== null);
    const typeOf = (value: unknown) => cells.find((cell) => cell.value === value)?.type;
    for (const value of [evil, '+1', '@SUM(A1)', '-1', SULASTRI.nik, FAMILY.noKk]) {
      expect([value, typeOf(value)]).toEqual([value, String]);
    }
    expect(new Set(cells.map(({ type }) => type))).toEqual(new Set([String, Number, Date]));
  });
});

describe('a cell', () => {
  it('holds nothing that would break the file or be read as something else', () => {
    expect(textCell('a\u0000b\u001f\ud800\ufffe\nc\td')).toEqual({
      kind: 'text',
      text: 'ab\nc\td',
    });
    expect(textCell('_x000D_ _x')).toEqual({ kind: 'text', text: '_x005F_x000D_ _x' });
    expect(textCell('x'.repeat(40_000))).toMatchObject({ text: 'x'.repeat(32_767) });
    expect(textCell('\u0000')).toBeNull();
  });

  it('of a day that no spreadsheet knows is text', () => {
    expect(dateCell('1980-05-12')).toEqual({ kind: 'date', date: '1980-05-12' });
    expect(dateCell('1899-12-31')).toEqual({ kind: 'text', text: '1899-12-31' });
    expect(dateCell('')).toBeNull();
    expect(numberCell(3)).toEqual({ kind: 'number', value: 3 });
  });

  it('goes to the writer with its type, format and the sheet’s widths', () => {
    const sheet: Sheet = {
      name: 'Hapus',
      columns: [{ title: 'NIK', width: 20 }],
      rows: [[textCell('0033')], [null], [dateCell('1980-05-12')], [numberCell(2)]],
    };
    expect(writerSheets([sheet])).toEqual([
      {
        sheet: 'Hapus',
        columns: [{ width: 20 }],
        stickyRowsCount: 1,
        data: [
          [{ type: String, value: 'NIK', format: '@', fontWeight: 'bold' }],
          [{ type: String, value: '0033', format: '@' }],
          [null],
          [{ type: Date, value: new Date('1980-05-12T00:00:00Z'), format: 'dd/mm/yyyy' }],
          [{ type: Number, value: 2 }],
        ],
      },
    ]);
  });
});

describe('the file', () => {
  it('is named by dataset, region and period alone', () => {
    expect(periodFileName('DTSEN', '33.16', '2026-10')).toBe('Usulan-DTSEN-33.16-2026-10.xlsx');
    expect(periodFileName('../D T', '33.16', '2026-10')).toBe('Usulan-DT-33.16-2026-10.xlsx');
  });
});
