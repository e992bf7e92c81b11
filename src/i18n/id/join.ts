export const join = {
  title: 'Mulai memakai',

  welcome: {
    title: 'TPK Lapangan',
    text: 'Catat rapat dan daftar hadir langsung di desa, juga tanpa jaringan.',
    how: 'Buka tautan atau pindai kode QR dari TPK Kabupaten. Kalau menerima kodenya saja, ketik di sini.',
    typeCode: 'Masukkan kode',
    password: 'Masuk dengan kata sandi',
    passwordFor: 'Untuk TPK Kecamatan dan TPK Kabupaten',
    noCode: 'Belum punya kode? Minta kepada TPK Kabupaten.',
    otherLanguage: 'English',
  },

  code: {
    title: 'Masukkan kode',
    label: 'Kode dari TPK Kabupaten',
    hint: '24 huruf dan angka. Spasi dan tanda hubung tidak masalah.',
    submit: 'Lanjut',
    scan: 'Pindai kode QR',
    missing: 'Isi kodenya dulu.',
    length: (count: number) => `Kodenya harus 24 huruf dan angka. Ini baru ${count}.`,
    checking: 'Memeriksa kode…',
    usePassword: 'Masuk dengan kata sandi',
    again: 'Minta tautan atau kode baru kepada TPK Kabupaten.',
  },

  scan: {
    title: 'Pindai kode QR',
    text: 'Arahkan kamera ke kode QR dari TPK Kabupaten.',
    starting: 'Menyalakan kamera…',
    denied: 'Kamera tidak diizinkan. Izinkan di pengaturan, atau ketik kodenya.',
    missing: 'Kamera tidak bisa dipakai di sini. Ketik kodenya saja.',
    foreign: 'Itu bukan kode TPK Lapangan. Pindai kode QR dari TPK Kabupaten.',
  },

  taken: {
    title: 'HP ini sudah dipakai',
    text: (name: string) => `HP ini dipakai ${name}.`,
    unsent: (name: string, count: number) =>
      `Ada ${count} catatan ${name} yang belum terkirim. Kode ini hanya bisa dipakai di sini bila milik orang yang sama. Kode milik orang lain ditolak sampai semua catatan itu terkirim.`,
    replaced: (name: string) =>
      `Bila kode ini milik orang lain, data ${name} di HP ini dihapus. Semuanya sudah terkirim.`,
    proceed: 'Lanjutkan dengan kode ini',
    stay: 'Tidak jadi',
    refusedTitle: 'Kode ini milik orang lain',
    refused: (name: string) =>
      `Catatan ${name} yang belum terkirim tetap aman di HP ini. Kirim dulu catatan itu, lalu minta kode baru kepada TPK Kabupaten.`,
    toSync: 'Lihat yang belum terkirim',
  },

  iphone: {
    title: 'Di iPhone: pasang dulu',
    text: 'Aplikasi yang dipasang menyimpan data terpisah dari Safari. Pasang dulu supaya catatan Anda tidak hilang:',
    steps: [
      'Ketuk tombol Bagikan di Safari.',
      'Pilih “Tambah ke Layar Utama”.',
      'Buka TPK dari layar utama, lalu masukkan kode ini.',
    ],
    yourCode: 'Kode Anda',
    anyway: 'Lanjut di Safari saja',
  },

  signIn: {
    title: 'Masuk',
    again: (name: string) =>
      `Masuk lagi sebagai ${name}. Catatan yang menunggu di perangkat ini tetap tersimpan dan dikirim sesudahnya.`,
    username: 'Nama pengguna',
    password: 'Kata sandi',
    submit: 'Masuk',
    usernameMissing: 'Isi nama pengguna.',
    passwordMissing: 'Isi kata sandi.',
    withCode: 'Masuk dengan kode',
    withCodeHint: 'Fasilitator desa masuk dengan tautan atau kode baru dari TPK Kabupaten.',
    refused: (name: string) =>
      `Perangkat ini menyimpan catatan ${name} yang belum terkirim. Hanya ${name} yang bisa masuk sampai semuanya terkirim.`,
    forgotten: 'Lupa kata sandi? Minta tautan baru kepada TPK Kabupaten.',
  },

  pin: {
    title: 'Buat PIN',
    hello: (name: string) => `Selamat datang, ${name}`,
    why: 'PIN mengunci aplikasi ini, supaya orang lain yang memegang HP Anda tidak bisa membukanya.',
    label: 'PIN baru',
    hint: '6 angka. Jangan tanggal lahir atau angka yang mudah ditebak.',
    repeat: 'Ulangi PIN',
    show: 'Tampilkan PIN',
    submit: 'Simpan PIN',
    saving: 'Menyiapkan PIN…',
    faults: {
      format: 'PIN harus 6 angka.',
      weak: 'PIN ini mudah ditebak, misalnya 123456 atau 111111. Pilih yang lain.',
    },
    different: 'Kedua PIN belum sama. Ketik lagi.',
    notYou: 'Bukan Anda? Jangan lanjutkan. Kembalikan kode ini kepada TPK Kabupaten.',
  },

  lock: {
    title: 'Masukkan PIN',
    label: 'PIN 6 angka',
    open: 'Buka',
    opening: 'Memeriksa PIN…',
    wrong: 'PIN salah. Coba lagi.',
    wait: (span: string) => `Terlalu banyak PIN salah. Coba lagi dalam ${span}.`,
    forgotten: 'Lupa PIN?',
    forgottenText:
      'Minta tautan baru kepada TPK Kabupaten, lalu buka di HP ini. Setelah itu Anda membuat PIN baru.',
    forgottenLost: (count: number) =>
      `${count} catatan hanya bisa dibuka dengan PIN lama. Coba ingat lagi sebelum membuat PIN baru.`,
    forgottenKept: (count: number) =>
      count === 0
        ? 'Catatan di HP ini tetap aman.'
        : `${count} catatan yang belum terkirim tetap aman, dan dikirim begitu ada jaringan.`,
    withPassword: 'Masuk dengan kata sandi',
    withCode: 'Masukkan kode baru',
    readmitted: 'Anda sudah masuk lagi. Buka dengan PIN Anda.',
    newPin: 'Lupa PIN, buat PIN baru',
    newPinText:
      'Kalau lupa PIN, buat yang baru. Catatan yang belum terkirim tetap dikirim, tetapi isian yang belum disimpan dan catatan yang ditolak tidak bisa dibuka lagi.',
  },

  pull: {
    title: 'Mengunduh data wilayah',
    text: 'Cukup sekali. Sesudah ini aplikasi bisa dipakai tanpa jaringan.',
    regions: 'Daftar kecamatan dan desa',
    records: 'Rapat dan daftar hadir',
    received: (count: number) => `${count} data diterima`,
    done: 'Selesai',
    waiting: 'Menunggu',
    stopped: 'Unduhan terhenti',
    later: 'Lanjut, unduh nanti',
    laterHint: 'Tanpa unduhan ini Anda belum melihat rapat yang sudah dijadwalkan.',
  },
};

export type JoinTexts = typeof join;
