/** Characters of an activation code without its dashes. */
export const CODE_LENGTH = 24;

/** The bare code: what counts of what was typed. */
export function bareCode(typed: string): string {
  return typed.replaceAll(/[\s\p{Pd}]/gu, '').toUpperCase();
}

/** The code in a link of ours, `<origin>/gabung#<code>`, or in a code alone; null in neither. */
export function codeIn(scanned: string): string | null {
  const text = scanned.includes('#') ? scanned.slice(scanned.indexOf('#') + 1) : scanned;
  const isOurs = !scanned.includes('://') || scanned.includes('/gabung#');
  const code = bareCode(decoded(text));
  return isOurs && code.length === CODE_LENGTH && /^[0-9A-Z]+$/.test(code) ? code : null;
}

/**
 * Takes the code out of the address bar, so that neither the history nor a screenshot keeps it.
 * Empty where the address has none.
 */
export function takeCodeFromAddress(): string {
  const code = decoded(location.hash.slice(1));
  if (location.hash !== '') history.replaceState(history.state, '', location.pathname);
  return code;
}

/** A link that lost a character on its way is no reason to stop. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
