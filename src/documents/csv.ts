export type Cell = string | number | null;

/** What a spreadsheet takes for the start of a formula. Source: OWASP, CSV injection. */
const FORMULA = /^[=+\-@\t\r]/;
const SPECIAL = /[",\r\n]/;

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Rows as CSV (RFC 4180), with the byte order mark by which Excel knows UTF-8. Text that a
 * spreadsheet would run as a formula is led by an apostrophe; numbers are left as they are.
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  const lines = rows.map((row) => row.map(written).join(','));
  return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`;
}
