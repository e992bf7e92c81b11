import { describe, expect, it } from 'vitest';
import { paperFileName } from '../../../src/documents/file-name.ts';
import { occasion, shortAgenda, subjectOf } from '../../../src/documents/particulars.ts';
import { letterhead, regionTitle, signingPlace } from '../../../src/documents/places.ts';
import type { RegencyRegions } from '../../../src/domain/region.ts';
import { blora, meeting } from './samples.ts';

const village = (kind: 'desa' | 'kelurahan') =>
  blora.kecamatan[0]?.villages
    .concat(blora.kecamatan[12]?.villages ?? [])
    .find((each) => each.kind === kind) ?? { code: '', name: '', kind };

describe('the letterhead', () => {
  it('of a kecamatan has two lines', () => {
    expect(letterhead(blora, '33.16.13')).toEqual([
      'PEMERINTAH KABUPATEN BLORA',
      'KECAMATAN KUNDURAN',
    ]);
  });

  it('of a desa and of a kelurahan names each for what it is', () => {
    const [desa, kelurahan] = [village('desa'), village('kelurahan')];
    expect(letterhead(blora, desa.code).at(-1)).toBe(`DESA ${desa.name.toUpperCase()}`);
    expect(letterhead(blora, kelurahan.code)).toEqual([
      'PEMERINTAH KABUPATEN BLORA',
      'KECAMATAN KUNDURAN',
      'KELURAHAN KUNDURAN',
    ]);
  });

  it('of a city is that of a city', () => {
    const surakarta: RegencyRegions = {
      code: '33.72',
      name: 'Kota Surakarta',
      province: 'Jawa Tengah',
      kecamatan: [],
    };
    expect(letterhead(surakarta, '33.72')).toEqual(['PEMERINTAH KOTA SURAKARTA']);
    expect(signingPlace(surakarta, '33.72')).toBe('Surakarta');
  });

  it('falls back on the code where a region is not known', () => {
    expect(regionTitle(blora, '33.16.13.2999')).toBe('33.16.13.2999');
  });
});

describe('the particulars', () => {
  it('give day, span and place as an official document does', () => {
    expect(occasion(meeting())).toEqual([
      ['Hari/tanggal', 'Selasa, 24 November 2026'],
      ['Waktu', '09.00 s.d. 11.30 WIB'],
      ['Tempat', 'Pendopo Kecamatan'],
    ]);
    expect(occasion(meeting({ endTime: '' }))[1]).toEqual(['Waktu', '09.00 WIB s.d. selesai']);
  });

  it('give the agenda where it is one line, and the subject where it is a list or missing', () => {
    const subject = subjectOf(meeting(), blora);
    expect(subject).toContain('Sosialisasi Pembentukan Tim Penanggulangan Kemiskinan');
    expect(shortAgenda(meeting({ agenda: ' Pembentukan TPK\n' }), blora)).toBe('Pembentukan TPK');
    expect(shortAgenda(meeting(), blora)).toBe(subject);
    expect(shortAgenda(meeting({ agenda: 'Pembukaan\nPenutup' }), blora)).toBe(subject);
  });

  it('call a musyawarah by the kind of its village', () => {
    const of = (kind: 'desa' | 'kelurahan') =>
      subjectOf(meeting({ kind: 'musyawarah', regionCode: village(kind).code }), blora);
    expect(of('desa')).toBe('Musyawarah Desa');
    expect(of('kelurahan')).toBe('Musyawarah Kelurahan');
  });
});

describe('the file name', () => {
  it('holds region and date and nothing of a person', () => {
    const personal = meeting({
      chair: 'Suharto',
      place: 'Rumah Pak Suharto',
      regionCode: '33.16.09',
    });
    expect(paperFileName('attendance', personal)).toBe('Daftar-hadir-33.16.09-2026-11-24');
    expect(paperFileName('minutes', personal)).toBe('Notulen-33.16.09-2026-11-24');
    expect(paperFileName('both', personal)).toBe('Berkas-rapat-33.16.09-2026-11-24');
  });
});
