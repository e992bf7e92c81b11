/** From and to, both included; ranges are sorted, apart, and do not touch. */
export type Range = readonly [from: number, to: number];

/** `1-120,122` → [[1, 120], [122, 122]]. */
export function parseRanges(text: string): Range[] {
  if (text === '') return [];
  return text.split(',').map((part): Range => {
    const [from, to] = part.split('-').map(Number);
    return [from ?? 0, to ?? from ?? 0];
  });
}

/** [[1, 120], [122, 122]] → `1-120,122`. */
export function formatRanges(ranges: readonly Range[]): string {
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',');
}

/** The ranges with more numbers in them. */
export function addNumbers(ranges: readonly Range[], numbers: readonly number[]): Range[] {
  const all = [...ranges, ...numbers.map((n): Range => [n, n])].sort(([a], [b]) => a - b);
  const merged: Range[] = [];
  for (const [from, to] of all) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1] + 1) {
      merged[merged.length - 1] = [last[0], Math.max(last[1], to)];
    } else merged.push([from, to]);
  }
  return merged;
}

/** The ranges without what is above `end`. */
export function upTo(ranges: readonly Range[], end: number): Range[] {
  return ranges
    .filter(([from]) => from <= end)
    .map(([from, to]): Range => [from, Math.min(to, end)]);
}

/** How many numbers from 1 to the highest in `seen` are neither there nor in `others`. */
export function countMissing(seen: readonly Range[], others: readonly number[]): number {
  const highest = seen.at(-1)?.[1] ?? 0;
  const known = addNumbers(
    seen,
    others.filter((n) => n <= highest),
  );
  return known.reduce((missing, [from, to]) => missing - (to - from + 1), highest);
}
