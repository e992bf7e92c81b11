/** What a spreadsheet would take for a formula, also where it stands in a name. */
const FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",;\r\n]/;

/** One line of CSV. */
export function csvLine(cells: readonly string[]): string {
  return cells
    .map((cell) => (FORMULA.test(cell) ? `'${cell}` : cell))
    .map((cell) => (NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');
}

/**
 * The cells of a CSV text, by line; empty lines are left out. Cells are parted by commas or, as
 * Indonesian spreadsheets write them, by semicolons: whichever the first line has more of.
 */
export function parseCsv(text: string): { readonly line: number; readonly cells: string[] }[] {
  const content = text.replace(/^\uFEFF/, '');
  const [head = ''] = content.split('\n');
  const separator = head.split(';').length > head.split(',').length ? ';' : ',';
  const rows: { line: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  let line = 1;
  let startLine = 1;
  const endRow = (): void => {
    cells.push(cell.trim());
    if (cells.some((each) => each !== '')) rows.push({ line: startLine, cells });
    cells = [];
    cell = '';
  };
  for (let at = 0; at < content.length; at += 1) {
    const character = content.charAt(at);
    if (character === '\n') line += 1;
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (content.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === separator) {
      cells.push(cell.trim());
      cell = '';
    } else if (character === '\n') {
      endRow();
      startLine = line;
    } else cell += character;
  }
  endRow();
  return rows;
}
