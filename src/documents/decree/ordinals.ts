const UNITS = [
  '',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
];

/** A whole number from 1 to 99 in Indonesian words: 12 as "dua belas". */
export function inWords(count: number): string {
  const unit = UNITS[count];
  if (unit !== undefined) return unit;
  if (count < 20) return `${UNITS[count - 10]} belas`;
  const rest = count % 10 === 0 ? '' : ` ${UNITS[count % 10]}`;
  return `${UNITS[Math.floor(count / 10)]} puluh${rest}`;
}

/** "kesatu", "kedua", "ketiga belas": as the parts of a decree are counted. */
export function ordinal(place: number): string {
  return `ke${inWords(place)}`;
}

/** The letter of an item: a to z, then aa, ab. */
export function letter(index: number): string {
  const last = String.fromCodePoint(97 + (index % 26));
  return index < 26 ? last : `${letter(Math.floor(index / 26) - 1)}${last}`;
}
