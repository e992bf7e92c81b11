import { columnLetter, guessColumns, recallColumns } from '../../../../domain/import/columns.ts';
import type {
  ColumnMap,
  ImportColumn,
  RememberedColumns,
} from '../../../../domain/import/columns.ts';

/** In the order in which a person looks for them. */
export const COLUMNS: readonly ImportColumn[] = [
  'name',
  'nik',
  'noKk',
  'villageName',
  'kecamatanName',
  'villageCode',
  'kecamatanCode',
  'regencyCode',
  'relation',
  'sex',
  'birthPlace',
  'birthDate',
  'birthPlaceAndDate',
  'address',
  'dusun',
  'rt',
  'rw',
  'rtRw',
  'maritalStatus',
  'motherName',
  'occupation',
  'disability',
  'pregnant',
  'phone',
  'listNumber',
  'listFamilyNumber',
  'programmes',
  'decile',
];

export interface FirstColumns {
  readonly columns: ColumnMap;
  readonly isRemembered: boolean;
}

/**
 * What the columns hold, as it was settled for the last list; where this one has another heading
 * for the name it is a list of another kind, and guessed.
 */
export function firstColumns(
  header: readonly string[],
  remembered: RememberedColumns | undefined,
): FirstColumns {
  const recalled = remembered === undefined ? {} : recallColumns(header, remembered);
  const isRemembered = recalled.name !== undefined;
  return { columns: isRemembered ? recalled : guessColumns(header), isRemembered };
}

/** The map with a column of the file for a field, or none; a column holds one thing only. */
export function withColumn(
  columns: ColumnMap,
  column: ImportColumn,
  index: number | null,
): ColumnMap {
  const others = Object.entries(columns).filter(
    ([name, taken]) => name !== column && taken !== index,
  );
  return Object.fromEntries(index === null ? others : [...others, [column, index]]);
}

export interface FileColumn {
  readonly index: number;
  readonly letter: string;
  readonly heading: string;
}

/** The columns of a file that hold anything among its first rows. */
export function fileColumns(head: readonly (readonly string[])[], header: number): FileColumn[] {
  const width = Math.max(0, ...head.map((row) => row.length));
  return Array.from({ length: width }, (_, index) => ({
    index,
    letter: columnLetter(index),
    heading: head[header]?.[index] ?? '',
  })).filter(({ index }) => head.some((row, at) => at >= header && (row[index] ?? '') !== ''));
}
