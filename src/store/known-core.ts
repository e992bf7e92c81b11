import type { DBCore, DBCoreMutateRequest, Middleware } from 'dexie';

/** What every write looks up about the phone and who holds it; see `writer.ts`. */
export const KNOWN_KEYS = ['session', 'joining', 'account', 'regions', 'firstSavedAt'] as const;

/** The row of `meta` that stands for the present values of them all. */
export const KNOWN_MARK = 'knownMark';

const isKnown = (key: unknown): boolean => (KNOWN_KEYS as readonly unknown[]).includes(key);

function touches(request: DBCoreMutateRequest): boolean {
  if (request.type === 'deleteRange') return true;
  if (request.type === 'delete') return request.keys.some(isKnown);
  return request.values.some((row: { key?: unknown }) => isKnown(row.key));
}

/**
 * Takes the mark away in the same transaction in which anything that it stands for is written,
 * whoever writes it: so a tab that finds the mark as it knows it needs to read nothing else again.
 */
export function knownCore(): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'known',
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        if (name !== 'meta') return table;
        return {
          ...table,
          mutate(request) {
            if (!touches(request)) return table.mutate(request);
            const { trans } = request;
            return table
              .mutate({ type: 'delete', trans, keys: [KNOWN_MARK] })
              .then(() => table.mutate(request));
          },
        };
      },
    }),
  };
}
