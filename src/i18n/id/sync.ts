export const sync = {
  title: 'Sinkron',

  state: {
    idle: 'Semua sudah terkirim',
    idleWaiting: 'Menunggu giliran kirim',
    sending: 'Mengirim…',
    receiving: 'Mengambil kabar terbaru…',
    waiting: 'Belum bisa terkirim',
    offline: 'Tanpa jaringan',
    signedOut: 'Perlu masuk lagi',
  },
  explain: {
    idle: 'Tidak ada yang menunggu di perangkat ini.',
    waiting: 'Catatan aman di HP dan dikirim sendiri begitu ada jaringan.',
    signedOut: 'Catatan aman di HP. Masuk lagi supaya terkirim.',
  },
  signIn: 'Masuk lagi',
  sendNow: 'Kirim sekarang',
  lastExchange: (moment: string) => `Terakhir tersambung: ${moment}`,
  never: 'Belum pernah tersambung.',
  nextTry: (span: string) => `Dicoba lagi dalam ${span}.`,
  oldest: (span: string) => `Catatan tertua sudah ${span} di HP ini.`,
  atRisk:
    'Bila HP hilang atau rusak, catatan ini ikut hilang. Cari tempat yang ada jaringan, atau serahkan lewat berkas.',
  problems: {
    unreachable: 'Tidak ada jaringan, atau server tidak terjangkau.',
    timeout: 'Jaringan terlalu lambat.',
    foreign_answer:
      'Jaringan ini meminta masuk dulu, misalnya Wi-Fi kantor. Buka peramban, masuk ke Wi-Fi itu, lalu coba lagi.',
    server_down: 'Server sedang tidak melayani. Coba lagi nanti.',
    unknown: 'Ada gangguan di perangkat ini. Tutup aplikasi, lalu buka lagi.',
  },

  waitingTitle: (count: number) => `Menunggu dikirim (${count})`,
  otherRecords: 'Catatan lain',
  acts: (count: number) => `${count} catatan`,
  showActs: 'Lihat isinya',
  photosWaiting: (count: number) => `${count} foto, dikirim sesudah catatan`,
  photosRefused: (count: number) => `${count} foto tidak diterima server`,
  openMeeting: 'Buka rapat',
  blocked: 'Menunggu catatan yang tidak diterima server di atas.',

  refusedTitle: (count: number) => `Tidak diterima server (${count})`,
  refusedText:
    'Catatan Anda tetap tersimpan di HP ini. Perbaiki, kirim lagi, atau buang bila memang keliru.',
  sendAgain: 'Kirim lagi',
  sentAgain: 'Dimasukkan lagi ke antrean.',
  fix: 'Buka catatannya',
  discard: 'Buang',
  discardTitle: 'Buang catatan ini?',
  discardText:
    'Catatan ini tidak dikirim dan hilang dari daftar. Catatan lain yang bergantung padanya ikut dibuang. Ini tidak bisa diurungkan.',
  discardYes: 'Ya, buang',
  discarded: 'Catatan dibuang.',
  at: (moment: string) => `Dicatat ${moment}`,

  conflicts: (count: number) => `${count} catatan berbeda`,
  conflictsText: 'Dua orang mengisi hal yang sama dengan jawaban berbeda.',

  missingTitle: 'Ada catatan yang tidak pernah sampai',
  missing: (count: number) =>
    `${count} catatan dari perangkat ini tidak pernah diterima server, mungkin karena data peramban pernah terhapus. Periksa rapat Anda dan isi lagi yang kurang. TPK Kecamatan juga diberi tahu.`,

  receiptsTitle: 'Tanda terima',
  receiptsText: 'Bukti bahwa server sudah menerima. Bisa dibaca juga tanpa jaringan.',
  receiptsEmpty: 'Tanda terima muncul di sini setelah catatan terkirim.',
  receiptMerged: 'Digabung dengan isian orang lain',
  receiptConflict: 'Berbeda dengan isian orang lain',
  moreReceipts: 'Tampilkan lebih banyak',

  storageTitle: 'Ruang simpan perangkat ini',
  storage: (used: string, quota: string) => `Terpakai ${used} dari ${quota}.`,
  storageNearlyFull:
    'Ruang simpan hampir penuh. Kirim yang menunggu, lalu hapus foto atau aplikasi lain di HP.',
  kept: 'Peramban menjaga data ini dan tidak menghapusnya sendiri.',
  notKept:
    'Peramban boleh menghapus data ini bila ruang penuh. Pasang aplikasi ke layar utama supaya aman.',

  act: {
    'meeting.create': (meeting: string) => `Rapat baru: ${meeting}`,
    'meeting.edit': (fields: string) => `Keterangan rapat diubah: ${fields}`,
    close: 'Rapat ditutup',
    reopen: 'Rapat dibuka lagi',
    cancel: 'Rapat dibatalkan',
    restore: 'Rapat diaktifkan lagi',
    'attendance.add': (who: string) => `Daftar hadir: ${who} ditambahkan`,
    status: {
      invited: (who: string) => `Daftar hadir: ${who} ditandai belum hadir`,
      present: (who: string) => `Daftar hadir: ${who} ditandai hadir`,
      excused: (who: string) => `Daftar hadir: ${who} ditandai izin`,
      represented: (who: string) => `Daftar hadir: ${who} ditandai diwakili`,
    },
    signed: (who: string) => `Daftar hadir: tanda tangan ${who}`,
    unsigned: (who: string) => `Daftar hadir: tanda tangan ${who} dihapus`,
    removed: (who: string) => `Daftar hadir: ${who} dihapus dari daftar`,
    restored: (who: string) => `Daftar hadir: ${who} dikembalikan ke daftar`,
    'attendance.edit': (who: string) => `Daftar hadir: isian ${who} diubah`,
    'photo.add': 'Foto ditambahkan',
    'photo.edit': 'Keterangan foto diubah',
    photoRemoved: 'Foto dihapus',
    photoRestored: 'Foto dikembalikan',
    'conflict.decide': 'Catatan berbeda diputuskan',
    somebody: 'peserta',
    other: 'Catatan dari versi aplikasi lain',
  },
  team: {
    start: (where: string) => `Tim dimulai: ${where}`,
    decree: 'Surat keputusan tim diubah',
    assign: (post: string) => `Tim: ${post} ditentukan`,
    place: 'jabatan',
    steps: {
      submit: 'Tim dikirim',
      verify: 'Tim disetujui kecamatan',
      receive: 'Tim diterima kabupaten',
      return: 'Tim dikembalikan untuk diperbaiki',
      amend: 'Tim mulai diubah',
    },
    replace: 'Tim: anggota diganti',
    add: (name: string) => `Tim: ${name} ditambahkan`,
    edit: 'Tim: isian anggota diubah',
    removed: 'Tim: anggota dihapus',
    restored: 'Tim: anggota dikembalikan',
    photo: 'Foto SK ditambahkan',
    photoEdit: 'Keterangan foto SK diubah',
    photoRemoved: 'Foto SK dihapus',
    photoRestored: 'Foto SK dikembalikan',
    setting: 'Pengaturan kabupaten diubah',
  },
};

export type SyncTexts = typeof sync;
