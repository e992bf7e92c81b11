import type { Row } from './cell.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The delimiter that occurs most in the first lines, quoted parts aside; Indonesian Excel writes `;`. */
function delimiterOf(text: string): string {
  const head = text
    .slice(0, 20_000)
    .replaceAll(/"[^"]*"/g, '')
    .split(/\r?\n/, 20)
    .join('\n');
  const counts = DELIMITERS.map((mark) => ({ mark, count: head.split(mark).length - 1 }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}

/**
 * The rows of a CSV (RFC 4180) with any of the usual delimiters, quoted cells with line breaks in
 * them, and a byte order mark or Excel's `sep=` line in front.
 */
export function readCsv(text: string): Row[] {
  const [, said, body = ''] = /^\ufeff?(?:sep=(.)\r?\n)?([\s\S]*)$/.exec(text) ?? [];
  const delimiter = said ?? delimiterOf(body);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const endRow = () => {
    rows.push(row);
    row = [];
  };
  while (at < body.length) {
    const cell = readCell(body, at, delimiter);
    row.push(cell.text);
    at = cell.end;
    if (body[at] === delimiter) {
      at += 1;
      if (at === body.length) row.push('');
      continue;
    }
    endRow();
    at += body.startsWith('\r\n', at) ? 2 : 1;
  }
  if (row.length > 0) endRow();
  return rows;
}

/** One cell from `start`; `end` is where its delimiter or line break stands. */
function readCell(
  body: string,
  start: number,
  delimiter: string,
): { readonly text: string; readonly end: number } {
  let at = start;
  let text = '';
  if (body[at] === '"') {
    at += 1;
    for (;;) {
      const quote = body.indexOf('"', at);
      if (quote === -1) return { text: text + body.slice(at), end: body.length };
      text += body.slice(at, quote);
      at = quote + 1;
      if (body[at] !== '"') break;
      text += '"';
      at += 1;
    }
  }
  const from = at;
  while (at < body.length && body[at] !== delimiter && body[at] !== '\n' && body[at] !== '\r') {
    at += 1;
  }
  return { text: text + body.slice(from, at), end: at };
}
