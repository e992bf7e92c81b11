import { DEGREES, PREFIXES, SAME_NAME, SHORT_DEGREES } from './name-words.ts';

const ASCII = /^[ -~]*$/;
const MARKS = /\p{M}+/gu;
const APOSTROPHES = /['’‘`´ʼ]/gu;
const NOT_LETTERS = /[^\p{L}]+/u;

/** Small letters without accents and apostrophes: `Ma’ruf` is `maruf`. */
function plain(text: string): string {
  const letters = ASCII.test(text) ? text : text.normalize('NFKD').replaceAll(MARKS, '');
  return letters.replaceAll(APOSTROPHES, '').toLowerCase();
}

/** Whether a piece of a name, as written with its dots, is a degree such as `S.Pd.`. */
function isDegree(written: string): boolean {
  const bare = written.replaceAll('.', '');
  return DEGREES.has(bare) || (/[a-z]\.[a-z]/.test(written) && SHORT_DEGREES.has(bare));
}

function lettersOf(text: string): string[] {
  return text.split(NOT_LETTERS).filter((part) => part !== '');
}

/** What stands after the name's first comma, where it is no degree: some lists write `Ngadi, bin …`. */
function afterComma(rest: string): string[] {
  const pieces = rest.split(/[\s,]+/).filter((piece) => piece !== '');
  const isTitle = (piece: string) => {
    const bare = piece.replaceAll('.', '');
    return isDegree(piece) || SHORT_DEGREES.has(bare) || PREFIXES.has(bare) || bare.length <= 1;
  };
  return pieces.filter((piece) => !isTitle(piece)).flatMap(lettersOf);
}

/**
 * The parts of a name that count when names are compared, in small letters and in their order;
 * titles and degrees are left out, unless nothing else is there. One part is a whole name.
 */
export function nameTokens(name: string): string[] {
  const [first = '', ...rest] = plain(name).split(',');
  const pieces = first.split(/\s+/).filter((piece) => piece !== '');
  const isTitle = (piece: string) => isDegree(piece) || PREFIXES.has(piece.replaceAll('.', ''));
  const own = pieces.filter((piece) => !isTitle(piece)).flatMap(lettersOf);
  const named = own.filter((part) => !PREFIXES.has(part));
  const all = [...named, ...afterComma(rest.join(','))];
  return all.length > 0 ? all : lettersOf(plain(name));
}

/** Letters that one name is spelled with in different years, offices and ears; order matters. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/dj/g, 'j'],
  [/tj/g, 'c'],
  [/dz/g, 'z'],
  [/[ckq]h/g, 'h'],
  [/q/g, 'k'],
  [/x/g, 'ks'],
  [/[fv]/g, 'p'],
  [/ph/g, 'p'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ts/g, 's'],
  [/z/g, 's'],
  [/s[hyj](?=[aeiou])/g, 's'],
  [/j/g, 'y'],
  [/ae/g, 'ai'],
  [/i[yj](?=[aeiou])/g, 'i'],
  [/uw(?=[aeiou])/g, 'u'],
  [/(.)\1+/g, '$1'],
  [/(..[aeiou])h$/g, '$1'],
];

/**
 * A key under which spellings of one part of a name fall together: old and new (oe/u, j/y, dj/j,
 * tj/c), ch/kh/h, f/p/v, sy/s, z/s, double letters, a silent final h, and short forms (Moh., Abd.).
 * Different names may share a key; it is for finding, never for deciding.
 */
export function foldToken(token: string): string {
  let key = token;
  for (const [pattern, instead] of SPELLINGS) key = key.replaceAll(pattern, instead);
  return SAME_NAME.get(key) ?? key;
}

/**
 * The folded parts of a name, in order. An `M` before other parts stands for Muhammad.
 */
export function foldedTokens(name: string): string[] {
  const tokens = nameTokens(name);
  return tokens.map((token, index) =>
    token === 'm' && index === 0 && tokens.length > 1 ? 'muhamad' : foldToken(token),
  );
}
