export const guard = {
  lost: {
    title: (count: number) => `${count} perubahan belum terkirim dari pemakaian sebelumnya`,
    text: 'Data aplikasi di HP ini pernah terhapus, tetapi salinan tersegelnya masih ada. Masuk lagi dengan kode atau kata sandi: salinan itu dikirim sendiri ke server.',
  },
  relics: {
    title: (count: number) => `${count} catatan dari pemakaian sebelumnya sedang dikirim`,
    text: 'Catatan ini tersegel: hanya server yang bisa membacanya. Dikirim sendiri begitu ada jaringan. Yang tidak sesuai aturan diputuskan TPK Kecamatan.',
  },
  age: (span: string) => `Ada catatan yang sudah ${span} hanya ada di HP ini.`,
  ageAction: 'Kirim',
  room: 'Ruang simpan hampir penuh.',
  roomAction: 'Lihat',

  apple: {
    title: 'Safari bisa menghapus catatan ini',
    text: 'Safari menghapus data situs yang 7 hari tidak dibuka. Masih ada catatan yang hanya ada di iPhone ini: kirim sekarang, atau serahkan lewat berkas di halaman Sinkron.',
    after:
      'Setelah semua terkirim, pasang aplikasi ke layar utama. Aplikasi yang terpasang tidak dihapus.',
    toSync: 'Buka Sinkron',
  },

  storage: {
    ask: 'Minta peramban menjaga data',
    granted: 'Peramban sekarang menjaga data ini.',
    refused:
      'Peramban belum mau menjaga data ini. Pasang aplikasi ke layar utama dan buka sering-sering, lalu minta lagi.',
    refusedInstalled:
      'Peramban belum mau menjaga data ini. Buka aplikasi sering-sering dan kirim catatan begitu ada jaringan, lalu minta lagi.',
    apple:
      'Di Safari data situs yang 7 hari tidak dibuka dihapus. Kirim semua catatan, lalu pasang aplikasi ke layar utama.',
    free: 'Yang bisa dikosongkan: kirim catatan dan foto yang menunggu, hapus foto atau video lain di HP, dan hapus aplikasi yang tidak dipakai.',
  },

  signOut: {
    refused: (count: number) =>
      `Masih ada ${count} catatan yang belum terkirim dan belum diserahkan. Kalau keluar sekarang, catatan itu hilang.`,
    ways: 'Kirim begitu ada jaringan, atau serahkan lewat berkas yang dibawa HP lain. Yang ditolak server: perbaiki atau buang. Semuanya di halaman Sinkron.',
    carried: (count: number) =>
      `${count} catatan sudah diserahkan lewat berkas, tetapi bukti terimanya belum ada. Kalau berkas itu hilang, catatan ikut hilang.`,
  },

  moved: {
    reason: (count: number) => `${count} catatan untuk desa yang sudah dipegang orang lain`,
    refusal: 'Desa ini sudah dipegang orang lain.',
    decide: 'Kirim untuk diputuskan',
    hint: 'Kirim untuk diputuskan: TPK Kecamatan memutuskan apakah catatan ini dipakai, atas nama Anda. Setelah dikirim, catatan ini pindah dari HP ini ke server.',
    sent: 'Dikirim. TPK Kecamatan yang memutuskan.',
    applied: 'Catatan sudah diterima server.',
    unready:
      'Catatan ini belum tersegel. Sambungkan jaringan, tunggu sinkron selesai, lalu coba lagi.',
  },
};

export type GuardTexts = typeof guard;
