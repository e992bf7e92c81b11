const HIDDEN = '•';

/**
 * A number for lists and screens that others see: all but its last four characters hidden. Of four
 * or fewer, nothing is shown. Spaces group it as it stands on a card.
 */
export function maskNumber(value: string): string {
  const shown = value.length > 4 ? value.slice(-4) : '';
  return inFours(shown.padStart(value.length, HIDDEN));
}

/** `3316 0912 0385 0001`: a number in groups of four, for reading aloud and comparing. */
export function inFours(value: string): string {
  return value.replaceAll(/(.{4})(?=.)/gu, '$1 ');
}
