export const devices = {
  title: 'Perangkat',
  loading: 'Mengambil daftar perangkat…',
  needsNetwork: 'Daftar perangkat perlu jaringan',
  emptyTitle: 'Belum ada perangkat',
  emptyText: 'Perangkat muncul di sini setelah tautan aktivasinya dipakai.',
  filter: 'Tampilkan',
  filters: {
    all: 'Semua yang masih masuk',
    attention: 'Yang perlu diperhatikan',
    revoked: 'Yang sudah dicabut',
  },
  search: 'Cari nama atau perangkat',
  noneFound: 'Tidak ada perangkat yang cocok.',
  clearFilters: 'Hapus saringan',
  count: (count: number) => `${count} perangkat`,
  thisDevice: 'Perangkat ini',
  unknownPerson: 'Akun di luar wilayah Anda',
  since: (moment: string) => `Masuk sejak ${moment}`,
  lastSeen: (moment: string) => `Terakhir tersambung ${moment}`,
  neverSeen: 'Belum pernah tersambung lagi',
  revokedAt: (moment: string) => `Dicabut ${moment}`,
  clock: (span: string, ahead: boolean) => `Jam perangkat ${ahead ? 'maju' : 'mundur'} ${span}`,
  clockText:
    'Waktu pada catatannya mungkin keliru. Minta orangnya menyalakan “tanggal dan waktu otomatis”.',
  missing: (count: number) => `${count} catatan hilang di perangkat ini`,
  missingText:
    'Nomor catatannya pernah dibuat tetapi isinya tidak pernah sampai, biasanya karena data aplikasi terhapus. Tanyakan orangnya apa yang perlu dicatat ulang.',
  revoke: 'Cabut akses',
  revokeTitle: (label: string) => `Cabut akses ${label}?`,
  revokeText: [
    'Perangkat ini tidak bisa lagi mengirim atau mengambil data.',
    'Data yang ada di dalamnya tidak terhapus dari jauh; aplikasinya tetap terkunci dengan PIN.',
    'Catatan yang belum terkirim tetap di sana, dan baru bisa dikirim setelah orangnya masuk lagi dengan tautan baru.',
  ],
  revokeOwn: 'Ini perangkat yang sedang Anda pakai. Anda akan keluar.',
  revokeDone: 'Akses perangkat dicabut.',
};

export type DevicesTexts = typeof devices;
