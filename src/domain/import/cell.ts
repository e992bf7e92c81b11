import { asciiDigits } from '../identity/digits.ts';

/**
 * A number as the file writes it. A spreadsheet keeps 15 digits, so a NIK that was stored as a
 * number has lost its last one: that it was a number must not be forgotten.
 */
export interface NumberCell {
  readonly number: string;
}

/** A cell as a reader hands it over: text of a CSV, or what an XLSX cell holds. */
export type Cell = string | number | boolean | Date | NumberCell | null | undefined;
export type Row = readonly Cell[];

/** `3.3160901018E+15` written out, as far as it goes; other texts as they are. */
export function writtenOut(text: string): string {
  const [, whole, fraction = '', exponent] = /^(\d+)(?:\.(\d+))?[eE]\+?(\d+)$/.exec(text) ?? [];
  if (whole === undefined || exponent === undefined || Number(exponent) > 30) return text;
  const digits = fraction.padEnd(Number(exponent), '0');
  if (digits.length > Number(exponent)) return text;
  return `${whole}${digits}`.replace(/^0+(?=\d)/, '');
}

/** Whether the file holds it as a number. */
export function isNumberCell(cell: Cell): boolean {
  return (
    typeof cell === 'number' || (typeof cell === 'object' && cell !== null && 'number' in cell)
  );
}

/** A cell as text: trimmed, inner spaces single, digits 0–9, a day as `YYYY-MM-DD`. */
export function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) {
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  }
  if (typeof cell === 'number') return writtenOut(String(cell));
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  if (typeof cell === 'object') return writtenOut(cell.number);
  return asciiDigits(cell)
    .replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Whether a row holds nothing at all. */
export function isEmptyRow(row: Row): boolean {
  return row.every((cell) => cellText(cell) === '');
}
