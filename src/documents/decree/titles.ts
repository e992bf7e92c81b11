import { villageKind } from '../../domain/region.ts';
import type { RegencyRegions } from '../../domain/region.ts';
import { teamLevel } from '../../domain/team-step.ts';
import { longDate } from '../particulars.ts';
import { regionTitle, signingPlace } from '../places.ts';
import { ordinal } from './ordinals.ts';
import type { DecreeMark, PaperTeam } from './paper-team.ts';

/** Whose decree it is. */
export type DecreeLevel = 'desa' | 'kelurahan' | 'kecamatan';

/** Room for what is written in by hand. */
export const DOTS = '…………………';

const OFFICE: Readonly<Record<DecreeLevel, string>> = {
  desa: 'Kepala Desa',
  kelurahan: 'Lurah',
  kecamatan: 'Camat',
};

/** A desa, a kelurahan, or a kecamatan with a team of its own. */
export function decreeLevel(regionCode: string): DecreeLevel {
  return teamLevel(regionCode) === 'kecamatan' ? 'kecamatan' : villageKind(regionCode);
}

/** Who decrees: "Kepala Desa Bangkleyan", "Lurah Tempelan", "Camat Jati". */
export function officer(regions: RegencyRegions, regionCode: string): string {
  return `${OFFICE[decreeLevel(regionCode)]} ${signingPlace(regions, regionCode)}`;
}

/** "Tim Penanggulangan Kemiskinan Desa Bangkleyan". */
export function teamName(regions: RegencyRegions, regionCode: string): string {
  return `Tim Penanggulangan Kemiskinan ${regionTitle(regions, regionCode)}`;
}

const OPENING = /^(nomor|no\.?)\s*:?\s*/i;
const YEAR = /\btahun\b|(^|\D)(19|20)\d{2}(\D|$)/i;

/**
 * "12 Tahun 2019". A number that carries its year, as in `141/12/2019`, stays as it was typed;
 * what is not known yet is dotted.
 */
export function decreeNumber({ number, date }: DecreeMark): string {
  const typed = number.trim().replace(OPENING, '');
  if (YEAR.test(typed)) return typed;
  return `${typed || DOTS} Tahun ${date.slice(0, 4) || DOTS}`;
}

/** "24 November 2019", or dots before it is signed. */
export function decreeDay({ date }: Pick<DecreeMark, 'date'>): string {
  return date === '' ? DOTS : longDate(date);
}

const UNSIGNED: DecreeMark = { number: '', date: '' };

/** "Keputusan Kepala Desa Bangkleyan Nomor 12 Tahun 2019". */
export function decreeName(regions: RegencyRegions, code: string, mark: DecreeMark): string {
  return `Keputusan ${officer(regions, code)} Nomor ${decreeNumber(mark)}`;
}

type Amended = Pick<PaperTeam, 'regionCode' | 'revision' | 'past'>;

/**
 * What it is about: the forming of the team, or, by its number among the amendments, the change of
 * the decree that formed it. An amendment names the first decree, not the one before it.
 * Source: UU 12/2011, annex II, on amendments.
 */
export function decreeSubject(regions: RegencyRegions, team: Amended): string {
  const { regionCode, revision, past } = team;
  const forming = `Pembentukan ${teamName(regions, regionCode)}`;
  if (revision === 0) return forming;
  const count = revision === 1 ? '' : ` ${capital(ordinal(revision))}`;
  const first = decreeName(regions, regionCode, past[0] ?? UNSIGNED);
  return `Perubahan${count} atas ${first} tentang ${forming}`;
}

/**
 * The decree that is amended, with what has amended it since: "Keputusan … Nomor 12 Tahun 2019
 * tentang … sebagaimana telah diubah dengan Keputusan … Nomor 30 Tahun 2020".
 */
export function amendedDecree(regions: RegencyRegions, { regionCode, past }: Amended): string {
  const name = (mark: DecreeMark) => decreeName(regions, regionCode, mark);
  const about = `tentang Pembentukan ${teamName(regions, regionCode)}`;
  const [first = UNSIGNED, ...later] = past;
  const last = later.at(-1);
  if (last === undefined) return `${name(first)} ${about}`;
  const how = later.length === 1 ? 'diubah dengan' : 'beberapa kali diubah, terakhir dengan';
  return `${name(first)} ${about} sebagaimana telah ${how} ${name(last)}`;
}

function capital(word: string): string {
  return word.replaceAll(/\b[a-z]/g, (first) => first.toUpperCase());
}
