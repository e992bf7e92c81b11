import readExcel from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { workbookOf } from '../../../src/documents/workbook.ts';
import { periodSheets } from '../../../src/documents/xlsx-period.ts';
import { listedOf } from '../../../src/ui/screens/verification/excel/listed.ts';
import { pulled } from '../../browser/ui-register/records.ts';
import { wholeProposal } from '../../browser/ui-verification/records.ts';
import { must } from '../../support/must.ts';
import { SMALL_REGENCY } from '../../support/small-regency.ts';

const EVIL = ['=HYPERLINK("http://x","y")', '+62812', '-1+2', '@SUM(A1)', '\t=1', '0012'];

/** A workbook as a person's program opens it, by sheet and heading. */
async function opened(entries: ReturnType<typeof wholeProposal>[]) {
  const dossier = pulled('dossier', '33.16.09.2003', {
    basis: 'musyawarah',
    period: '2026-10',
    number: '470/12/2026',
    date: '2026-10-08',
    signer: '',
    isSigned: true,
    opening: '',
    considerations: '',
    closing: '',
  });
  for (const { row } of entries) row.fields.dossierId = dossier.id;
  const sheets = periodSheets(
    entries.map((entry) => listedOf(entry, new Map([[dossier.id, dossier]]))),
    { regions: SMALL_REGENCY, reasonWords: (_kind, code) => code },
  );
  const file = await workbookOf(sheets);
  const bytes = await file.arrayBuffer();
  const read = await readExcel(bytes, { trim: false });
  return read.map(({ sheet, data }) => {
    const [headings = [], ...rows] = data;
    return {
      name: sheet,
      rows: rows.map((row) =>
        Object.fromEntries(headings.map((title, at) => [String(title), row[at] ?? null])),
      ),
    };
  });
}

describe('the Excel of a period, opened by a reader', () => {
  it('has every NIK and No KK as the string that was typed, leading zeros too', async () => {
    const entries = Array.from({ length: 40 }, () => wholeProposal({ state: 'received' }));
    must(must(entries[3]).members[0]).fields.nik = '0016095205800001';
    const [fresh, ...others] = await opened(entries);
    const niks = entries.map(({ members }) => must(members[0]).fields.nik);
    expect(must(fresh).rows.map((row) => row['NIK'])).toStrictEqual(niks);
    expect(must(fresh).rows.map((row) => row['No. KK'])).toStrictEqual(
      entries.map(({ row }) => row.fields.noKk),
    );
    expect(must(fresh).rows[0]).toMatchObject({
      'Desa/Kelurahan': expect.any(String) as unknown,
      'No. BA/SPTJM': '470/12/2026',
      Alasan: 'notListed',
    });
    expect(others.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Perbaikan', 0],
      ['Hapus', 0],
    ]);
  });

  it('has whatever looks like a formula as text, letter by letter', async () => {
    const entries = EVIL.map((text) =>
      wholeProposal({
        person: { birthPlace: text, occupation: text },
        fields: { note: text, address: text },
      }),
    );
    const [fresh] = await opened(entries);
    for (const title of ['Tempat Lahir', 'Pekerjaan', 'Alamat', 'Catatan']) {
      expect(must(fresh).rows.map((row) => row[title])).toStrictEqual(EVIL);
    }
  });
});
