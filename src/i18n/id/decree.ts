export const decree = {
  title: 'Surat keputusan (SK)',
  notFound: 'Tim ini tidak ada di perangkat ini',
  notFoundText: 'Mungkin belum diterima, atau di luar wilayah tugas Anda.',
  toTeams: 'Ke daftar tim',
  unsigned: 'Belum ditandatangani',
  unsignedText:
    'Periksa bunyinya, cetak, mintakan tanda tangan. Sesudah itu isi nomor dan tanggalnya di sini.',
  signedAs: (number: string, date: string) => `Nomor ${number}, ${date}`,
  signedText: 'Nomor dan tanggal sudah tercetak di SK.',
  unfinished: 'Susunan tim belum lengkap. Tempat yang kosong tercetak sebagai titik-titik.',
  seeTeam: 'Lengkapi tim',
  readOnly:
    'SK disusun oleh fasilitator desa dan TPK Kecamatan. Anda bisa membaca dan mencetaknya.',

  wording: 'Bunyi SK',
  wordingOwn: 'Bunyinya sudah diubah khusus untuk tim ini.',
  wordingTemplate: 'Bunyinya mengikuti templat kabupaten.',
  wordingCustom: 'Bunyinya menurut kebiasaan.',
  wordingAmendment: 'Ini SK perubahan: susunan baru menggantikan lampiran SK yang lama.',
  editWording: 'Ubah bunyi',
  hideWording: 'Tutup',
  signer: 'Nama yang menandatangani',
  signerHint: {
    desa: 'Kepala desa, lengkap dengan gelarnya.',
    kelurahan: 'Lurah, lengkap dengan gelarnya.',
    kecamatan: 'Camat, lengkap dengan gelarnya.',
  },
  parts: {
    considering: 'Menimbang',
    recalling: 'Mengingat',
    deciding: 'Memutuskan',
  },
  hints: {
    considering: 'Satu pertimbangan tiap baris. Huruf a, b, c ditambahkan sendiri.',
    recalling:
      'Satu peraturan tiap baris. Bawaannya menurut keadaan tahun 2019: periksa apakah masih berlaku.',
    deciding:
      'Satu diktum tiap baris. KESATU, KEDUA ditambahkan sendiri. Baris yang diawali a. menjadi rincian.',
  },
  reset: 'Kembalikan bunyi bawaan',
  resetOf: (part: string) => `Kembalikan bunyi bawaan: ${part}`,
  saveWording: 'Simpan bunyi',
  wordingSaved: 'Bunyi SK tersimpan di HP.',
  nothingChanged: 'Tidak ada yang berubah.',

  signedTitle: 'Sesudah ditandatangani',
  number: 'Nomor SK',
  numberHint: 'Seperti tertulis di SK, misalnya 12 atau 141/12/2019.',
  date: 'Tanggal SK',
  saveSigned: 'Simpan nomor dan tanggal',
  signedSaved: 'Nomor dan tanggal SK tersimpan di HP.',
  errors: {
    number: 'Isi nomor SK, atau kosongkan keduanya.',
    date: 'Isi tanggal SK, atau kosongkan keduanya.',
    future: 'Tanggal SK tidak boleh sesudah hari ini.',
    tooLong: (label: string) => `${label} terlalu panjang. Persingkat sedikit.`,
  },
  meanwhile: (name: string) =>
    `${name} mengubah isian yang sama sewaktu Anda menulis. Periksa, lalu pilih.`,

  photos: 'Foto SK bertanda tangan',
  photosHint: 'Foto halaman tanda tangan dan lampirannya. Pastikan tulisannya terbaca.',
  photosEmpty: 'Belum ada foto SK.',
  photosEarlier: 'Foto SK sebelumnya',
  photoAlt: (number: number, caption: string) =>
    caption === '' ? `Foto SK ${number}` : `Foto SK ${number}: ${caption}`,

  print: 'Cetak / simpan PDF',
  how: 'Tidak perlu jaringan. Untuk mendapat PDF, pilih “Simpan sebagai PDF” sebagai printer.',

  past: 'SK sebelumnya',
  pastUnknown: 'Nomor tidak tercatat',
  first: 'SK pembentukan',
  amendment: (count: number) => `SK perubahan ke-${count}`,
};

export type DecreeTexts = typeof decree;
