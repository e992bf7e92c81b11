import { readdirSync } from 'node:fs';

/** A place in which nothing personal may stand, by what a failing test calls it. */
export type Places = Readonly<Record<string, readonly string[]>>;

/** As it may have been written besides: coded for an address, in capitals, digits in groups. */
function plain(text: string): string {
  return decoded(text)
    .toLowerCase()
    .replaceAll('+', ' ')
    .replaceAll(/(?<=\d)[\s._-]+(?=\d)/g, '');
}

function decoded(text: string): string {
  return text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (coded) => {
    try {
      return decodeURIComponent(coded);
    } catch {
      return coded;
    }
  });
}

/** The lines that hold one of the values, each with its place: none, where nothing has leaked. */
export function leaksOf(values: Iterable<string>, places: Places): string[] {
  const wanted = [...new Set(values)].map((value) => plain(value.trim())).filter(Boolean);
  return Object.entries(places).flatMap(([place, lines]) =>
    lines
      .map((line) => ({ line, text: plain(line) }))
      .filter(({ text }) => wanted.some((value) => text.includes(value)))
      .map(({ line }) => `${place}: ${line}`),
  );
}

/** The names of all files and folders below a folder. */
export function namesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true }).map(String);
}
