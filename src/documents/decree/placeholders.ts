import { kecamatanOf } from '../../domain/region.ts';
import type { RegencyRegions } from '../../domain/region.ts';
import { fillBraces, unknownBraces } from '../braces.ts';
import { regionTitle } from '../places.ts';
import type { PaperTeam } from './paper-team.ts';
import {
  amendedDecree,
  decreeDay,
  decreeLevel,
  decreeSubject,
  officer,
  teamName,
} from './titles.ts';

/** The words in braces that a wording can leave to be filled in, in the order they are explained. */
export const PLACEHOLDERS = [
  'desa',
  'wilayah',
  'kecamatan',
  'kabupaten',
  'pejabat',
  'tim',
  'tentang',
  'tanggal_rapat',
  'anggaran',
  'keputusan_lama',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

export type Filling = Readonly<Record<Placeholder, string>>;

/** What stands for each placeholder in the decree of one team. */
export function fillingOf(team: PaperTeam, regions: RegencyRegions): Filling {
  const { regionCode } = team;
  const level = decreeLevel(regionCode);
  const own = regionTitle(regions, regionCode);
  const kecamatan = regionTitle(regions, kecamatanOf(regionCode) ?? regionCode);
  const budget = 'Anggaran Pendapatan dan Belanja';
  return {
    desa: own,
    wilayah: level === 'kecamatan' ? own : `${own} ${kecamatan}`,
    kecamatan,
    kabupaten: regions.name,
    pejabat: officer(regions, regionCode),
    tim: teamName(regions, regionCode),
    tentang: decreeSubject(regions, team),
    tanggal_rapat: decreeDay({ date: team.meetingDate }),
    anggaran: level === 'desa' ? `${budget} ${own}` : `${budget} Daerah ${regions.name}`,
    keputusan_lama: amendedDecree(regions, team),
  };
}

/** The text with its placeholders filled in, once: braces in what is filled in stay. */
export function fill(text: string, filling: Filling): string {
  return fillBraces(text, filling);
}

/** Words in braces that stand for nothing, each once: most likely mistyped. */
export function unknownPlaceholders(text: string): string[] {
  return unknownBraces(text, PLACEHOLDERS);
}
