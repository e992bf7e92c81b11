/** A cell of a spreadsheet as plain data. Text is text whatever it looks like: never a formula. */
export type SheetCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** `YYYY-MM-DD` */
  | { readonly kind: 'date'; readonly date: string }
  | null;

export interface SheetColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
}

export interface Sheet {
  /** At most 31 characters, none of \ / ? * [ ] : */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** What XML 1.0 cannot hold. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;
/** What Excel would read as an escaped letter. */
const ESCAPE = /_(?=x[0-9a-f]{4}_)/gi;
/** Longest text that a cell holds. */
const CELL_MAX = 32_767;
/** Excel miscounts days before. */
const FIRST_DATE = '1900-03-01';

/** A text cell; nothing for an empty text. */
export function textCell(text: string): SheetCell {
  const safe = text.replaceAll(FORBIDDEN, '').replaceAll(ESCAPE, '_x005F_');
  return safe === '' ? null : { kind: 'text', text: safe.slice(0, CELL_MAX) };
}

/** A day; where a spreadsheet cannot hold it, the text. */
export function dateCell(date: string): SheetCell {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date) && date >= FIRST_DATE;
  return isDay ? { kind: 'date', date } : textCell(date);
}

export function numberCell(value: number): SheetCell {
  return { kind: 'number', value };
}

/** `@` keeps a cell text when somebody types in it later. */
const AS_TEXT = '@';

type WriterCell =
  | {
      readonly type: StringConstructor;
      readonly value: string;
      readonly format: string;
      readonly fontWeight?: 'bold';
    }
  | { readonly type: NumberConstructor; readonly value: number }
  | { readonly type: DateConstructor; readonly value: Date; readonly format: string }
  | null;

function writerCell(cell: SheetCell): WriterCell {
  if (cell === null) return null;
  if (cell.kind === 'text') return { type: String, value: cell.text, format: AS_TEXT };
  if (cell.kind === 'number') return { type: Number, value: cell.value };
  return { type: Date, value: new Date(`${cell.date}T00:00:00Z`), format: 'dd/mm/yyyy' };
}

/**
 * Sheets in the form that write-excel-file takes: each cell says its type, so that nothing is
 * guessed from what a person typed, and none has the type `Formula`.
 */
export function writerSheets(sheets: readonly Sheet[]) {
  return sheets.map(({ name, columns, rows }) => ({
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    data: [
      columns.map(({ title }): WriterCell => {
        return { type: String, value: title, format: AS_TEXT, fontWeight: 'bold' };
      }),
      ...rows.map((row) => row.map(writerCell)),
    ],
  }));
}
