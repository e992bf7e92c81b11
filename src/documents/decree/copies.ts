import { kecamatanOf } from '../../domain/region.ts';
import type { RegencyRegions } from '../../domain/region.ts';
import { officer, decreeLevel } from './titles.ts';
import { regionTitle, signingPlace } from '../places.ts';

/** To whom copies go by custom: up the chain that the team reports along, and to those named. */
export function copiesTo(regions: RegencyRegions, regionCode: string): string[] {
  const level = decreeLevel(regionCode);
  const chair = `Ketua Tim Koordinasi Penanggulangan Kemiskinan Daerah ${regions.name}`;
  const kecamatan = kecamatanOf(regionCode) ?? regionCode;
  const own = ['Yang bersangkutan', 'Arsip'];
  if (level === 'kecamatan') {
    const villages = `Kepala Desa dan Lurah se-${regionTitle(regions, regionCode)}`;
    return [`Bupati ${signingPlace(regions, regions.code)}`, chair, villages, ...own];
  }
  const council = level === 'desa' ? [`Ketua BPD ${regionTitle(regions, regionCode)}`] : [];
  return [chair, officer(regions, kecamatan), ...council, ...own];
}
