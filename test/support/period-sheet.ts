import { readFile } from 'node:fs/promises';
import readXlsxFile from 'read-excel-file/universal';

/** The rows of each sheet of an XLSX, by heading; each cell as its type in the file. */
export async function readSheets(
  path: string,
): Promise<Readonly<Record<string, Readonly<Record<string, unknown>>[]>>> {
  const sheets = await readXlsxFile(new Blob([new Uint8Array(await readFile(path))]));
  return Object.fromEntries(
    sheets.map(({ sheet, data: [headings = [], ...rows] }) => [
      sheet,
      rows.map((row) => Object.fromEntries(row.map((cell, at) => [String(headings[at]), cell]))),
    ]),
  );
}
