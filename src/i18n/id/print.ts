export const print = {
  title: 'Cetak berkas rapat',
  paper: 'Berkas',
  papers: {
    attendance: 'Daftar hadir',
    minutes: 'Notulen',
    both: 'Daftar hadir dan notulen',
  },
  choice: 'Isi daftar hadir',
  choices: {
    present: 'Yang hadir saja',
    invited: 'Semua yang diundang',
    blank: 'Kosong, untuk ditandatangani di kertas',
  },
  print: 'Cetak / simpan PDF',
  how: 'Tidak perlu jaringan. Untuk mendapat PDF, pilih “Simpan sebagai PDF” sebagai printer.',
  preview: 'Pratinjau',
  enlarge: 'Perbesar',
  fit: 'Paskan layar',
  photosMissing: (count: number) =>
    `${count} foto belum ada di perangkat ini. Buka halaman ini saat ada jaringan untuk mengambilnya.`,
  notFound: 'Rapat ini tidak ada di perangkat ini',
  notFoundText: 'Mungkin belum diterima, atau di luar wilayah tugas Anda.',
  toMeetings: 'Ke daftar rapat',
};

export type PrintTexts = typeof print;
