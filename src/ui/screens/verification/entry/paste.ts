import { readDigits } from '../../../../domain/identity/digits.ts';
import type { ProposalEntry } from '../../../../store/queries/proposals/list.ts';

/** What a pasted list says. */
export interface Pasted {
  /** Numbers by the proposal's id. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Lines, from 1, that fit no proposal. */
  readonly unknown: readonly number[];
  /** Lines beyond the last proposal, where they go by order. */
  readonly tooMany: number;
}

/** What parts the columns of a line that was copied from a table or typed. */
const COLUMN = /[\t;]/;

interface Line {
  /** As a person counts, from 1. */
  readonly place: number;
  readonly cells: readonly string[];
}

function linesOf(text: string): Line[] {
  return text
    .split(/\r?\n/)
    .map((line, index) => ({
      place: index + 1,
      cells: line.split(COLUMN).map((cell) => cell.trim()),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

/**
 * Ids by each number that names a proposal: its family card, the NIKs of its people. What a
 * correction changes names it too as it was: so the file for entry has it.
 */
function keysOf(entries: readonly ProposalEntry[]): Map<string, string> {
  const keys = new Map<string, string>();
  const note = (number: string, id: string) => {
    const digits = readDigits(number).value;
    if (digits !== '' && !keys.has(digits)) keys.set(digits, id);
  };
  const concerned = entries.flatMap(({ row, members }) =>
    members.filter(({ fields }) => fields.concerned).map(({ fields }) => ({ row, fields })),
  );
  for (const { row, fields } of concerned) note(fields.nik, row.id);
  for (const { row, fields } of concerned) note(fields.was?.nik ?? '', row.id);
  for (const { row } of entries) note(row.fields.noKk, row.id);
  for (const { row } of entries) note(row.fields.familyWas?.noKk ?? '', row.id);
  return keys;
}

/**
 * A list of entry numbers as it is copied from a table or typed quickly. With one column they go
 * to the proposals in their order; with more, the first names the proposal by a NIK or a family
 * card and the last is its number.
 */
export function readPasted(text: string, entries: readonly ProposalEntry[]): Pasted {
  const lines = linesOf(text);
  if (lines.every(({ cells }) => cells.filter((cell) => cell !== '').length === 1)) {
    const taken = lines.slice(0, entries.length);
    const numbers = taken.flatMap(({ cells }, index): [string, string][] => {
      const entry = entries[index];
      return entry === undefined ? [] : [[entry.row.id, cells.join('')]];
    });
    return { numbers: new Map(numbers), unknown: [], tooMany: lines.length - taken.length };
  }
  const keys = keysOf(entries);
  const numbers = new Map<string, string>();
  const unknown: number[] = [];
  for (const { place, cells } of lines) {
    const id = keys.get(readDigits(cells[0] ?? '').value);
    const number = cells.at(-1) ?? '';
    if (id === undefined || number === '' || cells.length < 2) unknown.push(place);
    else numbers.set(id, number);
  }
  return { numbers, unknown, tooMany: 0 };
}
