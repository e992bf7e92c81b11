import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { villageKind, type Kecamatan, type RegencyRegions } from '../../domain/region.ts';

const REGENCY_CODE = /^\d{2}\.\d{2}$/;

/** A row of the list: its code, the code above it where there is one, its name. */
const ROW = /^([\d.]+),(?:[\d.]+,)?(.+)$/;

type Area = 'provinces' | 'regencies' | 'districts' | 'villages';

interface AreaRow {
  readonly code: string;
  readonly name: string;
}

export class UnknownRegency extends Error {
  override readonly name = 'UnknownRegency';

  constructor(code: string) {
    super(
      `There is no regency with the code "${code}". ` +
        'A code looks like 33.16 (Blora): two digits of the province, a dot, two of the regency.',
    );
  }
}

/** Refuses what cannot be a regency's code, before it becomes part of a path. */
export function requireRegencyCode(code: string): void {
  if (!REGENCY_CODE.test(code)) throw new UnknownRegency(code);
}

/** Reads one regency from the national list that the package idn-area-data carries. */
export function buildRegency(code: string): RegencyRegions {
  requireRegencyCode(code);
  const regency = areas('regencies', code)[0];
  if (!regency) throw new UnknownRegency(code);
  const villages = areas('villages', `${code}.`);
  return {
    code,
    name: regency.name,
    province: areas('provinces', code.slice(0, 2))[0]?.name ?? '',
    kecamatan: areas('districts', `${code}.`).map((kecamatan): Kecamatan => ({
      ...kecamatan,
      villages: villages
        .filter((village) => village.code.startsWith(`${kecamatan.code}.`))
        .map((village) => ({ ...village, kind: villageKind(village.code) })),
    })),
  };
}

/** The rows whose code starts so, by code. */
function areas(area: Area, codeStart: string): AreaRow[] {
  return readFileSync(join(dataFolder(), `${area}.csv`), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(codeStart))
    .flatMap((line) => {
      const [, code, name] = ROW.exec(line.trimEnd()) ?? [];
      return code && name ? [{ code, name: properName(name) }] : [];
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

function dataFolder(): string {
  return join(dirname(fileURLToPath(import.meta.resolve('idn-area-data'))), '../data');
}

/**
 * The list writes most names as Indonesians do. A few begin a word in lower case, and some carry a
 * quotation mark where the apostrophe of "Soka'an" belongs.
 */
function properName(cell: string): string {
  const name = cell.replace(/^"(.*)"$/, '$1').replaceAll(/"+/g, "'");
  return name
    .split(/\s+/)
    .map((word) => (word === 'dan' ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}
