import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';

/** What every write looks up about the phone and who holds it; see `writer.ts`. */
export const KNOWN_KEYS = ['session', 'joining', 'account', 'regions', 'firstSavedAt'] as const;

/** The last number, and the mark under which the present values of all those were read. */
export interface SeqRow {
  readonly key: 'deviceSeq';
  readonly value: number;
  readonly mark?: string;
}

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
      table: (name) => (name === 'meta' ? unmarking(core.table(name)) : core.table(name)),
    }),
  };
}

function unmarking(table: DBCoreTable): DBCoreTable {
  return {
    ...table,
    mutate(request) {
      if (!touches(request)) return table.mutate(request);
      const { trans } = request;
      return table.get({ trans, key: 'deviceSeq' }).then((row: SeqRow | undefined) => {
        if (row?.mark === undefined) return table.mutate(request);
        const { mark: _mark, ...bare } = row;
        const unmark = table.mutate({ type: 'put', trans, values: [bare] });
        return unmark.then(() => table.mutate(request));
      });
    },
  };
}
