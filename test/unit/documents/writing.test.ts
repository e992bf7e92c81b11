import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../src/documents/csv.ts';
import { numberedParagraphs, paragraphs } from '../../../src/documents/paragraphs.ts';
import { inkBox, strokePath } from '../../../src/documents/signature.tsx';

/** A reader of RFC 4180 written from its grammar, to read back what was written. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.slice(1).matchAll(cell)) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('CSV', () => {
  it('starts with a byte order mark and ends its lines as RFC 4180 says', () => {
    expect(
      toCsv([
        ['Jati', 12, null],
        ['Cepu', 0.5, 'x'],
      ]),
    ).toBe('\ufeffJati,12,\r\nCepu,0.5,x\r\n');
  });

  it('gives back any text, apart from the guard against formulas', () => {
    const cells = fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), { minLength: 1 });
    fc.assert(
      fc.property(cells, (rows) => {
        const guarded = rows.map((row) =>
          row.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)),
        );
        expect(readCsv(toCsv(rows))).toEqual(guarded);
      }),
    );
  });

  it.each(['=1+1', '+62812', '-1', '@SUM(A1)', '\tx', '\rx'])(
    'lets no spreadsheet run %j',
    (formula) => {
      const [[cell] = ['']] = readCsv(toCsv([[formula]]));
      expect(cell).toBe(`'${formula}`);
    },
  );

  it('leaves a negative number a number', () => {
    expect(toCsv([[-5]])).toBe('\ufeff-5\r\n');
  });
});

describe('what was typed', () => {
  it('becomes paragraphs and list items, with nothing lost', () => {
    expect(paragraphs('Pembukaan.\r\n\n 1. Data\n2) Dana\na. Desa\n- Tanya\n* Jawab')).toEqual([
      { marker: '', text: 'Pembukaan.' },
      { marker: '1.', text: 'Data' },
      { marker: '2)', text: 'Dana' },
      { marker: 'a.', text: 'Desa' },
      { marker: '–', text: 'Tanya' },
      { marker: '–', text: 'Jawab' },
    ]);
  });

  it('gets numbers where items stand one a line', () => {
    expect(numberedParagraphs('Pembukaan\nPenutup').map(({ marker }) => marker)).toEqual([
      '1.',
      '2.',
    ]);
    expect(numberedParagraphs('Satu acara saja')).toEqual(paragraphs('Satu acara saja'));
    expect(numberedParagraphs('- a\nb')).toEqual(paragraphs('- a\nb'));
  });

  it('is no list where a sentence starts with a number', () => {
    expect(paragraphs('2026 dimulai')).toEqual([{ marker: '', text: '2026 dimulai' }]);
  });
});

describe('a signature', () => {
  it('is drawn as lines from point to point, and a tap as a dot', () => {
    expect(strokePath([1, 2, 3, 4, 5, 6])).toBe('M1 2L3 4L5 6');
    expect(strokePath([7, 8])).toBe('M7 8h0.1');
    expect(strokePath([])).toBe('');
  });

  it('is cut to the part of the pad that was written on', () => {
    const box = inkBox({ height: 500, strokes: [[100, 200, 700, 400]] });
    expect(box).toEqual({ left: 80, top: 180, width: 640, height: 240 });
  });
});
