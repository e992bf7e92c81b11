import type { Sex } from '../identity/sex.ts';
import type { MaritalStatus, Relation } from '../register/person.ts';

const key = (text: string) =>
  text
    .toLowerCase()
    .replace(/^\d{1,2}\s*[.)\-:]\s*(?=[a-z])/, '')
    .replaceAll(/[^a-z0-9]/g, '');

function table<T>(rows: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(
    Object.entries(rows).flatMap(([words, value]) =>
      words.split(' ').map((word): [string, T] => [word, value]),
    ),
  );
}

const SEX = table<Sex>({
  'l lk laki lakilaki pria cowok m male 1': 'male',
  'p pr perempuan wanita w f female 2': 'female',
});

const RELATION = table<Relation>({
  'kepalakeluarga kk kepala krt kepalarumahtangga head 1': 'head',
  'suami istri isteri suamiistri istrisuami 2': 'spouse',
  'anak anakkandung anaktiri anakangkat 3': 'child',
  'menantu 4': 'childInLaw',
  'cucu 5': 'grandchild',
  'orangtua ayah ibu orangtuamertua bapak 6': 'parent',
  'mertua 7': 'parentInLaw',
  'famili famililain saudara kakak adik keponakan 8': 'relative',
  'pembantu pembanturumahtangga 9': 'helper',
  'lainnya lain 10': 'other',
});

const MARITAL = table<MaritalStatus>({
  'belumkawin bk belumnikah belummenikah lajang tidakkawin 1': 'single',
  'kawin k nikah menikah kawintercatat kawinbelumtercatat kawintidaktercatat 2': 'married',
  'ceraihidup ch janda duda cerai 3': 'divorced',
  'ceraimati cm 4': 'widowed',
});

const NOTHING = new Set(['', '-', '--', 'tidak ada', 'null', 'n/a', 'na', '#n/a', 'kosong']);

/** A cell that says that there is nothing is empty. */
export function orNothing(text: string): string {
  return NOTHING.has(text.toLowerCase()) ? '' : text;
}

/** `L`, `Laki-laki`, `2. Perempuan`…; undefined for words that are not known. */
export function readSex(text: string): Sex | '' | undefined {
  return text === '' ? '' : SEX.get(key(text));
}

/** The family card's words, or its codes 1–10; undefined for words that are not known. */
export function readRelation(text: string): Relation | '' | undefined {
  return text === '' ? '' : RELATION.get(key(text));
}

/** The card's words, or its codes 1–4; undefined for words that are not known. */
export function readMaritalStatus(text: string): MaritalStatus | '' | undefined {
  return text === '' ? '' : MARITAL.get(key(text));
}

/** Yes or no in the words of lists; empty for anything else. */
export function readPregnant(text: string): 'yes' | 'no' | '' {
  if (/^(ya|y|yes|1|hamil)$/i.test(text)) return 'yes';
  return /^(tidak|tdk|t|no|n|0|2|tidak hamil)$/i.test(text) ? 'no' : '';
}
