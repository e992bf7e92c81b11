/** What home says of proposals. */
export const homeProposals = {
  title: 'Usulan',
  period: (name: string) => `Periode ${name}`,
  noPeriod: 'Belum ada periode berikutnya',
  returned: (count: number) => `${count} usulan dikembalikan`,
  returnedText: 'Perbaiki yang diberi catatan, lalu kirim lagi',
  returnedBy: (day: string) => `Diharapkan kembali ${day}`,
  ready: (count: number) => `${count} usulan disetujui, belum dikirim`,
  readyText: 'Kirim ke kecamatan',
  undecided: (count: number) => `${count} usulan belum diputuskan`,
  toVerify: (count: number) => `${count} usulan menunggu diverifikasi`,
  toVerifyText: 'Periksa, lalu teruskan atau kembalikan',
  toReceive: (count: number) => `${count} usulan menunggu diterima`,
  toReceiveText: 'Sudah diverifikasi kecamatan',
  toEnter: (count: number) => `${count} usulan menunggu dientri`,
  toEnterText: 'Catat nomornya setelah masuk data nasional',
};

export type HomeProposalTexts = typeof homeProposals;
