import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copiesTo } from '../../../src/documents/decree/copies.ts';
import { decreeFileName } from '../../../src/documents/decree/file-name.ts';
import { inWords, letter, ordinal } from '../../../src/documents/decree/ordinals.ts';
import {
  amendedDecree,
  decreeNumber,
  decreeSubject,
  DOTS,
  officer,
} from '../../../src/documents/decree/titles.ts';
import { DESA, KECAMATAN, KELURAHAN, team } from './decree-samples.ts';
import { blora } from './samples.ts';

describe('who decrees', () => {
  it.each([
    [DESA, 'Kepala Desa Bangkleyan'],
    [KELURAHAN, 'Lurah Balun'],
    [KECAMATAN, 'Camat Jati'],
  ])('%s: %s', (code, expected) => {
    expect(officer(blora, code)).toBe(expected);
  });
});

describe('the number of a decree', () => {
  it.each([
    ['', '', `${DOTS} Tahun ${DOTS}`],
    ['', '2019-09-28', `${DOTS} Tahun 2019`],
    ['12', '', `12 Tahun ${DOTS}`],
    ['12', '2019-09-28', '12 Tahun 2019'],
    ['Nomor: 12', '2019-09-28', '12 Tahun 2019'],
    ['no. 12', '2019-09-28', '12 Tahun 2019'],
    ['141/12/2019', '2019-09-28', '141/12/2019'],
    ['12 TAHUN 2019', '2019-09-28', '12 TAHUN 2019'],
    ['188/2019.4', '2020-01-02', '188/2019.4'],
    // not a year, though four digits
    ['1234', '2019-09-28', '1234 Tahun 2019'],
    ['120195', '2019-09-28', '120195 Tahun 2019'],
  ])('%j of %j is "%s"', (number, date, expected) => {
    expect(decreeNumber({ number, date })).toBe(expected);
  });
});

describe('what a decree is about', () => {
  const first = { number: '12', date: '2019-09-28' };
  const second = { number: '141/3/2020', date: '2020-03-02' };
  const third = { number: '9', date: '2021-05-10' };
  const forming = 'Pembentukan Tim Penanggulangan Kemiskinan Desa Bangkleyan';

  it('is the forming of the team', () => {
    expect(decreeSubject(blora, team())).toBe(forming);
    expect(decreeSubject(blora, team({ regionCode: KELURAHAN }))).toBe(
      'Pembentukan Tim Penanggulangan Kemiskinan Kelurahan Balun',
    );
    expect(decreeSubject(blora, team({ regionCode: KECAMATAN }))).toBe(
      'Pembentukan Tim Penanggulangan Kemiskinan Kecamatan Jati',
    );
  });

  it.each([
    [1, [first], 'Perubahan atas'],
    [2, [first, second], 'Perubahan Kedua atas'],
    [3, [first, second, third], 'Perubahan Ketiga atas'],
  ])('is, for amendment %i, a change of the first decree', (revision, past, opening) => {
    expect(decreeSubject(blora, team({ revision, past }))).toBe(
      `${opening} Keputusan Kepala Desa Bangkleyan Nomor 12 Tahun 2019 tentang ${forming}`,
    );
  });

  it('leaves room for the number of a first decree that is not known', () => {
    const past = [{ number: '', date: '' }];
    expect(decreeSubject(blora, team({ revision: 1, past }))).toContain(
      `Nomor ${DOTS} Tahun ${DOTS} tentang`,
    );
    expect(decreeSubject(blora, team({ revision: 1 }))).toContain(`Nomor ${DOTS}`);
  });

  it('names what has amended the first decree since', () => {
    const amended = (past: (typeof first)[]) =>
      amendedDecree(blora, team({ revision: past.length, past }));
    const name = 'Keputusan Kepala Desa Bangkleyan Nomor';
    expect(amended([first])).toBe(`${name} 12 Tahun 2019 tentang ${forming}`);
    expect(amended([first, second])).toBe(
      `${name} 12 Tahun 2019 tentang ${forming} sebagaimana telah diubah dengan ${name} 141/3/2020`,
    );
    expect(amended([first, second, third])).toContain(
      `sebagaimana telah beberapa kali diubah, terakhir dengan ${name} 9 Tahun 2021`,
    );
  });
});

describe('counting in Indonesian', () => {
  it.each([
    [1, 'satu'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [12, 'dua belas'],
    [20, 'dua puluh'],
    [21, 'dua puluh satu'],
    [99, 'sembilan puluh sembilan'],
  ])('%i is %s', (count, words) => {
    expect(inWords(count)).toBe(words);
    expect(ordinal(count)).toBe(`ke${words}`);
  });

  it('has another word for each number, and another letter for each item', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), (a, b) => {
        expect(inWords(a) === inWords(b)).toBe(a === b);
        expect(letter(a) === letter(b)).toBe(a === b);
      }),
    );
    expect([0, 25, 26, 27, 52].map(letter)).toEqual(['a', 'z', 'aa', 'ab', 'ba']);
  });
});

describe('what goes with the paper', () => {
  it('names the file after region and amendment, never after a person', () => {
    expect(decreeFileName(DESA, 0)).toBe('SK-TPK-33.16.01.2001');
    expect(decreeFileName(DESA, 2)).toBe('SK-TPK-33.16.01.2001-perubahan-2');
  });

  it('sends copies up the chain', () => {
    expect(copiesTo(blora, DESA)).toEqual([
      'Ketua Tim Koordinasi Penanggulangan Kemiskinan Daerah Kabupaten Blora',
      'Camat Jati',
      'Ketua BPD Desa Bangkleyan',
      'Yang bersangkutan',
      'Arsip',
    ]);
    expect(copiesTo(blora, KELURAHAN)).not.toContain('Ketua BPD Kelurahan Balun');
    expect(copiesTo(blora, KECAMATAN)[0]).toBe('Bupati Blora');
  });
});
