import { toCsv } from '../../../../documents/csv.ts';
import { columnLetter } from '../../../../domain/import/columns.ts';
import type { ImportProblem } from '../../../../domain/import/read-list.ts';
import { listWord } from '../../../register/list-words.ts';
import type { ListWords } from '../../../register/list-words.ts';

/** `C (NIK)`: the column as a spreadsheet names it and as the list heads it. */
export function columnText(
  t: ListWords,
  { column, columnIndex }: ImportProblem,
  headings: readonly string[],
): string {
  const { check, columns } = t.registerImport;
  if (columnIndex === null) return check.noColumn(listWord(t, column));
  const heading = headings[columnIndex] ?? '';
  return `${columnLetter(columnIndex)} (${heading === '' ? columns.unnamed : heading})`;
}

/** What is wrong, and what to do about it. */
export function problemText(t: ListWords, { code }: ImportProblem): string {
  return t.registerImport.check.problems[code];
}

/** Every problem as a CSV: where it is and what it is, never what stands there. */
export function problemsCsv(
  t: ListWords,
  problems: readonly ImportProblem[],
  headings: readonly string[],
): string {
  const { csv, level } = t.registerImport.check;
  const rows = [...problems]
    .sort((left, right) => left.row - right.row)
    .map((problem) => [
      problem.row,
      problem.columnIndex === null ? '' : columnLetter(problem.columnIndex),
      problem.columnIndex === null
        ? listWord(t, problem.column)
        : (headings[problem.columnIndex] ?? ''),
      level[problem.level],
      problemText(t, problem),
    ]);
  return toCsv([[csv.row, csv.letter, csv.heading, csv.level, csv.problem], ...rows]);
}
