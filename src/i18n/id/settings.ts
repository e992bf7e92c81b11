export const settings = {
  title: 'Pengaturan tim',
  subtitle: 'Berlaku untuk semua desa, kelurahan, dan kecamatan.',
  loading: 'Membuka pengaturan…',

  limits: 'Batas waktu dan jumlah anggota',
  limitsText: 'Jumlah anggota hanya diingatkan kepada desa, tidak menghalangi pengiriman.',
  deadlineDays: 'Batas waktu membentuk tim',
  deadlineHint: (days: number) =>
    `Dalam hari, dihitung dari sosialisasi desa itu. Bawaan: ${days} hari.`,
  pokjaMembersMin: 'Anggota pokja paling sedikit',
  pokjaMembersMax: 'Anggota pokja paling banyak',
  membersHint: (count: number) => `Tidak termasuk koordinator. Bawaan: ${count} orang.`,
  saveLimits: 'Simpan batas',
  limitsSaved: 'Batas tersimpan. Semua HP menerimanya saat tersambung.',
  reset: 'Kembalikan bawaan',

  template: 'Templat SK',
  templateText:
    'Dipakai untuk SK pembentukan tim. Desa masih bisa mengubah bunyinya sendiri. SK perubahan memakai bunyi kebiasaan, dengan dasar hukum dari sini.',
  legalHint:
    'Satu peraturan tiap baris. Selama tidak diubah, kelurahan dan kecamatan memakai dasar hukumnya sendiri. Bawaannya menurut keadaan tahun 2019: periksa apakah masih berlaku.',
  placeholders: 'Kata dalam kurung kurawal diganti sendiri',
  placeholderOf: {
    desa: 'nama desa, kelurahan, atau kecamatan pemilik tim',
    wilayah: 'nama itu beserta kecamatannya',
    kecamatan: 'nama kecamatan',
    kabupaten: 'nama kabupaten',
    pejabat: 'kepala desa, lurah, atau camat yang menetapkan',
    tim: 'nama tim',
    tentang: 'judul SK',
    tanggal_rapat: 'tanggal sosialisasi',
    anggaran: 'APB Desa, atau APBD untuk kelurahan dan kecamatan',
    keputusan_lama: 'SK yang diubah (hanya untuk SK perubahan)',
  },
  saveTemplate: 'Simpan templat',
  templateSaved: 'Templat tersimpan. Semua HP menerimanya saat tersambung.',
  nothingChanged: 'Tidak ada yang berubah.',
  example: 'Contoh hasil',
  exampleFor: 'Contoh untuk',

  errors: {
    whole: (label: string, least: number, most: number) =>
      `${label}: isi angka bulat dari ${least} sampai ${most}.`,
    order: 'Paling banyak tidak boleh kurang dari paling sedikit.',
    tooLong: (label: string) => `${label} terlalu panjang. Persingkat sedikit.`,
    unknown: (names: string) =>
      `Kata ini tidak dikenal: ${names}. Periksa ejaannya, atau hapus kurung kurawalnya.`,
  },
};

export type SettingsTexts = typeof settings;
