/** One line of a pasted list or a CSV file, with its number in the text, from 1. */
export interface SeparatedLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What a spreadsheet pastes, what is written by hand, and what a CSV file has. */
const DELIMITERS = ['\t', ';', ','] as const;

/**
 * Reads lines of cells, quoted as RFC 4180 has it or not at all. Lines without content are left
 * out. No cell goes over the end of its line, so that a quotation mark that was never closed does
 * not swallow what follows.
 */
export function readSeparated(text: string): SeparatedLine[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const first = lines.find((line) => line.trim() !== '') ?? '';
  const delimiter = DELIMITERS.find((each) => first.includes(each)) ?? ';';
  return lines
    .map((line, index) => ({ line: index + 1, cells: readCells(line, delimiter) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

function readCells(line: string, delimiter: string): string[] {
  const cell = new RegExp(
    ` *"((?:[^"]|"")*)" *(?:${delimiter}|$)|([^${delimiter}]*)(?:${delimiter}|$)`,
    'gy',
  );
  const cells: string[] = [];
  for (const [whole, quoted, plain = ''] of line.matchAll(cell)) {
    cells.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    // the end of the line matches once more, as an empty cell
    if (!whole.endsWith(delimiter)) break;
  }
  return cells;
}
