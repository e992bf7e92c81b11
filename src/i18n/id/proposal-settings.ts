/** The regency's rules of proposals. */
export const proposalSettings = {
  title: 'Pengaturan usulan',
  subtitle: 'Berlaku untuk semua desa, kelurahan, dan kecamatan.',
  loading: 'Membuka pengaturan…',
  saved: 'Pengaturan tersimpan. Semua HP menerimanya saat tersambung.',
  nothingChanged: 'Tidak ada yang berubah.',

  schedule: {
    title: 'Data dan periode',
    presets: 'Isi dengan kebiasaan',
    presetsText: 'Isian di bawah ini berganti. Belum berlaku sebelum disimpan.',
    quarterly: 'Triwulan (DTKS)',
    monthly: 'Bulanan (DTSEN)',
    dataset: 'Nama data',
    datasetHint: 'Tercetak di berita acara, SPTJM, dan nama berkas Excel.',
    months: 'Bulan yang punya periode',
    openDay: 'Dibuka tanggal',
    closeDay: 'Ditutup tanggal',
    dayHint: 'Di bulan yang lebih pendek: hari terakhir bulan itu.',
    graceDays: 'Hari tambahan setelah ditutup',
    graceHint: 'Hanya untuk usulan yang dikembalikan.',
    bases: 'Dasar keputusan yang diterima',
    musyawarah: 'Musyawarah dengan berita acara',
    sptjm: 'SPTJM tanpa musyawarah',
    preview: 'Periode terdekat',
    window: (opens: string, closes: string) => `${opens} sampai ${closes}`,
    save: 'Simpan periode',
    errors: {
      months: 'Pilih paling sedikit satu bulan.',
      day: (label: string) => `${label}: isi angka 1 sampai 31.`,
      order: 'Tanggal tutup tidak boleh sebelum tanggal buka.',
      grace: 'Hari tambahan: isi angka 0 sampai 90.',
      bases: 'Pilih paling sedikit satu dasar keputusan.',
    },
  },

  overrides: {
    title: 'Jadwal khusus',
    text: 'Untuk satu periode yang dimajukan, diperpanjang, atau diadakan di luar jadwal.',
    none: 'Belum ada jadwal khusus.',
    period: 'Periode',
    opens: 'Dibuka',
    closes: 'Ditutup',
    add: 'Simpan jadwal khusus',
    remove: (period: string) => `Hapus jadwal khusus ${period}`,
    removed: (period: string) => `Jadwal khusus ${period} dihapus.`,
    errors: {
      period: 'Pilih periodenya.',
      opens: 'Isi tanggal buka.',
      closes: 'Isi tanggal tutup, tidak sebelum tanggal buka.',
      full: 'Jadwal khusus sudah terlalu banyak. Hapus yang lama dulu.',
    },
  },

  reasons: {
    title: 'Alasan usulan',
    text: 'Alasan yang tidak ditawarkan lagi tetap berlaku untuk usulan yang sudah memakainya.',
    add: (kind: string) => `Tambah alasan ${kind.toLowerCase()}`,
    addTitle: 'Alasan baru',
    editTitle: 'Ubah alasan',
    label: 'Bunyi alasan',
    labelHint: (words: string) => `Kosongkan untuk memakai bunyi bawaan: ${words}.`,
    needsNote: 'Harus diberi keterangan',
    needsDate: 'Harus diberi tanggal kejadian',
    offered: 'Masih ditawarkan',
    note: 'perlu keterangan',
    date: 'perlu tanggal',
    retired: 'tidak ditawarkan lagi',
    save: 'Simpan alasan',
    errors: {
      label: 'Tulis bunyi alasannya.',
      tooLong: 'Bunyinya terlalu panjang. Paling panjang 120 huruf.',
      last: 'Paling sedikit satu alasan harus masih ditawarkan.',
    },
  },

  rules: {
    title: 'Isian dan foto wajib',
    text: 'Tanpa isian wajib, usulan tidak bisa dikirim. Foto yang diminta boleh tidak ada, dengan penjelasan.',
    person: 'Isian orang yang wajib',
    family: 'Isian keluarga yang wajib',
    evidence: { none: 'Tidak diminta', asked: 'Diminta', required: 'Wajib' },
    save: (kind: string) => `Simpan aturan ${kind.toLowerCase()}`,
  },

  limits: {
    title: 'Kuorum dan kuota',
    people: 'Peserta musyawarah paling sedikit',
    peopleHint: 'Kurang dari ini disebut di berkas sebagai kekurangan; tidak menghalangi.',
    rules: 'Unsur yang harus hadir',
    anyOf: (roles: string) => `Salah satu: ${roles}`,
    only: { desa: 'hanya di desa', kelurahan: 'hanya di kelurahan' },
    additions: 'Kuota orang masuk per periode',
    removals: 'Kuota orang dihapus per periode',
    quotaHint: 'Kosongkan bila tidak dibatasi. Hanya diingatkan, tidak menghalangi.',
    balanced: 'Orang masuk tidak boleh lebih banyak daripada orang dihapus',
    save: 'Simpan kuorum dan kuota',
    errors: {
      people: 'Peserta paling sedikit: isi angka 0 sampai 500.',
      quota: (label: string) => `${label}: isi angka, atau kosongkan.`,
    },
  },

  template: {
    title: 'Bunyi berita acara dan SPTJM',
    text: 'Desa masih bisa mengubah bunyinya sendiri di tiap berkas.',
    statement: 'Isi pernyataan SPTJM',
    save: 'Simpan bunyi',
    errors: {
      tooLong: (label: string) => `${label} terlalu panjang. Persingkat sedikit.`,
      unknown: (names: string) =>
        `Kata ini tidak dikenal: ${names}. Periksa ejaannya, atau hapus kurung kurawalnya.`,
    },
  },
};

export type ProposalSettingTexts = typeof proposalSettings;
