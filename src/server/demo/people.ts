import type { Sex } from '../../domain/identity/sex.ts';
import type { Chance } from './random.ts';

/** Names as they are given around Blora. */
const MEN = [
  'Agus',
  'Bambang',
  'Eko',
  'Heru',
  'Joko',
  'Mulyono',
  'Parjo',
  'Sarno',
  'Slamet',
  'Sugeng',
  'Sumarno',
  'Sutrisno',
  'Tarmuji',
  'Wagiman',
] as const;
const WOMEN = [
  'Darmi',
  'Endang',
  'Hartini',
  'Kasmirah',
  'Lastri',
  'Ngatini',
  'Nurhayati',
  'Puji',
  'Rukmini',
  'Siti',
  'Sri',
  'Sulastri',
  'Suparmi',
  'Titik',
  'Warsini',
  'Yatmi',
] as const;
const GIVEN = [...MEN, ...WOMEN] as const;

/** No family is called so: "made up", "for instance", "supposedly" … */
const INVENTED = [
  'Andaikata',
  'Contohwati',
  'Fiktifianto',
  'Khayalani',
  'Misalkan',
  'Peragawan',
  'Rekaanto',
  'Rekasari',
  'Seandainya',
  'Tiruwarno',
  'Umpamawati',
  'Umpamono',
] as const;

/** Somebody who does not exist, and whom nobody could mistake for a real person. */
export function inventName(chance: Chance, sex?: Sex): string {
  const given = sex === undefined ? GIVEN : sex === 'male' ? MEN : WOMEN;
  return `${chance.pick(given)} ${chance.pick(INVENTED)}`;
}
