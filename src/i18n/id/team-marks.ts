/** What is told of teams outside of their own screens: on home, in the queue. */
export const teamMarks = {
  states: {
    none: 'Belum dibentuk',
    draft: 'Sedang disusun',
    submitted: 'Menunggu kecamatan',
    verified: 'Menunggu kabupaten',
    received: 'Diterima kabupaten',
    returned: 'Dikembalikan',
  },
  deadline: {
    noMeeting: 'Belum ikut sosialisasi',
    running: (days: number) => (days === 0 ? 'Hari terakhir' : `${days} hari lagi`),
    late: (days: number) => `Lewat ${days} hari`,
    inTime: 'Tepat waktu',
    sentLate: (days: number) => `Dikirim, lewat ${days} hari`,
  },
  posts: {
    responsible: 'Penanggung jawab',
    chair: 'Ketua',
    secretary: 'Sekretaris',
    dataCoordinator: 'Koordinator Pokja Data dan Pengaduan',
    partnershipCoordinator: 'Koordinator Pokja Kemitraan dan Usaha',
    empowermentCoordinator: 'Koordinator Pokja Pemberdayaan dan Pendampingan',
  },
  home: {
    title: 'Pembentukan tim',
    all: 'Semua tim',
    rest: (count: number) => `dan ${count} desa lain`,
  },
};

export type TeamMarkTexts = typeof teamMarks;
