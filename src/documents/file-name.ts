export const PAPERS = ['attendance', 'minutes', 'both'] as const;
/** Which document is printed. */
export type Paper = (typeof PAPERS)[number];

const STEMS: Readonly<Record<Paper, string>> = {
  attendance: 'Daftar-hadir',
  minutes: 'Notulen',
  both: 'Berkas-rapat',
};

/**
 * The name that a phone proposes for the PDF, e.g. `Daftar-hadir-33.16.09-2026-11-24`: of region
 * and date alone, because file names travel further than files.
 */
export function paperFileName(
  paper: Paper,
  { regionCode, date }: { readonly regionCode: string; readonly date: string },
): string {
  return `${STEMS[paper]}-${regionCode}-${date}`;
}
