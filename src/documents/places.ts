import { kecamatanOf, regionLevel, villageKind } from '../domain/region.ts';
import type { Kecamatan, RegencyRegions, Village } from '../domain/region.ts';
import { WORDS } from './words.ts';

interface Found {
  readonly kecamatan: Kecamatan | undefined;
  readonly village: Village | undefined;
}

function find(regions: RegencyRegions, code: string): Found {
  const kecamatan = regions.kecamatan.find((each) => each.code === kecamatanOf(code));
  return { kecamatan, village: kecamatan?.villages.find((each) => each.code === code) };
}

/**
 * A region in full, as in "Desa Bangkleyan", "Kelurahan Tempelan", "Kecamatan Jati",
 * "Kabupaten Blora". An unknown code stands for itself; no code is no region.
 */
export function regionTitle(regions: RegencyRegions, code: string): string {
  const { kecamatan, village } = find(regions, code);
  if (village !== undefined) return `${WORDS[village.kind]} ${village.name}`;
  const isKecamatan = regionLevel(code) === 'kecamatan' && kecamatan !== undefined;
  if (isKecamatan) return `${WORDS.kecamatan} ${kecamatan.name}`;
  return code === regions.code ? regions.name : code;
}

/**
 * The lines of the letterhead, from the regency down to the region that meets, in capitals:
 * Pemerintah Kabupaten, Kecamatan, and Desa or Kelurahan for a village's own meeting.
 */
export function letterhead(regions: RegencyRegions, code: string): string[] {
  const lines = [`${WORDS.government} ${regions.name}`];
  const kecamatan = kecamatanOf(code);
  if (kecamatan !== null) lines.push(regionTitle(regions, kecamatan));
  if (regionLevel(code) === 'village') lines.push(regionTitle(regions, code));
  return lines.map((line) => line.toUpperCase());
}

/** The place that a document is signed at: the bare name of the region that met. */
export function signingPlace(regions: RegencyRegions, code: string): string {
  const { kecamatan, village } = find(regions, code);
  return village?.name ?? kecamatan?.name ?? regions.name.replace(/^\S+\s/, '');
}

/** Whether what belongs to a region is a desa's or a kelurahan's matter. */
export function villageKindOf(code: string): 'desa' | 'kelurahan' {
  return regionLevel(code) === 'village' ? villageKind(code) : 'desa';
}
