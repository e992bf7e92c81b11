import { describe, expect, it } from 'vitest';
import { considerations, dictums, recollections } from '../../../src/documents/decree/clauses.ts';
import { NO_WORDING } from '../../../src/documents/decree/paper-team.ts';
import type { Wording } from '../../../src/documents/decree/paper-team.ts';
import {
  fill,
  fillingOf,
  PLACEHOLDERS,
  unknownPlaceholders,
} from '../../../src/documents/decree/placeholders.ts';
import { DOTS } from '../../../src/documents/decree/titles.ts';
import {
  customaryWording,
  standingWording,
  wordingOf,
} from '../../../src/documents/decree/wording.ts';
import { DESA, KECAMATAN, KELURAHAN, team } from './decree-samples.ts';
import { blora } from './samples.ts';

const TEMPLATE: Wording = {
  considering: 'bahwa {pejabat} menimbang;',
  recalling: 'Peraturan Bupati;',
  deciding: 'Membentuk {tim}.',
};

describe('the customary wording', () => {
  it.each([
    [DESA, 'Desa Bangkleyan Kecamatan Jati', 'Anggaran Pendapatan dan Belanja Desa Bangkleyan'],
    [
      KELURAHAN,
      'Kelurahan Balun Kecamatan Cepu',
      'Anggaran Pendapatan dan Belanja Daerah Kabupaten Blora',
    ],
    [KECAMATAN, 'Kecamatan Jati', 'Anggaran Pendapatan dan Belanja Daerah Kabupaten Blora'],
  ])('of %s speaks of it alone, with nothing left to fill in', (regionCode, area, budget) => {
    const wording = wordingOf(team({ regionCode, meetingDate: '2019-09-16' }), blora, NO_WORDING);
    const all = Object.values(wording).join('\n');
    expect(all).not.toMatch(/[{}]/);
    expect(all).not.toContain(DOTS);
    expect(wording.considering).toContain(`di ${area} Kabupaten Blora`);
    expect(wording.considering).toContain('pada tanggal 16 September 2019');
    expect(wording.deciding).toContain(`dibebankan pada ${budget}`);
  });

  it('reports to the regency through the kecamatan, and the kecamatan directly', () => {
    const through = 'melalui Tim Penanggulangan Kemiskinan Kecamatan Jati';
    expect(wordingOf(team(), blora, NO_WORDING).deciding).toContain(through);
    const own = wordingOf(team({ regionCode: KECAMATAN }), blora, NO_WORDING).deciding;
    expect(own).toContain('Penanggulangan Kemiskinan Daerah Kabupaten Blora.');
    expect(own).not.toContain('melalui Tim');
  });

  it('rests on village law in a desa only', () => {
    expect(customaryWording('desa', false).recalling).toContain('tentang Desa (Lembaran');
    for (const level of ['kelurahan', 'kecamatan'] as const) {
      expect(customaryWording(level, false).recalling).not.toContain('tentang Desa (Lembaran');
      expect(customaryWording(level, false).recalling).toContain('tentang Kecamatan');
    }
  });

  it('leaves room for the day of a meeting that is not known', () => {
    expect(wordingOf(team(), blora, NO_WORDING).considering).toContain(`pada tanggal ${DOTS}`);
  });
});

describe('whose words hold', () => {
  it('the regency’s before custom, part by part', () => {
    const template = { ...TEMPLATE, recalling: '  ' };
    const wording = wordingOf(team(), blora, template);
    expect(wording.considering).toBe('bahwa Kepala Desa Bangkleyan menimbang;');
    expect(wording.recalling).toBe(customaryWording('desa', false).recalling);
  });

  it('the team’s own before the regency’s', () => {
    const own = { ...NO_WORDING, deciding: 'Membentuk tim {desa}.' };
    const wording = wordingOf(team({ own }), blora, TEMPLATE);
    expect(wording.deciding).toBe('Membentuk tim Desa Bangkleyan.');
    expect(wording.considering).toBe('bahwa Kepala Desa Bangkleyan menimbang;');
    expect(standingWording(team({ own }), blora, TEMPLATE).deciding).toBe(
      'Membentuk Tim Penanggulangan Kemiskinan Desa Bangkleyan.',
    );
  });

  it('an amendment takes the regency’s legal basis, but not its words on forming a team', () => {
    const past = [{ number: '12', date: '2019-09-28' }];
    const wording = wordingOf(team({ revision: 1, past }), blora, TEMPLATE);
    expect(wording.recalling).toBe('Peraturan Bupati;');
    expect(wording.considering).toContain('Nomor 12 Tahun 2019');
    expect(wording.deciding).toContain('Mengubah Lampiran Keputusan Kepala Desa Bangkleyan');
    expect(wording.deciding).not.toContain('Membentuk');
  });
});

describe('placeholders', () => {
  const filling = fillingOf(team({ meetingDate: '2019-09-16' }), blora);

  it('each stand for something', () => {
    expect(PLACEHOLDERS.filter((name) => filling[name] === '')).toEqual([]);
    const text = PLACEHOLDERS.map((name) => `{${name}}`).join(' ');
    expect(fill(text, filling)).not.toMatch(/[{}]/);
  });

  it('are filled in once: what comes in is text, whatever it looks like', () => {
    const odd = { ...filling, desa: '{tim} $& <b>', tim: 'Tim' };
    expect(fill('{desa}, {tim}', odd)).toBe('{tim} $& <b>, Tim');
  });

  it('that nobody knows stay, and are named', () => {
    expect(fill('{desaa} {tim', filling)).toBe('{desaa} {tim');
    expect(unknownPlaceholders('{desaa} {desa} {x_y} {desaa} {}')).toEqual(['desaa', 'x_y']);
  });
});

describe('clauses', () => {
  it('are lettered and numbered, whatever was typed before them', () => {
    expect(considerations('bahwa satu;\n\n1. bahwa dua;\nc. bahwa tiga;')).toEqual([
      { marker: 'a.', text: 'bahwa satu;' },
      { marker: 'b.', text: 'bahwa dua;' },
      { marker: 'c.', text: 'bahwa tiga;' },
    ]);
    expect(recollections('UU A;\n7. UU B.').map(({ marker }) => marker)).toEqual(['1.', '2.']);
  });

  it('become dictums with their items beneath them', () => {
    expect(
      dictums('KESATU: Membentuk.\nTugas:\na. data;\nb. usaha.\nKEDUA BELAS : Selesai.'),
    ).toEqual([
      { label: 'KESATU', text: 'Membentuk.', items: [] },
      {
        label: 'KEDUA',
        text: 'Tugas:',
        items: [
          { marker: 'a.', text: 'data;' },
          { marker: 'b.', text: 'usaha.' },
        ],
      },
      { label: 'KETIGA', text: 'Selesai.', items: [] },
    ]);
  });

  it('take a first line for a dictum, though it is marked', () => {
    expect(dictums('1. Membentuk.').map(({ text }) => text)).toEqual(['Membentuk.']);
    expect(dictums('')).toEqual([]);
  });
});
