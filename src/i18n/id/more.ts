export const more = {
  title: 'Lainnya',
  profile: 'Akun Anda',
  scopes: 'Wilayah tugas',
  security: 'Keamanan',
  lockNow: 'Kunci sekarang',
  autoLock: 'Kunci sendiri bila tidak dipakai',
  minutes: (count: number) => `Setelah ${count} menit`,
  changePin: 'Ubah PIN',
  credentials: 'Nama pengguna dan kata sandi',
  credentialsSet: (username: string) => `Nama pengguna: ${username}`,
  credentialsNone: 'Untuk masuk tanpa tautan, misalnya di laptop',
  app: 'Aplikasi',
  language: 'Bahasa',
  languages: { id: 'Bahasa Indonesia', en: 'English' },
  languageOffline: 'Bahasa itu belum terunduh. Sambungkan jaringan, lalu coba lagi.',
  install: 'Pasang ke layar utama',
  installed: 'Sudah terpasang',
  about: 'Tentang aplikasi',
  version: (version: string) => `Versi ${version}`,
  work: 'Pekerjaan',
  people: 'Warga',
  peopleText: 'Cari orang dalam daftar',
  manage: 'Pengelolaan',
  accounts: 'Akun',
  accountsText: 'Anggota TPK dan tautan masuknya',
  devices: 'Perangkat',
  devicesText: 'HP dan laptop yang terhubung',
  teamSettings: 'Aturan tim dan SK',
  teamSettingsText: 'Jumlah anggota, batas waktu, dan bunyi SK',
  proposalSettings: 'Aturan usulan dan berkas',
  proposalSettingsText: 'Periode, alasan, isian wajib, kuota, dan bunyi berita acara',
  conflicts: 'Catatan berbeda',

  signOut: 'Keluar dari perangkat ini',
  signOutTitle: 'Keluar dari perangkat ini?',
  signOutText:
    'Semua data di perangkat ini dihapus, termasuk isian yang belum disimpan. Yang sudah terkirim tetap ada di server. Untuk masuk lagi Anda perlu tautan baru atau kata sandi.',
  signOutYes: 'Ya, keluar',
  signOutRefusedTitle: 'Belum bisa keluar',
  toSync: 'Buka Sinkron',

  pin: {
    title: 'Ubah PIN',
    current: 'PIN sekarang',
    wrong: 'PIN sekarang salah.',
    saved: 'PIN sudah diganti.',
  },

  credentialsForm: {
    title: 'Nama pengguna dan kata sandi',
    text: 'Dengan ini Anda bisa masuk di laptop tanpa tautan.',
    username: 'Nama pengguna',
    usernameHint: '3–40 huruf kecil, angka, titik, atau garis. Contoh: tpk.jepon',
    current: 'Kata sandi sekarang',
    password: 'Kata sandi baru',
    passwordHint: (length: number) =>
      `Paling sedikit ${length} huruf. Beberapa kata yang mudah Anda ingat lebih aman.`,
    repeat: 'Ulangi kata sandi baru',
    show: 'Tampilkan kata sandi',
    save: 'Simpan',
    saved: 'Nama pengguna dan kata sandi tersimpan.',
    needsNetwork: 'Perubahan ini perlu jaringan.',
    faults: {
      username: 'Pakai 3–40 huruf kecil, angka, titik, atau garis; diawali huruf atau angka.',
      password: (length: number) => `Kata sandi paling sedikit ${length} huruf.`,
      easy: 'Kata sandi ini mudah ditebak. Jangan pakai nama pengguna atau satu huruf berulang.',
      different: 'Kedua kata sandi belum sama.',
      current: 'Isi kata sandi sekarang.',
      currentWrong: 'Kata sandi sekarang salah.',
    },
  },

  aboutPage: {
    title: 'Tentang aplikasi',
    text: 'TPK Lapangan membantu Tim Penanggulangan Kemiskinan mencatat rapat dan daftar hadir di desa, juga tanpa jaringan.',
    privacyTitle: 'Data orang',
    privacy:
      'Nama dan tanda tangan hanya dipakai untuk catatan rapat TPK, dan hanya terlihat oleh petugas di wilayahnya. PIN mengunci layar aplikasi ini; jaga juga kunci layar HP Anda.',
    regionsTitle: 'Nama wilayah',
    regions:
      'Nama dan kode kecamatan, desa, dan kelurahan berasal dari idn-area-data, dengan lisensi Open Database License (ODbL) 1.0.',
    licenceTitle: 'Lisensi',
    licence: 'Aplikasi ini perangkat lunak bebas dengan lisensi AGPL 3.0 atau yang lebih baru.',
    versionTitle: 'Versi',
  },

  installOffer: {
    title: 'Pasang di layar utama',
    text: 'Lebih cepat dibuka, dan data lebih aman karena peramban tidak menghapusnya sendiri.',
    yes: 'Pasang',
    later: 'Nanti saja',
    iphone: ['Ketuk tombol Bagikan di Safari.', 'Pilih “Tambah ke Layar Utama”.'],
    iphoneWarning:
      'Di iPhone aplikasi yang dipasang mulai kosong dan perlu kode baru. Pastikan semua catatan sudah terkirim dulu.',
    otherBrowser:
      'Buka menu peramban, lalu pilih “Instal aplikasi” atau “Tambahkan ke layar utama”.',
  },
};

export type MoreTexts = typeof more;
