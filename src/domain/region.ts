/** `desa` is led by a kepala desa, `kelurahan` by a lurah; the code tells them apart. */
export type VillageKind = 'desa' | 'kelurahan';

export interface Village {
  readonly code: string;
  readonly name: string;
  readonly kind: VillageKind;
}

export interface Kecamatan {
  readonly code: string;
  readonly name: string;
  readonly villages: readonly Village[];
}

/** One regency with everything below it, sorted by code. */
export interface RegencyRegions {
  readonly code: string;
  readonly name: string;
  readonly province: string;
  readonly kecamatan: readonly Kecamatan[];
}

export type RegionLevel = 'province' | 'regency' | 'kecamatan' | 'village';

const LEVELS: readonly RegionLevel[] = ['province', 'regency', 'kecamatan', 'village'];

/** `33`, `33.16`, `33.16.09` or `33.16.09.2003`: Permendagri codes with dots. */
export const REGION_CODE = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/;

/** The level of a well-formed region code. */
export function regionLevel(code: string): RegionLevel {
  return LEVELS[code.split('.').length - 1] ?? 'village';
}

/** Whether `code` is `scope` or lies below it. */
export function isWithin(code: string, scope: string): boolean {
  return code === scope || code.startsWith(`${scope}.`);
}

/** The kecamatan that a village or kecamatan code belongs to; null above that level. */
export function kecamatanOf(code: string): string | null {
  const parts = code.split('.');
  return parts.length < 3 ? null : parts.slice(0, 3).join('.');
}

/** The regency that a code belongs to; null above that level. */
export function regencyOf(code: string): string | null {
  const parts = code.split('.');
  return parts.length < 2 ? null : parts.slice(0, 2).join('.');
}

/**
 * Desa or kelurahan, from the code alone: the first of the last four digits is 1 for a kelurahan
 * and 2 (3 for a desa adat) for a desa. Source: Permendagri 137/2017, annex.
 */
export function villageKind(code: string): VillageKind {
  return code.split('.')[3]?.startsWith('1') === true ? 'kelurahan' : 'desa';
}
