import type { Chance } from './random.ts';

/** Names as they are given around Blora. */
const GIVEN = [
  'Agus',
  'Bambang',
  'Darmi',
  'Eko',
  'Endang',
  'Hartini',
  'Heru',
  'Joko',
  'Kasmirah',
  'Lastri',
  'Mulyono',
  'Ngatini',
  'Nurhayati',
  'Parjo',
  'Puji',
  'Rukmini',
  'Sarno',
  'Siti',
  'Slamet',
  'Sri',
  'Sugeng',
  'Sulastri',
  'Sumarno',
  'Suparmi',
  'Sutrisno',
  'Tarmuji',
  'Titik',
  'Wagiman',
  'Warsini',
  'Yatmi',
] as const;

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
export function inventName(chance: Chance): string {
  return `${chance.pick(GIVEN)} ${chance.pick(INVENTED)}`;
}
