export const shell = {
  skip: 'Langsung ke isi',
  navigation: 'Menu utama',
  tabs: {
    home: 'Beranda',
    meetings: 'Rapat',
    dashboard: 'Dasbor',
    sync: 'Sinkron',
    more: 'Lainnya',
  },
  waitingBadge: (count: number) => `${count} catatan menunggu dikirim`,
  offline: 'Tanpa jaringan.',
  offlineWaiting: (count: number) =>
    count === 0
      ? 'Tetap bisa mencatat.'
      : `${count} catatan aman di HP, dikirim begitu ada jaringan.`,
  signedOut: 'Anda perlu masuk lagi agar data terkirim.',
  signedOutKept: (count: number) =>
    count === 0 ? 'Data di HP tetap bisa dibuka.' : `${count} catatan tetap tersimpan di HP.`,
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
  storageBlocked: {
    title: 'Data tidak bisa dibuka',
    text: 'Peramban ini menolak menyimpan data. Jangan pakai mode penyamaran, dan pastikan ruang simpan HP tidak penuh. Lalu muat ulang.',
  },
};

export type ShellTexts = typeof shell;
