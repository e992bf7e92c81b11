export const home = {
  /** By the hour of the day in WIB, 0 to 23. */
  greeting: (hour: number, name: string) => {
    const part = hour < 11 ? 'pagi' : hour < 15 ? 'siang' : hour < 18 ? 'sore' : 'malam';
    return `Selamat ${part}, ${name}`;
  },
  todayTitle: 'Rapat hari ini',
  nextTitle: 'Rapat berikutnya',
  inDays: (days: number) => (days === 1 ? 'Besok' : `${days} hari lagi`),
  attendance: 'Isi daftar hadir',
  open: 'Buka rapat',
  newMeeting: 'Rapat baru',
  allMeetings: 'Semua rapat',
  noneToday: 'Tidak ada rapat hari ini.',
  unfinished: (count: number) => `${count} rapat sudah lewat, belum ditutup`,
  unfinishedText: 'Lengkapi catatannya, lalu tutup.',
  waiting: (count: number) => `${count} catatan menunggu dikirim`,
  waitingSince: (span: string) => `Yang tertua sudah ${span} di HP ini`,
  waitingFresh: 'Dikirim sendiri begitu ada jaringan',
  refused: (count: number) => `${count} catatan tidak diterima server`,
  refusedText: 'Lihat sebabnya dan perbaiki',
  differing: (count: number) => `${count} catatan berbeda`,
  differingText: 'Pilih mana yang benar',
  missing: 'Ada catatan yang tidak pernah sampai',
  missingText: 'Lihat keterangannya',
  dashboard: 'Buka dasbor',
  firstTitle: 'Mulai dari sini',
  firstSteps: [
    'Buat rapat, atau tunggu jadwal dari TPK Kabupaten.',
    'Pada hari rapat, ketuk nama orang yang hadir.',
    'Tutup rapat bila sudah lengkap. Semua dikirim sendiri begitu ada jaringan.',
  ],
  firstStepsRegency: [
    'Buat akun untuk TPK Kecamatan dan fasilitator desa.',
    'Jadwalkan rapat sosialisasi tiap kecamatan.',
    'Pantau yang sudah masuk di dasbor.',
  ],
  accounts: 'Buat akun',
};

export type HomeTexts = typeof home;
