import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellText,
  isEmptyRow,
  isNumberCell,
  writtenOut,
} from '../../../../src/domain/import/cell.ts';
import {
  columnLetter,
  findHeader,
  guessColumns,
  headingKey,
  lackingColumns,
  recallColumns,
  rememberColumns,
  saidFields,
} from '../../../../src/domain/import/columns.ts';
import { readCsv } from '../../../../src/domain/import/csv.ts';
import { readBirthDate } from '../../../../src/domain/import/birth-date.ts';
import { placeFinder } from '../../../../src/domain/import/place.ts';
import { readMaritalStatus, readRelation, readSex } from '../../../../src/domain/import/values.ts';
import { anyDate, anyNik } from '../../../support/arbitraries.ts';
import { SMALL_REGENCY } from '../../../support/small-regency.ts';

describe('a cell', () => {
  it.each([
    [null, ''],
    [undefined, ''],
    ['  Sri \u00a0 Wahyuni\n', 'Sri Wahyuni'],
    ['\ufeffNIK\u200b', 'NIK'],
    ['٣٣١٦', '3316'],
    [3316090101800001, '3316090101800001'],
    [{ number: '3.3160901018E+15' }, '3316090101800000'],
    [{ number: '42' }, '42'],
    [new Date('1980-05-12T00:00:00Z'), '1980-05-12'],
    [new Date('nonsense'), ''],
    [true, '1'],
  ])('%j reads %j', (cell, text) => {
    expect(cellText(cell)).toBe(text);
  });

  it('remembers that it was a number', () => {
    expect([1, { number: '1' }, '1', new Date(), null, true].map(isNumberCell)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(writtenOut('3.31609E+15')).toBe('3316090000000000');
    expect(writtenOut('1.23E+1')).toBe('1.23E+1');
    expect(writtenOut('1E+99')).toBe('1E+99');
  });

  it('of an empty row is empty', () => {
    expect(isEmptyRow([null, ' ', '\u00a0', undefined])).toBe(true);
    expect(isEmptyRow([null, 0])).toBe(false);
  });
});

describe('a CSV', () => {
  it.each([',', ';', '\t', '|'])('with %j between its cells reads as it was written', (mark) => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'ä', '"', mark, '\n', '\r\n', ' ', "'", '1'),
      maxLength: 8,
    });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n'), fc.boolean(), (wanted, newLine, closed) => {
        const quoted = wanted.map((row) =>
          row.map((text) => `"${text.replaceAll('"', '""')}"`).join(mark),
        );
        const text = `sep=${mark}\r\n${quoted.join(newLine)}${closed ? newLine : ''}`;
        expect(readCsv(text)).toEqual(wanted);
      }),
    );
  });

  it('finds out what stands between its cells, and minds marks in quotes', () => {
    expect(readCsv('\ufeffNIK;Nama;Alamat\r\n1;"Sri, Wahyuni; Hj";Jl. "Jati"\r\n')).toEqual([
      ['NIK', 'Nama', 'Alamat'],
      ['1', 'Sri, Wahyuni; Hj', 'Jl. "Jati"'],
    ]);
    expect(readCsv('a,b\n1,2,3\n')).toEqual([
      ['a', 'b'],
      ['1', '2', '3'],
    ]);
    expect(readCsv('a,b\n"open,2\n')).toEqual([['a', 'b'], ['open,2\n']]);
    expect(readCsv('a,b\n1,')).toEqual([
      ['a', 'b'],
      ['1', ''],
    ]);
    expect(readCsv('')).toEqual([]);
  });
});

describe('headings', () => {
  it.each([
    ['NIK', 'nik'],
    ['No. KK', 'noKk'],
    ['NOKK_DTKS', 'noKk'],
    ['Nomor Kartu Keluarga', 'noKk'],
    ['NAMA LENGKAP', 'name'],
    ['Nama_Pengurus', 'name'],
    ['Jenis Kelamin (L/P)', 'sex'],
    ['L/P', 'sex'],
    ['Tempat Lahir', 'birthPlace'],
    ['TGL_LAHIR', 'birthDate'],
    ['Tempat, Tanggal Lahir', 'birthPlaceAndDate'],
    ['SHDK', 'relation'],
    ['Hub. KRT', 'relation'],
    ['Status Perkawinan', 'maritalStatus'],
    ['NAMA GADIS IBU KANDUNG', 'motherName'],
    ['RT/RW', 'rtRw'],
    ['RT', 'rt'],
    ['Dukuh', 'dusun'],
    ['NMDESA', 'villageName'],
    ['Desa/Kelurahan', 'villageName'],
    ['Kode Wilayah', 'villageCode'],
    ['NMKEC', 'kecamatanName'],
    ['IDARTBDT', 'listNumber'],
    ['ID DTKS', 'listNumber'],
    ['Desil Nasional', 'decile'],
    ['No HP', 'phone'],
    ['Alamat Lengkap', 'address'],
    ['Program', 'programmes'],
  ] as const)('%s is %s', (heading, column) => {
    expect(guessColumns([heading])).toEqual({ [column]: 0 });
  });

  it('that say nothing are left alone; of two for one field the better known wins', () => {
    expect(guessColumns(['No', 'Foto', 'Nama KRT', 'Nama', ''])).toEqual({ name: 3 });
    expect(headingKey(' No.  KK (16 digit) ')).toBe('nokk');
  });

  it('are found below the titles of a list', () => {
    const rows = [['DAFTAR DTKS DESA ANDONGREJO'], [], ['No', 'NIK', 'Nama'], ['1', '2', '3']];
    expect(findHeader(rows)).toBe(2);
    expect(findHeader([['a', 'b'], ['Nama']])).toBeNull();
  });

  it('once settled are remembered for the next list, whatever its order', () => {
    const header = ['Orang', 'NIK', 'Desa'];
    const remembered = rememberColumns(header, { name: 0, nik: 1, villageName: 2 });
    expect(recallColumns(['Desa', 'RT', 'Orang', 'NIK'], remembered)).toEqual({
      rt: 1,
      name: 2,
      nik: 3,
      villageName: 0,
    });
    // a column that was settled on is not guessed anew where it is missing
    expect(recallColumns(['NIK', 'Nama'], remembered)).toEqual({ nik: 0 });
    expect(lackingColumns({ nik: 0 }, '')).toEqual(['name', 'villageName']);
    expect(lackingColumns({ name: 0 }, '33.16.09.2003')).toEqual([]);
    expect(lackingColumns({ name: 0, villageCode: 1 }, '')).toEqual([]);
  });

  it('are named as a spreadsheet does', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(
      'A Z AA AZ BA ZZ AAA'.split(' '),
    );
  });

  it('say which fields of the register a list speaks of', () => {
    expect(saidFields({ name: 0, rtRw: 1, birthPlaceAndDate: 2, villageName: 3 })).toEqual(
      new Set(['name', 'rt', 'rw', 'birthPlace', 'birthDate']),
    );
  });
});

describe('a birth date', () => {
  const read = (text: string, nik = '') => readBirthDate(text, nik, '2026-11-24');
  const months =
    'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
      ' ',
    );

  it('of any day reads in each of the ways of lists', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const [year = '', month = '', day = ''] = date.split('-');
        const serial = Math.round((Date.parse(date) - Date.parse('1899-12-30')) / 86_400_000);
        const ways = [
          date,
          `${date} 00:00:00`,
          `${date}T00:00:00.000Z`,
          `${day}-${month}-${year}`,
          `${day}/${month}/${year}`,
          `${day}.${month}.${year} 00:00`,
          `${Number(day)} ${months[Number(month) - 1] ?? ''} ${year}`,
          `${day}-${(months[Number(month) - 1] ?? '').slice(0, 3)}-${year}`,
          `${year}${month}${day}`,
          `${year}/${month}/${day}`,
          ...(serial > 2099 ? [String(serial), `${serial}.5`] : []),
        ];
        for (const way of ways) expect([way, read(way)]).toEqual([way, { date, fault: null }]);
      }),
      { numRuns: 500 },
    );
  });

  it('with two digits for the year is as the NIK says', () => {
    fc.assert(
      fc.property(anyNik, ({ nik, birthDate }) => {
        const [year = '', month = '', day = ''] = birthDate.split('-');
        const { date, fault } = read(`${day}/${month}/${year.slice(2)}`, nik);
        const isRight = date.slice(2) === birthDate.slice(2);
        // a NIK that fits both centuries cannot tell them apart
        expect(fault === null ? isRight : Number(year.slice(2)) <= 26).toBe(true);
      }),
    );
    expect(read('12/05/80')).toEqual({ date: '1980-05-12', fault: null });
    expect(read('12/05/20')).toEqual({ date: '', fault: 'ambiguous' });
  });

  it('puts day before month, unless only the other way exists or the NIK says so', () => {
    expect(read('03/04/1980').date).toBe('1980-04-03');
    expect(read('12/31/1980').date).toBe('1980-12-31');
    expect(read('03/04/1980', '3316090403800001').date).toBe('1980-03-04');
    expect(read('03/04/1980', '3316094304800001').date).toBe('1980-04-03');
  });

  it.each([
    '30/02/1980',
    '31-31-1980',
    'kemarin',
    '12 Foo 1980',
    '2030-01-01',
    '1980',
    '99999',
    '0',
  ])('is not in %j', (text) => {
    expect(read(text)).toEqual({ date: '', fault: 'unreadable' });
  });
});

describe('words of lists', () => {
  it('are understood, or said not to be', () => {
    expect(['L', 'laki-laki', 'PEREMPUAN', '2. Perempuan', 'P', '1', ''].map(readSex)).toEqual([
      'male',
      'male',
      'female',
      'female',
      'female',
      'male',
      '',
    ]);
    expect(
      ['Kepala Keluarga', 'ISTRI', '3', '3. Anak', 'Orang Tua', 'Famili Lain'].map(readRelation),
    ).toEqual(['head', 'spouse', 'child', 'child', 'parent', 'relative']);
    expect(
      ['Belum Kawin', 'KAWIN TERCATAT', 'Cerai Mati', 'cerai hidup'].map(readMaritalStatus),
    ).toEqual(['single', 'married', 'widowed', 'divorced']);
    expect([readSex('X'), readRelation('teman'), readMaritalStatus('entah')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('a village', () => {
  const find = placeFinder(SMALL_REGENCY, ['33.16']);
  const place = (villageName: string, kecamatanName = '', villageCode = '', kecamatanCode = '') =>
    find({ villageName, kecamatanName, villageCode, kecamatanCode });

  it.each([
    [['Andongrejo'], '33.16.09.2003'],
    [['DESA ANDONG REJO'], '33.16.09.2003'],
    [['Sumberejo', 'Kec. Jepon'], '33.16.08.2002'],
    [['Sumberejo', 'BLORA'], '33.16.09.2002'],
    [['Kelurahan Tambahrejo', 'Blora'], '33.16.09.1001'],
    [['Desa Tambahrejo'], '33.16.09.2001'],
    [['', '', '3316092003'], '33.16.09.2003'],
    [['', '', '33.16.09.2003'], '33.16.09.2003'],
    [['', '', '2003', '331609'], '33.16.09.2003'],
    // a code of another office, and a name that is known
    [['Andongrejo', 'Blora', '3316110003'], '33.16.09.2003'],
  ] as const)('%j is %s', (text, code) => {
    expect(place(...(text as unknown as [string]))).toEqual({ code, fault: null });
  });

  it('is named when it cannot be told', () => {
    expect(place('Tambahrejo', 'Blora').fault).toBe('ambiguous');
    expect(place('Sumberejo').fault).toBe('ambiguous');
    expect(place('Cepu').fault).toBe('unknown');
    expect(place('Andongrejo', 'Jepon').fault).toBe('unknown');
    expect(place('').fault).toBe('missing');
    expect(place('', '', '9999999999').fault).toBe('unknown');
  });

  it('outside the scope is refused, and inside it decides between two of a name', () => {
    const inJepon = placeFinder(SMALL_REGENCY, ['33.16.08']);
    const text = { villageCode: '', kecamatanCode: '', kecamatanName: '' };
    expect(inJepon({ ...text, villageName: 'Andongrejo' }).fault).toBe('outside');
    expect(inJepon({ ...text, villageName: 'Sumberejo' }).code).toBe('33.16.08.2002');
  });
});
