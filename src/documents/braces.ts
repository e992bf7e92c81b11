const BRACED = /\{([a-z_]+)\}/g;

/** The text with its words in braces filled in, once: braces in what is filled in stay. */
export function fillBraces(text: string, filling: Readonly<Record<string, string>>): string {
  return text.replaceAll(BRACED, (braced, name: string) =>
    Object.hasOwn(filling, name) ? (filling[name] ?? braced) : braced,
  );
}

/** Words in braces that are not among the known, each once: most likely mistyped. */
export function unknownBraces(text: string, known: readonly string[]): string[] {
  const names = Array.from(text.matchAll(BRACED), ([, name = '']) => name);
  return [...new Set(names.filter((name) => !known.includes(name)))];
}
