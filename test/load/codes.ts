/** Regencies of Central Java, the owner's first; their regions are in the national list. */
const CODES = [
  '33.16',
  ...Array.from({ length: 29 }, (_, index) => `33.${String(index + 1).padStart(2, '0')}`),
];

/** Codes of so many regencies, each another. */
export const regencyCodes = (count: number): string[] => [...new Set(CODES)].slice(0, count);
