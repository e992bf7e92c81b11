/** Why the rules, or the server, said no, and what to do about it. */
export const refusals = {
  /** Refusals of one recorded act. */
  act: {
    not_available:
      'Data ini tidak ada, atau di luar wilayah tugas Anda. Tanyakan kepada TPK Kabupaten bila menurut Anda keliru.',
    invalid: 'Ada isian yang tidak sesuai. Periksa lagi isiannya.',
    unknown_mutation: 'Aplikasi ini belum mengenal jenis catatan itu. Perbarui aplikasi.',
    app_too_old:
      'Aplikasi di HP ini dan di server berbeda versi. Perbarui aplikasi, lalu kirim lagi.',
    too_large: 'Isinya terlalu panjang untuk dikirim. Ringkas isiannya, lalu simpan lagi.',
    id_reused:
      'Nomor catatan ini sudah dipakai catatan lain. Ekspor isinya, lalu hubungi TPK Kabupaten.',
    seal_broken:
      'Segel catatan ini rusak, jadi server tidak bisa membacanya. Ekspor isinya, lalu catat lagi.',
    key_unknown: 'Kunci server sudah berganti. Buka aplikasi dengan jaringan, lalu kirim lagi.',
    meeting_closed: 'Rapat sudah ditutup. Buka lagi rapatnya untuk mengubah isinya.',
    meeting_not_closed: 'Rapat ini tidak sedang ditutup.',
    meeting_cancelled: 'Rapat sudah dibatalkan. Aktifkan lagi rapatnya untuk mengubah isinya.',
    meeting_not_cancelled: 'Rapat ini tidak sedang dibatalkan.',
    meeting_empty: 'Daftar hadir masih kosong. Isi dulu daftar hadirnya.',
    reason_missing: 'Tuliskan alasannya.',
    region_unfit: 'Jenis rapat ini tidak diadakan untuk wilayah itu. Pilih wilayah yang lain.',
    village_outside_meeting: 'Desa itu di luar wilayah rapat. Pilih desa di wilayah rapat ini.',
    person_unnamed: 'Tuliskan nama orangnya.',
    representative_missing: 'Tuliskan nama yang mewakili.',
    photo_limit: 'Jumlah fotonya sudah penuh. Hapus satu foto untuk menambah yang baru.',
    conflict_decided: 'Bentrokan ini sudah diputuskan oleh orang lain.',
    team_step:
      'Tim sudah sampai pada tahap lain, jadi langkah ini tidak berlaku lagi. Buka timnya untuk melihat keadaannya.',
    team_sent:
      'Tim sudah dikirim, jadi susunannya tidak bisa diubah. Susunan terbuka lagi bila tim dikembalikan, atau diubah setelah diterima.',
    team_unfinished: 'Susunan tim belum lengkap. Lengkapi dulu yang kurang, lalu kirim.',
    team_not_received:
      'Penggantian dicatat setelah tim pernah diterima. Sebelum itu, susunan bisa langsung diubah.',
    team_amended:
      'Tim ini pernah diterima. Anggotanya diubah lewat penggantian, dengan tanggal dan alasan.',
    member_two_posts:
      'Satu orang satu tempat dalam tim. Lepaskan dulu dari tempatnya yang sekarang.',
    member_gone: 'Orang itu tidak lagi di tempat itu. Buka timnya untuk melihat susunan terbaru.',
    note_missing: 'Tuliskan apa yang perlu diperbaiki.',
    proposal_step:
      'Usulan sudah sampai pada tahap lain, jadi langkah ini tidak berlaku lagi. Buka usulannya untuk melihat keadaannya.',
    proposal_sent:
      'Pada tahap ini isi usulan terkunci. Buka usulannya untuk melihat langkah yang bisa diambil, misalnya menariknya kembali.',
    proposal_decided:
      'Usulan sudah diputuskan, jadi jenis, alasan, dan orangnya tidak bisa diganti. Batalkan dulu keputusan atau usulannya.',
    proposal_unfinished:
      'Masih ada yang perlu diperbaiki dalam usulan. Perbaiki dulu, lalu ajukan.',
    warning_unexplained:
      'Ada peringatan yang belum dijelaskan. Perbaiki isiannya, atau tuliskan alasannya.',
    basis_missing: 'Pilih musyawarah atau SPTJM yang menjadi dasar keputusan.',
    words_missing: 'Tuliskan bunyi keputusannya.',
    entry_missing: 'Isi tanggal dan nomor entri di sistem nasional.',
    period_unknown: 'Periode itu tidak ada dalam jadwal kabupaten. Pilih periode yang lain.',
    period_ahead:
      'Periode ini belum dibuka. Ajukan setelah dibuka, atau pilih periode yang sedang dibuka.',
    period_closed:
      'Periode ini sudah ditutup. Pindahkan usulan ke periode berikutnya, lalu ajukan.',
  },
  /** Refusals of a request to the server. */
  request: {
    unauthorised: 'Anda perlu masuk lagi. Data yang menunggu di HP tetap tersimpan.',
    not_available: 'Tidak ditemukan, atau di luar wilayah tugas Anda.',
    invalid: 'Ada isian yang tidak sesuai. Periksa lagi isiannya.',
    too_large: 'Kirimannya terlalu besar. Coba lagi sebentar lagi.',
    rate_limited: 'Terlalu banyak percobaan. Tunggu sebentar, lalu coba lagi.',
    protocol_unsupported: 'Aplikasi di HP ini terlalu lama. Perbarui aplikasi, lalu coba lagi.',
    activation_invalid:
      'Kode ini tidak berlaku: sudah dipakai, sudah lewat waktunya, atau salah ketik. Minta kode baru kepada TPK Kabupaten.',
    login_invalid: 'Nama pengguna atau kata sandi salah.',
    username_taken: 'Nama pengguna itu sudah dipakai. Pilih yang lain.',
    register_changed:
      'Daftar warga desa ini baru saja berubah. Periksa lagi perubahannya, lalu impor.',
    storage_full: 'Ruang simpan server penuh. Data Anda tetap di HP. Beri tahu TPK Kabupaten.',
    server: 'Server sedang bermasalah. Data Anda tetap di HP. Coba lagi nanti.',
  },
  network: 'Tidak ada jaringan. Sambungkan internet, lalu coba lagi.',
  waitSeconds: (seconds: number) => `Coba lagi dalam ${seconds} detik.`,
  waitMinutes: (minutes: number) => `Coba lagi dalam ${minutes} menit.`,
};

export type RefusalTexts = typeof refusals;
