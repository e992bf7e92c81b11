export const shell = {
  skip: 'Langsung ke isi',
  navigation: 'Menu utama',
  tabs: {
    home: 'Beranda',
    meetings: 'Rapat',
    proposals: 'Usulan',
    teams: 'Tim',
    dashboard: 'Dasbor',
    sync: 'Sinkron',
    more: 'Lainnya',
  },
  waitingBadge: (count: number) => `${count} catatan menunggu dikirim`,
  reviewBadge: (count: number) => `${count} tim menunggu diperiksa`,
  /** One line of a 360 px screen. */
  offline: (count: number) =>
    count === 0
      ? 'Tanpa jaringan · tetap bisa mencatat'
      : `Tanpa jaringan · ${count} catatan aman di HP`,
  serverAway: (count: number) =>
    count === 0
      ? 'Server belum terjangkau · tetap bisa mencatat'
      : `Server belum terjangkau · ${count} catatan aman di HP`,
  signedOut: (count: number) =>
    count === 0
      ? 'Masuk lagi agar data terkirim.'
      : `Masuk lagi agar ${count} catatan di HP terkirim.`,
  signInAgain: 'Masuk lagi',
  updateReady: 'Versi baru siap.',
  updateNow: 'Perbarui sekarang',
  updating: 'Memperbarui…',
  clockAhead: (span: string) => `Jam HP ini lebih cepat ${span}. Betulkan di pengaturan HP.`,
  clockBehind: (span: string) => `Jam HP ini terlambat ${span}. Betulkan di pengaturan HP.`,
  dismiss: 'Tutup pemberitahuan',
  notFound: {
    title: 'Halaman tidak ada',
    text: 'Alamat ini tidak dikenal. Kembali ke Beranda untuk melanjutkan.',
    home: 'Ke Beranda',
  },
  notAllowed: {
    title: 'Bukan untuk akun ini',
    text: 'Halaman ini hanya untuk peran lain. Kembali ke Beranda untuk melanjutkan.',
  },
  crash: {
    title: 'Halaman ini tidak bisa dibuka',
    text: 'Data yang sudah Anda catat tetap tersimpan di HP. Muat ulang halaman ini, atau kembali ke Beranda.',
    reload: 'Muat ulang',
    home: 'Ke Beranda',
    details: 'Keterangan untuk petugas',
  },
  insecure: {
    title: 'Alamat ini belum aman',
    text: 'Aplikasi hanya berjalan di alamat yang diawali https. Minta alamat yang benar kepada TPK Kabupaten.',
  },
  storageBlocked: {
    title: 'Data tidak bisa dibuka',
    text: 'Peramban ini menolak menyimpan data. Jangan pakai mode penyamaran, dan pastikan ruang simpan HP tidak penuh. Lalu muat ulang.',
  },
};

export type ShellTexts = typeof shell;
