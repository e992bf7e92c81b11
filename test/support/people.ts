import type { RegisterPerson } from '../../src/domain/register/person.ts';
import { EMPTY_FAMILY, EMPTY_LISTING, EMPTY_PERSON } from '../../src/domain/register/person.ts';

const FIRST = (
  'Sutrisno Suparman Sukiman Sutarno Supriyanto Suwarno Sugiyono Sukarno Suharto Sumarno Suyatno ' +
  'Sudarmi Sumiyati Sukarti Suparti Sulastri Sunarti Suyatmi Sukinah Sumarni Sutinah Supatmi ' +
  'Siti Sri Nur Muhammad Ahmad Abdul Moh Joko Agus Bambang Budi Dwi Tri Eko Endang Wahyu Yuli ' +
  'Ngatmin Ngadiman Ngatini Ngasiyem Parjo Parmin Parni Paimin Painem Wagiman Wagiyem Legiman ' +
  'Legiyem Kasmin Kasmirah Karsono Karsini Darmo Darsono Darsinah Jumadi Jumiati Jasmin Jasmirah ' +
  'Rusdi Rustam Rukmini Rohmad Rohmah Zainal Zaenab Fatimah Fatkhur Khoirul Khotimah Lilik Lestari ' +
  'Mulyono Mulyani Marsono Marsini Mintarsih Naryo Nuryanto Pujiono Pujiati Purwanto Purwanti'
).split(' ');
const LAST = (
  'Hadi Hadiyanto Wibowo Widodo Wahyudi Wahyuni Rahayu Rahmawati Rahmad Santoso Saputra Saputro ' +
  'Setiawan Setyowati Lestari Handayani Hidayat Hidayah Hartono Hartati Kurniawan Kurniasih ' +
  'Prasetyo Pratiwi Purnomo Purwadi Utomo Utami Astuti Aminah Arifin Anwar Aisyah Basuki Cahyono ' +
  'Cahyani Daryanto Effendi Fauzi Gunawan Haryanto Iskandar Jatmiko Kusuma Kusnadi Mahmudah ' +
  'Maimunah Mustofa Nugroho Ningsih Nuraini Pambudi Romadhon Rofiq Susanto Susilo Susanti Solikin ' +
  'Solikah Subekti Sugito Syaifudin Triyono Umar Utari Wulandari Yulianto Yuliana Zulaikha'
).split(' ');
const ROOTS =
  'sut sur kar mar war dar har pon leg wag pah jum rom tas kas pas ras mul yat nar'.split(' ');
const MIDDLES = 'a i u o an in un or ar em at ik ung ad is om it ul ap ok'.split(' ');
const ENDINGS =
  'iman inem iyem ono arno inah amin iyah adi ini irah oyo andi inten upi emi uji'.split(' ');
const DUSUN = 'Krajan Ngampel Sambirejo Kedungwaru Tegalsari Mulyorejo Pilangsari Nglencong'.split(
  ' ',
);

/** A small seeded generator of numbers below 1 (mulberry32): the same people at every run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const two = (value: number) => String(value).padStart(2, '0');
const three = (value: number) => String(value).padStart(3, '0');

/** People of invented names in villages of one kecamatan, four to a family. */
export function inventPeople(count: number, seed = 1): RegisterPerson[] {
  const random = seeded(seed);
  const below = (end: number) => Math.floor(random() * end);
  const pick = (list: readonly string[]) => list[below(list.length)] ?? '';
  const rare = () => {
    const word = `${pick(ROOTS)}${pick(MIDDLES)}${pick(ENDINGS)}`;
    return `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`;
  };
  return Array.from({ length: count }, (_, index): RegisterPerson => {
    const sex = random() < 0.5 ? 'male' : 'female';
    const [year, month, day] = [1935 + below(85), 1 + below(12), 1 + below(28)];
    const village = Math.floor(index / 1500);
    const family = Math.floor(index / 4);
    const date = `${two(sex === 'female' ? day + 40 : day)}${two(month)}${two(year % 100)}`;
    const roll = random();
    const name =
      roll < 0.2
        ? rare()
        : roll < 0.4
          ? `${pick(FIRST)} ${rare()}`
          : `${pick(FIRST)} ${pick(LAST)}`;
    return {
      ...EMPTY_PERSON,
      ...EMPTY_FAMILY,
      ...EMPTY_LISTING,
      id: `person-${index}`,
      regionCode: `33.16.09.${2001 + village}`,
      name,
      nik: `331609${date}${String(1 + (index % 9999)).padStart(4, '0')}`,
      noKk: `331609${two(1 + (family % 28))}0210${String(1 + family).padStart(4, '0')}`,
      sex,
      birthPlace: 'Blora',
      birthDate: `${year}-${two(month)}-${two(day)}`,
      relation: index % 4 === 0 ? 'head' : 'child',
      address: `Jalan ${pick(LAST)}`,
      dusun: pick(DUSUN),
      rt: three(1 + below(8)),
      rw: three(1 + below(4)),
    };
  });
}
