/** "3 catatan dan 1 foto". */
const contents = (records: number, photos: number): string => {
  if (photos === 0) return `${records} catatan`;
  return records === 0 ? `${photos} foto` : `${records} catatan dan ${photos} foto`;
};

export const handover = {
  give: {
    title: 'Tidak ada jaringan?',
    text: 'Kumpulkan semua yang belum terkirim menjadi satu berkas. HP lain atau laptop kecamatan mengirimkannya untuk Anda.',
    make: 'Serahkan lewat berkas',
    again: 'Buat berkas lagi',
    away: (moment: string) => `Sudah diserahkan lewat berkas ${moment}`,
    awayText:
      'Menunggu bukti terima. Catatannya tetap di HP ini sampai buktinya dipindai atau terkirim biasa.',
    partlyAway: (left: number) => `${left} lainnya belum ada di berkas itu. Buat berkas lagi.`,
    entryAway: 'Sudah di berkas, menunggu bukti terima',
    noKeyTitle: 'Berkas belum bisa dibuat',
    noKey:
      'HP ini belum pernah menerima kunci server, jadi isinya belum bisa disegel. Sambungkan ke jaringan satu kali dulu. Catatan Anda tetap aman di HP.',
    emptyTitle: 'Belum ada yang bisa diserahkan',
    empty:
      'Yang tersisa menunggu keputusan Anda: perbaiki atau buang dulu catatan yang tidak diterima server.',
    dialogTitle: 'Berkas siap',
    contents: (records: number, photos: number) => `Isinya ${contents(records, photos)}.`,
    notFitting: (records: number, photos: number) =>
      `${contents(records, photos)} tidak muat. Buat berkas lagi setelah bukti terima berkas ini dipindai.`,
    facts: [
      'Isinya tersegel: pembawanya tidak bisa membaca satu pun.',
      'Catatan tetap di HP ini sampai bukti terimanya kembali.',
      'Penerima membukanya di aplikasi ini: Sinkron, lalu “Terima berkas dari HP lain”.',
    ],
    share: 'Bagikan berkas',
    save: 'Simpan di HP ini',
    shareTitle: 'Berkas TPK Lapangan',
    shared: 'Berkas diserahkan. Tunggu bukti terimanya.',
    saved: 'Berkas ada di folder Unduhan. Kirimkan lewat WhatsApp, Bluetooth, atau kabel.',
    notShared:
      'Berkas tidak bisa dibagikan dari sini. Simpan dulu, lalu kirim dari folder Unduhan.',
  },
  refused: {
    export: 'Ekspor isinya',
    hint: 'Berkas ini tidak tersegel dan berisi nama orang. Jangan dibagikan ke grup umum.',
    exported: 'Isi catatan yang ditolak ada di folder Unduhan.',
    retryPhotos: 'Kirim lagi fotonya',
  },
  proof: {
    title: 'Bukti terima',
    text: 'Setelah berkas Anda terkirim, HP pembawanya menunjukkan kode QR. Pindai di sini.',
    scan: 'Pindai bukti terima',
    file: 'Pilih berkas bukti',
    scanText: 'Arahkan kamera ke kode QR di layar HP pembawa, satu per satu.',
    starting: 'Menyalakan kamera…',
    denied: 'Kamera tidak diizinkan. Izinkan di pengaturan, atau minta berkas buktinya.',
    missing: 'Kamera tidak bisa dipakai di sini. Minta berkas buktinya saja.',
    foreign: 'Itu bukan bukti untuk HP ini. Pindai kode dari berkas yang Anda serahkan.',
    progress: (done: number, all: number) => `Sudah ${done} dari ${all}`,
    progressText: (codes: number) => `${codes} kode sudah dipindai. Lanjutkan ke kode berikutnya.`,
    complete: 'Semua yang Anda serahkan sudah ada buktinya.',
    done: 'Selesai',
    resultTitle: 'Bukti terima sudah masuk',
    accepted: (count: number) => `${count} catatan sudah diterima server.`,
    photos: (count: number) => `${count} foto sudah diterima server.`,
    refused: (count: number) =>
      `${count} catatan tidak diterima. Alasannya ada di daftar di halaman ini.`,
    quarantined: (count: number) => `${count} menunggu keputusan kecamatan.`,
    nothing: 'Bukti ini sudah pernah masuk. Tidak ada yang berubah.',
    notOurs: 'Bukan untuk HP ini',
    notOursText:
      'Bukti itu milik HP lain, atau berkasnya rusak. Minta bukti dari berkas yang Anda serahkan.',
  },
  receive: {
    title: 'Terima berkas dari HP lain',
    linkText: 'Bawakan catatan teman yang tidak punya jaringan',
    linkWaiting: (count: number) => `${count} berkas menunggu dikirim`,
    text: 'Anda tidak bisa membaca isinya. Berkas disimpan di sini dan dikirim sendiri begitu ada jaringan.',
    pick: 'Pilih berkas .tpk',
    emptyTitle: 'Belum ada berkas',
    emptyText: 'Minta teman Anda membuka Sinkron, lalu “Serahkan lewat berkas”.',
    notKeptTitle: 'Berkas tidak tersimpan',
    notKept:
      'Ruang HP mungkin penuh, atau terlalu banyak berkas menunggu. Kirim dulu yang menunggu, atau hapus foto dan aplikasi lain, lalu terima berkasnya lagi.',
    reading: 'Memeriksa berkas…',
    contents,
    taken: (moment: string) => `Diterima ${moment}`,
    state: {
      arrived: 'Diperiksa',
      waiting: 'Menunggu jaringan',
      delivered: 'Sudah terkirim',
      refused: 'Tidak bisa dikirim',
    },
    sendNow: 'Kirim sekarang',
    counts: {
      accepted: (count: number) => `${count} catatan diterima server`,
      photos: (count: number) => `${count} foto diterima server`,
      refused: (count: number) => `${count} tidak diterima; pemiliknya melihat alasannya`,
      quarantined: (count: number) => `${count} menunggu keputusan kecamatan`,
    },
    showProof: 'Tunjukkan bukti terima',
    giveProof: 'Kembalikan buktinya kepada pemilik berkas, supaya HP-nya tahu semua sudah sampai.',
    drop: 'Hapus dari HP ini',
    dropTitle: 'Hapus berkas ini?',
    dropText:
      'Berkas ini belum terkirim. Pemiliknya harus membuat dan menyerahkan berkas lagi. Ini tidak bisa diurungkan.',
    dropProof:
      'Bukti terimanya ikut terhapus. Pastikan pemilik berkas sudah memindainya; kalau belum, ia harus menunggu jaringan.',
    dropYes: 'Ya, hapus',
    dropped: 'Berkas dihapus.',
    faults: {
      foreign:
        'Ini bukan berkas TPK Lapangan dari kabupaten ini. Pilih berkas yang berakhiran .tpk.',
      newer:
        'Berkas ini dibuat aplikasi yang lebih baru. Perbarui aplikasi di HP ini, lalu terima lagi.',
      cut: 'Berkas ini terpotong di jalan. Minta pemiliknya mengirim ulang berkasnya.',
      damaged: 'Berkas ini rusak di jalan. Minta pemiliknya mengirim ulang berkasnya.',
      altered: 'Berkas ini sudah diubah orang. Minta berkas yang asli langsung dari pemiliknya.',
      key_unknown:
        'Server tidak lagi punya kunci berkas ini. Minta pemiliknya menyambung ke jaringan, lalu membuat berkas baru.',
      too_large:
        'Berkas ini terlalu besar. Minta pemiliknya mengirim fotonya sendiri saat ada jaringan.',
    },
  },
  slips: {
    title: 'Bukti terima untuk HP pembuat berkas',
    step: (at: number, of: number) => `Kode ${at} dari ${of}`,
    text: 'Di HP pembuat berkas: Sinkron, lalu “Pindai bukti terima”.',
    label: (at: number, of: number) => `Kode QR bukti terima ${at} dari ${of}`,
    next: 'Kode berikutnya',
    previous: 'Kode sebelumnya',
    share: 'Bagikan bukti',
    save: 'Simpan bukti',
    shareTitle: 'Bukti terima TPK Lapangan',
    saved: 'Bukti disimpan.',
  },
  quarantine: {
    title: 'Kiriman yang menunggu keputusan',
    text: 'Catatan dari HP yang aksesnya sudah dicabut, atau dari orang yang sudah pindah wilayah. Tidak dipakai sebelum Anda putuskan.',
    needsNetwork: 'Kiriman ini perlu jaringan',
    loading: 'Mengambil kiriman…',
    emptyTitle: 'Tidak ada yang menunggu',
    emptyText: 'Kiriman dari HP yang dicabut, atau dari orang yang pindah, muncul di sini.',
    link: (count: number) => `Kiriman yang menunggu keputusan (${count})`,
    linkText: 'Dari HP yang dicabut, atau dari orang yang pindah',
    unknownPerson: 'Akun di luar wilayah Anda',
    received: (moment: string) => `Datang ${moment}`,
    revoked: (moment: string) => `Akses dicabut ${moment}`,
    alive:
      'HP-nya tidak dicabut. Orangnya sudah pindah wilayah, atau catatannya tidak bisa lagi diperbaiki di HP itu.',
    places: (names: string) => `Untuk ${names}`,
    made: (from: string, until: string) => `Dicatat ${from} sampai ${until}`,
    madeAt: (moment: string) => `Dicatat ${moment}`,
    kinds: {
      meeting: (count: number) => `${count} isian rapat`,
      attendance: (count: number) => `${count} isian daftar hadir`,
      team: (count: number) => `${count} isian tim`,
      proposal: (count: number) => `${count} isian usulan`,
      dossier: (count: number) => `${count} isian berkas musyawarah`,
      photo: (count: number) => `${count} keterangan foto`,
      conflict: (count: number) => `${count} keputusan catatan berbeda`,
      setting: (count: number) => `${count} isian pengaturan`,
      other: (count: number) => `${count} catatan lain`,
      unreadable: (count: number) => `${count} tidak terbaca server`,
    },
    photos: (count: number) => `${count} foto`,
    accept: 'Terima',
    refuse: 'Tolak',
    acceptTitle: (who: string) => `Terima kiriman ${who}?`,
    acceptText:
      'Catatannya masuk sebagai catatan orang itu, seperti dikirim biasa. Terima hanya bila Anda yakin HP-nya masih dipegang orangnya saat mencatat.',
    acceptAliveText:
      'Catatannya masuk sebagai catatan orang itu, untuk wilayah di atas. Terima bila dia memang bertugas di sana saat mencatat.',
    refuseTitle: (who: string) => `Tolak kiriman ${who}?`,
    refuseText:
      'Catatannya tidak dipakai. Tolak bila HP-nya mungkin sudah di tangan orang lain saat itu.',
    refuseAliveText:
      'Catatannya tidak dipakai. Tolak bila dia tidak bertugas di sana saat mencatat, atau catatannya sudah dibuat orang lain.',
    final: 'Keputusan ini tidak bisa diurungkan.',
    accepted: (count: number, photos: number) => `Diterima: ${contents(count, photos)}.`,
    acceptedBut: (count: number) =>
      `${count} catatan tetap tidak bisa dipakai, karena aturan atau keadaannya sudah berubah.`,
    left: (count: number) => `${count} menunggu keputusan kabupaten.`,
    refused: (count: number) => `Ditolak: ${count} kiriman.`,
  },
  revoked: {
    title: 'Akses HP ini sudah dicabut',
    text: (moment: string) =>
      `Diketahui ${moment}. Kecamatan atau kabupaten mencabut akses HP ini, biasanya karena dilaporkan hilang atau berganti orang.`,
    wiped: 'Data yang pernah diterima HP ini sudah dihapus.',
    delivered: (count: number) =>
      `${count} catatan dan foto yang belum terkirim sudah diserahkan. Kecamatan memutuskan apakah dipakai.`,
    left: (count: number) =>
      `${count} catatan dan foto belum sempat terkirim. Semuanya tetap tersegel di HP ini. HP mencoba lagi saat ada jaringan; sisanya dikirim setelah Anda bergabung lagi.`,
    again: 'Untuk memakai HP ini lagi, minta tautan atau kode baru kepada TPK Kabupaten.',
    join: 'Masukkan kode baru',
  },
};

export type HandoverTexts = typeof handover;
