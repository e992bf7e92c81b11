export const DOSSIER_PAPERS = ['all', 'decision', 'attendance', 'annex'] as const;
/** Which papers are printed; `decision` is the berita acara or the SPTJM. */
export type DossierPaper = (typeof DOSSIER_PAPERS)[number];

const STEMS: Readonly<Record<DossierPaper, string>> = {
  all: 'Berkas-musyawarah',
  decision: 'Berita-acara',
  attendance: 'Daftar-hadir',
  annex: 'Lampiran-usulan',
};

/** The name that a phone proposes for the PDF: of paper, region and period alone. */
export function dossierFileName(
  paper: DossierPaper,
  { regionCode, period, basis }: { regionCode: string; period: string; basis: string },
): string {
  const stem = basis === 'sptjm' && paper !== 'annex' ? 'SPTJM' : STEMS[paper];
  return `${stem}-${regionCode}-${period}`;
}
