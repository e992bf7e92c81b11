import { readSheet } from 'read-excel-file/universal';
import { readCsv } from '../../../../domain/import/csv.ts';
import type { Row } from '../../../../domain/import/cell.ts';
import { readTextFile } from '../../../office/read-text-file.ts';

/** Why no rows could be had from a file. */
export type FileFault = 'oldExcel' | 'unreadable' | 'empty' | 'tooBig';

/** A list of all people of a kecamatan has some ten MB; more than this fills a cheap laptop. */
export const FILE_MAX_BYTES = 60_000_000;

export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly fault: FileFault;
  constructor(fault: FileFault) {
    super(fault);
    this.fault = fault;
  }
}

const startsWith = (bytes: Uint8Array, ...start: number[]) =>
  start.every((byte, at) => bytes[at] === byte);

/** Numbers come as the file writes them: as a number, a NIK would lose its last digit unnoticed. */
async function readExcel(file: Blob): Promise<Row[]> {
  const rows = await readSheet(file, 1, { parseNumber: (number) => ({ number }) });
  // the library's types name the class where they mean one of it
  return rows as unknown as Row[];
}

async function readByContent(file: Blob): Promise<Row[]> {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  // the container of Excel until 2003, and of a newer file under a password
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) throw new UnreadableFile('oldExcel');
  return startsWith(head, 0x50, 0x4b) ? readExcel(file) : readCsv(await readTextFile(file));
}

/**
 * The rows of a list, of an Excel file's first sheet or a CSV; told apart by what is in it, because
 * names lie. @throws UnreadableFile
 */
export async function readRows(file: Blob): Promise<Row[]> {
  if (file.size > FILE_MAX_BYTES) throw new UnreadableFile('tooBig');
  const rows = await readByContent(file).catch((error: unknown) => {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('unreadable');
  });
  if (rows.length === 0) throw new UnreadableFile('empty');
  return rows;
}
