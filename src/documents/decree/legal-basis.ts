import type { DecreeLevel } from './titles.ts';

/**
 * Laws and regulations in force in 2019, the article's year, with their places in the State
 * Gazette. The regency and the village can put others in their place.
 */
const POOR =
  'Undang-Undang Nomor 13 Tahun 2011 tentang Penanganan Fakir Miskin (Lembaran Negara Republik Indonesia Tahun 2011 Nomor 83, Tambahan Lembaran Negara Republik Indonesia Nomor 5235);';
const VILLAGE =
  'Undang-Undang Nomor 6 Tahun 2014 tentang Desa (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 7, Tambahan Lembaran Negara Republik Indonesia Nomor 5495);';
const REGIONS =
  'Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244, Tambahan Lembaran Negara Republik Indonesia Nomor 5587) sebagaimana telah beberapa kali diubah, terakhir dengan Undang-Undang Nomor 9 Tahun 2015 (Lembaran Negara Republik Indonesia Tahun 2015 Nomor 58, Tambahan Lembaran Negara Republik Indonesia Nomor 5679);';
const VILLAGE_RULES =
  'Peraturan Pemerintah Nomor 43 Tahun 2014 tentang Peraturan Pelaksanaan Undang-Undang Nomor 6 Tahun 2014 tentang Desa (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 123, Tambahan Lembaran Negara Republik Indonesia Nomor 5539) sebagaimana telah beberapa kali diubah, terakhir dengan Peraturan Pemerintah Nomor 11 Tahun 2019 (Lembaran Negara Republik Indonesia Tahun 2019 Nomor 41, Tambahan Lembaran Negara Republik Indonesia Nomor 6321);';
const KECAMATAN =
  'Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan (Lembaran Negara Republik Indonesia Tahun 2018 Nomor 73, Tambahan Lembaran Negara Republik Indonesia Nomor 6206);';
const POVERTY =
  'Peraturan Presiden Nomor 15 Tahun 2010 tentang Percepatan Penanggulangan Kemiskinan sebagaimana telah diubah dengan Peraturan Presiden Nomor 96 Tahun 2015;';
const TEAMS =
  'Peraturan Menteri Dalam Negeri Nomor 42 Tahun 2010 tentang Tim Koordinasi Penanggulangan Kemiskinan Provinsi dan Kabupaten/Kota;';
const VILLAGE_DECREES =
  'Peraturan Menteri Dalam Negeri Nomor 111 Tahun 2014 tentang Pedoman Teknis Peraturan di Desa;';

/** One a line, the highest first, the last ending in a full stop, as custom has it. */
function basis(...laws: string[]): string {
  return laws.join('\n').replace(/;$/, '.');
}

/** What each kind of decree recalls by custom. */
export const RECALLING: Readonly<Record<DecreeLevel, string>> = {
  desa: basis(POOR, VILLAGE, REGIONS, VILLAGE_RULES, POVERTY, TEAMS, VILLAGE_DECREES),
  kelurahan: basis(POOR, REGIONS, KECAMATAN, POVERTY, TEAMS),
  kecamatan: basis(POOR, REGIONS, KECAMATAN, POVERTY, TEAMS),
};
