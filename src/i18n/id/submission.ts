/** A village hands in the proposals of a period at once. */
export const submission = {
  title: 'Kirim ke kecamatan',
  loading: 'Memeriksa usulan…',
  village: 'Desa atau kelurahan',
  villageHint: (count: number) => `${count} usulan menunggu di sini`,
  standing: (period: string, standing: string) => `Periode ${period}: ${standing}`,

  ready: (count: number) => `Siap dikirim (${count})`,
  readyText: 'Lepas centang yang belum mau dikirim. Isinya terkunci setelah dikirim.',
  choose: (name: string) => `Kirim usulan ${name}`,
  send: (count: number) => `Kirim ${count} usulan`,
  sent: (count: number) => `${count} usulan dikirim. Sampai sendiri begitu ada jaringan.`,
  nothingChosen: 'Centang dulu usulan yang mau dikirim.',

  unready: (count: number) => `Belum siap (${count})`,
  unreadyText: 'Ketuk untuk melihat dan memperbaiki. Yang lain tetap bisa dikirim.',
  why: {
    blocking: (count: number) => `${count} hal harus diperbaiki`,
    unexplained: (count: number) => `${count} hal perlu dijelaskan`,
    disputed: 'Ada isian yang berbeda. Pilih dulu yang benar.',
    refused: 'Ada isian yang ditolak server. Buka halaman Sinkron.',
  },

  undecided: (count: number) => `${count} usulan belum diputuskan`,
  undecidedText: 'Putuskan di musyawarah, atau dengan SPTJM. Setelah disetujui muncul di sini.',

  late: (count: number, period: string) => `${count} usulan terlambat untuk periode ${period}`,
  lateUnknown: (count: number) => `${count} usulan dari periode yang tidak ada lagi`,
  lateText: (next: string) => `Periodenya sudah ditutup. Pindahkan ke ${next} supaya bisa dikirim.`,
  lateNoNext: 'Periodenya sudah ditutup, dan belum ada periode berikutnya. Tanyakan ke kabupaten.',
  move: (next: string) => `Pindahkan ke ${next}`,
  moved: (count: number, next: string) => `${count} usulan dipindahkan ke ${next}.`,
  ahead: (count: number, period: string) => `${count} usulan menunggu periode ${period}`,
  aheadText: (day: string) =>
    `Periode itu dibuka ${day}. Sampai saat itu isinya masih bisa diubah.`,

  quota: {
    title: 'Kuota',
    village: (additions: string, removals: string) =>
      `Kiriman desa ini: ${additions} orang masuk, ${removals} orang dihapus.`,
    additions: (allowed: string) => `Kuota kabupaten untuk orang masuk: ${allowed}.`,
    removals: (allowed: string) => `Kuota kabupaten untuk orang dihapus: ${allowed}.`,
    balanced: 'Orang masuk tidak boleh lebih banyak daripada orang dihapus.',
    over: {
      additions: (used: string, allowed: string) =>
        `Orang masuk ${used}, melebihi kuota ${allowed}.`,
      removals: (used: string, allowed: string) =>
        `Orang dihapus ${used}, melebihi kuota ${allowed}.`,
      unbalanced: (used: string, allowed: string) =>
        `Orang masuk ${used}, tetapi yang dihapus baru ${allowed}.`,
    },
    overText: 'Tetap bisa dikirim. Kabupaten bisa mengembalikan sebagian.',
  },

  papers: {
    title: 'Berkas keputusan belum lengkap',
    text: 'Usulan tetap bisa dikirim, tetapi kecamatan bisa memintanya.',
    musyawarah: (day: string) => `Musyawarah ${day}`,
    sptjm: (period: string) => `SPTJM ${period}`,
    undated: 'tanpa tanggal',
    gaps: (count: number) => `${count} hal belum ada`,
    signature: 'belum ditandatangani',
    number: 'nomor belum diisi',
  },

  delivery: {
    title: (count: number) => `Sudah dikirim (${count})`,
    allArrived: 'Semua sudah sampai di server, fotonya juga.',
    texts: (arrived: number, all: number) => `${arrived} dari ${all} usulan sampai`,
    photos: (arrived: number, all: number) => `${arrived} dari ${all} foto sampai`,
    textsLabel: 'Usulan yang sudah sampai',
    photosLabel: 'Foto yang sudah sampai',
    photosAfter: 'Foto menyusul sesudah tulisan.',
    goesOn:
      'Aplikasi boleh ditutup. Pengiriman lanjut sendiri dari yang belum sampai begitu ada jaringan.',
    phase: {
      idle: 'Menunggu giliran kirim.',
      sending: 'Sedang mengirim…',
      receiving: 'Mengambil kabar terbaru…',
      waiting: 'Jaringan terputus. Dicoba lagi sendiri.',
      offline: 'Tanpa jaringan.',
      signedOut: 'Anda perlu masuk lagi supaya terkirim. Buka halaman Sinkron.',
    },
    sendNow: 'Kirim sekarang',
    refused: (count: number) => `${count} usulan ditolak server`,
    refusedText: 'Isiannya tetap di HP. Lihat sebabnya, lalu perbaiki.',
    photosRefused: (count: number) => `${count} foto ditolak server`,
    toSync: 'Buka Sinkron',
    receipt: (code: string) => `Tanda terima ${code}`,
    receiptWaiting: 'Tanda terima menunggu jaringan',
    more: (count: number) => `Tampilkan ${count} lagi`,
  },

  emptyTitle: 'Belum ada yang bisa dikirim',
  emptyText: 'Usulan yang disetujui musyawarah atau SPTJM muncul di sini.',
  toList: 'Ke daftar usulan',
};

export type SubmissionTexts = typeof submission;
