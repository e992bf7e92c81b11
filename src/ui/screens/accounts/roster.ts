import { kecamatanOf, regionLevel } from '../../../domain/region.ts';
import type { RegencyRegions } from '../../../domain/region.ts';
import { scopeFits } from '../../../domain/role.ts';
import type { Role } from '../../../domain/role.ts';
import type { NewAccount } from '../../../protocol/account.ts';
import { readSeparated } from './separated.ts';

export type RosterColumn = 'name' | 'role' | 'regions' | 'row';

export const ROSTER_PROBLEMS = [
  'nameMissing',
  'nameLength',
  'roleMissing',
  'roleUnknown',
  'regionMissing',
  'regionMalformed',
  'regionUnknown',
  'regionUnfit',
  'regionsTooMany',
  'repeated',
] as const;

export interface RosterProblem {
  /** Line of the text, from 1. */
  readonly line: number;
  readonly column: RosterColumn;
  readonly code: (typeof ROSTER_PROBLEMS)[number];
  /** The cell at fault, as it was typed. */
  readonly cell: string;
}

export interface RosterRow extends NewAccount {
  readonly line: number;
}

export interface Roster {
  /** Rows without fault. */
  readonly rows: readonly RosterRow[];
  readonly problems: readonly RosterProblem[];
}

/** Most accounts in one list, and most regions of one account: as the endpoint takes them. */
export const ROSTER_LIMIT = 500;
const SCOPES_LIMIT = 60;
const NAME_LENGTH = { least: 2, most: 120 };

/** What people write for a role, in letters only. */
const ROLE_WORDS: Readonly<Record<string, Role>> = {
  facilitator: 'facilitator',
  fasilitator: 'facilitator',
  fasilitatordesa: 'facilitator',
  desa: 'facilitator',
  kelurahan: 'facilitator',
  pendamping: 'facilitator',
  subdistrict: 'subdistrict',
  kecamatan: 'subdistrict',
  tpkkecamatan: 'subdistrict',
  regency: 'regency',
  kabupaten: 'regency',
  tpkkabupaten: 'regency',
  kota: 'regency',
  tkpkd: 'regency',
  bappeda: 'regency',
};

const letters = (text: string) => text.toLowerCase().replaceAll(/[^a-z]/g, '');

/**
 * Reads a list of accounts, one a line: name; role; region codes. Accepts what spreadsheets paste
 * and save, a heading, and codes without dots. Each fault names its line and column.
 */
export function readRoster(text: string, regions: RegencyRegions): Roster {
  const lines = readSeparated(text);
  const [first] = lines;
  const isHeading = first !== undefined && /^(nama|name)/.test(letters(first.cells[0] ?? ''));
  const known = knownCodes(regions);
  const seen = new Set<string>();
  const rows: RosterRow[] = [];
  const problems: RosterProblem[] = [];

  for (const { line, cells } of isHeading ? lines.slice(1) : lines) {
    const [name = '', roleCell = '', ...regionCells] = cells;
    const regionCell = regionCells.slice(0, isCodesApart(regionCells) ? undefined : 1).join(' ');
    const faults: Omit<RosterProblem, 'line'>[] = [
      ...nameFaults(name),
      ...roleFaults(roleCell),
      ...regionFaults(regionCell, ROLE_WORDS[letters(roleCell)], regions, known),
    ];
    const role = ROLE_WORDS[letters(roleCell)];
    if (role !== undefined && faults.length === 0) {
      const scopes = [...new Set(codesOf(regionCell, role, regions))].sort();
      const row = { line, name: tidy(name), role, scopes };
      if (seen.has(rosterKey(row))) {
        faults.push({ column: 'row', code: 'repeated', cell: row.name });
      } else {
        seen.add(rosterKey(row));
        rows.push(row);
      }
    }
    problems.push(...faults.map((fault) => ({ line, ...fault })));
  }
  return { rows, problems };
}

/** What makes two accounts the same person in the same office. */
export function rosterKey({ name, role, scopes }: NewAccount): string {
  return JSON.stringify([tidy(name).toLowerCase(), role, [...scopes].sort()]);
}

const tidy = (name: string) => name.replaceAll(/\s+/g, ' ').trim();

/** With a comma as delimiter, several codes of one person stand in cells of their own. */
function isCodesApart(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '' || /^[\d.\s,/+|&]+$/.test(cell));
}

function knownCodes(regions: RegencyRegions): ReadonlySet<string> {
  const below = regions.kecamatan.flatMap(({ code, villages }) => [
    code,
    ...villages.map((village) => village.code),
  ]);
  return new Set([regions.code, ...below]);
}

/** The codes of a cell, with dots; a regency's account needs none, there is but one. */
function codesOf(cell: string, role: Role | undefined, regions: RegencyRegions): string[] {
  const codes = cell.split(/[\s,/+|&]+/).filter(Boolean);
  if (codes.length === 0) return role === 'regency' ? [regions.code] : [];
  return codes.map(dotted);
}

/** `3316092003` as `33.16.09.2003`. */
function dotted(code: string): string {
  const parts = /^(\d{2})(\d{2})(?:(\d{2})(\d{4})?)?$/.exec(code);
  return parts === null ? code : parts.slice(1).filter(Boolean).join('.');
}

type Fault = Omit<RosterProblem, 'line'>;

function nameFaults(cell: string): Fault[] {
  const { length } = tidy(cell);
  if (length === 0) return [{ column: 'name', code: 'nameMissing', cell }];
  const fits = length >= NAME_LENGTH.least && length <= NAME_LENGTH.most;
  return fits ? [] : [{ column: 'name', code: 'nameLength', cell }];
}

function roleFaults(cell: string): Fault[] {
  if (cell === '') return [{ column: 'role', code: 'roleMissing', cell }];
  return letters(cell) in ROLE_WORDS ? [] : [{ column: 'role', code: 'roleUnknown', cell }];
}

function regionFaults(
  cell: string,
  role: Role | undefined,
  regions: RegencyRegions,
  known: ReadonlySet<string>,
): Fault[] {
  const codes = codesOf(cell, role, regions);
  const fault = (code: RosterProblem['code'], what: string): Fault => ({
    column: 'regions',
    code,
    cell: what,
  });
  if (codes.length === 0) return [fault('regionMissing', cell)];
  if (codes.length > SCOPES_LIMIT) return [fault('regionsTooMany', cell)];
  return codes.flatMap((code) => {
    if (!/^\d{2}(\.\d{2}){1,2}$|^\d{2}\.\d{2}\.\d{2}\.\d{4}$/.test(code)) {
      return [fault('regionMalformed', code)];
    }
    if (!known.has(code)) return [fault('regionUnknown', code)];
    return role === undefined || scopeFits(role, code) ? [] : [fault('regionUnfit', code)];
  });
}

/** The list to fill in: every kecamatan and village with its code, the names left open. */
export function rosterTemplate(regions: RegencyRegions): string[][] {
  const rows = regions.kecamatan.flatMap(({ code, name, villages }) => [
    ['', 'kecamatan', code, `Kecamatan ${name}`],
    ...villages.map((village) => [
      '',
      'fasilitator',
      village.code,
      `${village.kind === 'kelurahan' ? 'Kelurahan' : 'Desa'} ${village.name}, Kec. ${name}`,
    ]),
  ]);
  return [['nama', 'peran', 'kode wilayah', 'keterangan'], ...rows];
}

/** The kecamatan that a choice of villages starts from: that of the first. */
export function startingKecamatan(scopes: readonly string[]): string {
  const [first = ''] = scopes;
  return regionLevel(first) === 'village' ? (kecamatanOf(first) ?? '') : '';
}
