/**
 * The name that a phone proposes for the PDF, e.g. `SK-TPK-33.16.09.2003` or
 * `SK-TPK-33.16.09.2003-perubahan-1`: of region and amendment alone, because file names travel
 * further than files.
 */
export function decreeFileName(regionCode: string, revision: number): string {
  return `SK-TPK-${regionCode}${revision === 0 ? '' : `-perubahan-${revision}`}`;
}
