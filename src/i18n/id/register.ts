/** The list's people: looked for, and shown. */
export const register = {
  title: 'Warga',
  search: 'Cari warga',
  searchHint: 'Nama, NIK, No KK, RT/RW, atau dusun',
  village: 'Desa/kelurahan',
  allVillages: 'Semua desa/kelurahan',
  preparing: 'Menyiapkan daftar warga…',
  preparingCount: (read: string, total: string) => `${read} dari ${total} orang`,
  listed: (count: string) => `${count} orang dalam daftar`,
  found: (count: string) => `${count} orang ditemukan`,
  nobody: 'Tidak ada yang cocok',
  nobodyText:
    'Salah ketik sedikit tidak apa-apa. Coba ketik lebih sedikit: satu kata nama, empat angka terakhir NIK, atau RT 3 RW 5. Kalau orangnya memang tidak ada dalam daftar, usulkan sebagai keluarga baru.',
  nobodyHere: 'Cari di semua desa/kelurahan',
  more: (count: string) => `Tampilkan ${count} orang lagi`,
  proposeNew: 'Usulkan keluarga baru',
  import: 'Impor daftar',
  emptyTitle: 'Daftar warga belum ada',
  emptyText:
    'Daftar diimpor oleh TPK Kecamatan atau Kabupaten, lalu masuk ke HP ini saat ada jaringan.',
  emptyImportText: 'Impor daftar terbaru dari Excel atau CSV untuk mulai.',
  elsewhereTitle: 'Daftar warga tidak disimpan di perangkat kabupaten',
  elsewhereText:
    'Agar data orang tidak tersebar, daftar hanya ada di perangkat desa dan kecamatan. Kabupaten mengimpor daftar, dan melihat orang lewat usulannya.',

  unnamed: '(tanpa nama)',
  nik: 'NIK',
  noNik: 'NIK belum ada',
  born: (year: string) => `lahir ${year}`,
  rtRw: (pair: string) => (pair.startsWith('R') ? pair : `RT/RW ${pair}`),
  hasProposal: 'Ada usulan',

  person: {
    missingTitle: 'Orang ini tidak ada di HP ini',
    missingText: 'Mungkin desanya di luar wilayah tugas Anda, atau daftarnya belum terunduh.',
    toList: 'Cari warga',
    goneTitle: 'Tidak ada lagi dalam daftar terbaru',
    goneText:
      'Catatannya tetap disimpan karena usulan bisa menyebutnya. Orang ini tidak bisa diusulkan.',
    nikFault: 'NIK ini tidak mungkin benar. Cocokkan dengan KTP, lalu usulkan perbaikan.',
    nikMissing: 'NIK belum ada dalam daftar. Kalau sudah punya KTP, usulkan perbaikan.',
    proposals: 'Usulan yang berjalan',
    facts: 'Menurut daftar',
    family: 'Keluarga',
    familyNumber: (noKk: string) => `No KK ${noKk}`,
    noFamily: 'No KK belum ada dalam daftar',
    alone: 'Tidak ada orang lain dengan No KK ini di desa ini.',
    this: 'orang ini',
    age: (years: number) => `${years} tahun`,
    updated: (day: string) => `Menurut daftar yang diimpor ${day}`,
    correct: 'Usulkan perbaikan',
    remove: 'Usulkan hapus',
    addMember: 'Usulkan anggota baru',
  },
  listing: {
    listNumber: 'Nomor dalam daftar',
    listFamilyNumber: 'Nomor keluarga dalam daftar',
    programmes: 'Bantuan yang tercatat',
    decile: 'Desil',
  },
};

export type RegisterTexts = typeof register;
