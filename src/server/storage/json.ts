/** A key that JavaScript moves to the front of an object, whatever the order it was put in. */
const INDEX = /^(?:0|[1-9]\d*)$/;

/** JSON with the keys of every object in order: equal values give equal texts. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inList).join(',')}]`;
  const fields = value as Readonly<Record<string, unknown>>;
  const parts: string[] = [];
  for (const key of sortedKeys(fields)) {
    const inner = fields[key];
    if (inner !== undefined) parts.push(`${JSON.stringify(key)}:${canonicalJson(inner)}`);
  }
  return `{${parts.join(',')}}`;
}

const inList = (value: unknown): string => (value === undefined ? 'null' : canonicalJson(value));

/** Hashes of such texts are kept for good, so that the order must never change. */
function sortedKeys(fields: object): string[] {
  const keys = Object.keys(fields).sort();
  if (!keys.some((key) => INDEX.test(key))) return keys;
  return Object.keys(Object.fromEntries(keys.map((key) => [key, null])));
}
