import type { MeetingKind } from '../../domain/meeting.ts';

interface Wording {
  readonly agenda: string;
  readonly minutes: string;
  readonly decisions: string;
}

/** What the invented meetings were about. */
export const WORDING: Readonly<Record<MeetingKind, Wording>> = {
  socialisation: {
    agenda:
      '1. Pembukaan oleh Camat\n2. Penjelasan tugas Tim Penanggulangan Kemiskinan desa/kelurahan\n' +
      '3. Tata cara pembentukan TPK dan batas waktunya\n4. Tanya jawab\n5. Penutup',
    minutes:
      'Rapat dibuka Camat. Bappeda menjelaskan susunan TPK: penanggung jawab, ketua, sekretaris, ' +
      'dan tiga pokja. Desa dan kelurahan diminta membentuk tim paling lambat 14 hari setelah ' +
      'rapat ini. Beberapa kepala desa menanyakan sumber dana operasional tim.',
    decisions:
      '1. Setiap desa/kelurahan membentuk TPK dalam 14 hari.\n' +
      '2. Draf SK dikirim ke kecamatan untuk diperiksa.\n' +
      '3. Pendamping desa mendampingi rapat pembentukan.',
  },
  teamFormation: {
    agenda: '1. Pembukaan\n2. Pemilihan ketua dan sekretaris TPK\n3. Pembagian pokja\n4. Penutup',
    minutes:
      'Rapat dipimpin kepala desa. Calon pengurus diusulkan peserta dan dipilih dengan mufakat.',
    decisions: '1. Susunan pengurus TPK disepakati.\n2. Draf SK disiapkan sekretaris desa.',
  },
  musyawarah: {
    agenda: '1. Pembukaan\n2. Pembahasan data warga\n3. Kesepakatan usulan\n4. Penutup',
    minutes:
      'Data dibahas per dusun. Warga yang pindah dan yang sudah mampu ditandai untuk diusulkan ' +
      'perbaikan; keluarga yang belum terdata dicatat.',
    decisions: 'Daftar usulan disepakati peserta dan ditandatangani perwakilan.',
  },
};
