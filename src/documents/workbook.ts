import writeXlsxFile from 'write-excel-file/universal';
import { writerSheets } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** A workbook of these sheets, as a file. */
export function workbookOf(sheets: readonly Sheet[]): Promise<Blob> {
  return writeXlsxFile(writerSheets(sheets)).toBlob();
}
