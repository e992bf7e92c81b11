import type { AttendanceRole } from '../domain/attendance.ts';
import type { MeetingKind } from '../domain/meeting.ts';
import type { VillageKind } from '../domain/region.ts';

/**
 * The words of an official document. It is written in Indonesian, whatever language the screens
 * are read in, so these are no part of the catalogues.
 */
export const WORDS = {
  government: 'Pemerintah',
  kecamatan: 'Kecamatan',
  desa: 'Desa',
  kelurahan: 'Kelurahan',
  attendanceTitle: 'Daftar Hadir',
  minutesTitle: 'Notulen',
  dayAndDate: 'Hari/tanggal',
  time: 'Waktu',
  until: 's.d.',
  untilDone: 'selesai',
  zone: 'WIB',
  place: 'Tempat',
  subject: 'Acara',
  chairField: 'Pimpinan rapat',
  minuteTakerField: 'Notulis',
  participants: 'Peserta',
  number: 'No.',
  name: 'Nama',
  position: 'Jabatan/Unsur',
  // a zero-width space lets the heading break at its slash
  origin: 'Desa/Kelurahan/\u200bInstansi',
  signature: 'Tanda tangan',
  representing: 'mewakili',
  excused: 'izin',
  absent: 'tidak hadir',
  signedBy: 'Tanda tangan',
  nobody: 'Belum ada yang tercatat hadir.',
  agenda: 'Acara',
  discussion: 'Jalannya rapat',
  decisions: 'Keputusan',
  photos: 'Dokumentasi',
  photo: 'Foto',
  photoMissing: 'Foto ini belum ada di perangkat yang mencetak.',
  empty: 'Tidak ada catatan.',
  chair: 'Pimpinan Rapat',
  minuteTaker: 'Notulis',
  cancelled: 'DIBATALKAN',
} as const;

/** How a role is named on paper; `other` has no name but the words the person gave. */
const ROLE_TITLES: Readonly<Record<AttendanceRole, string>> = {
  kepalaDesa: 'Kepala Desa',
  lurah: 'Lurah',
  villageStaff: 'Perangkat Desa',
  bpd: 'BPD',
  pkhCompanion: 'Pendamping PKH',
  tksk: 'TKSK',
  pd: 'Pendamping Desa',
  pld: 'Pendamping Lokal Desa',
  ngo: 'LSM',
  education: 'Lembaga Pendidikan',
  business: 'Dunia Usaha',
  community: 'Tokoh Masyarakat',
  kecamatan: 'Unsur Kecamatan',
  regency: 'Unsur Kabupaten',
  other: '',
};

/** The title of a role at a desa or kelurahan: a kelurahan's staff are not a desa's. */
export function roleTitle(role: AttendanceRole, at: VillageKind): string {
  return role === 'villageStaff' && at === 'kelurahan' ? 'Perangkat Kelurahan' : ROLE_TITLES[role];
}

/**
 * What the meeting was, as its heading and where no short agenda says it better.
 * @param place the region it was held for, e.g. "Desa Bangkleyan"
 */
export function meetingSubject(kind: MeetingKind, place: string, at: VillageKind): string {
  if (kind === 'musyawarah') {
    return `Musyawarah ${at === 'kelurahan' ? 'Kelurahan' : 'Desa'}`;
  }
  return kind === 'teamFormation'
    ? `Rapat Pembentukan Tim Penanggulangan Kemiskinan ${place}`
    : 'Sosialisasi Pembentukan Tim Penanggulangan Kemiskinan Tingkat Desa dan Kelurahan';
}
