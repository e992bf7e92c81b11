import Dexie from 'dexie';
import type { DBCore, DBCoreCursor, DBCoreTable, Middleware } from 'dexie';
import { sealingOf, TABLES_WITH_SEALS } from './clear-columns.ts';
import type { KeyHolder } from './key-holder.ts';
import { Locked } from './locked.ts';
import { rowSeals } from './row-seals.ts';
import type { Columns } from './sealed-row.ts';

/**
 * Seals rows on their way to the disk and opens them on their way back, below everything that the
 * app does with Dexie, and inside its transactions. What Dexie itself keeps for live queries is
 * below this and so is sealed.
 * @param below told the core beneath, where rows are as the disk has them
 */
export function sealingCore(keys: KeyHolder, below: (core: DBCore) => void): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'sealing',
    create(core) {
      below(core);
      return {
        ...core,
        table(name) {
          const table = core.table(name);
          return TABLES_WITH_SEALS.includes(name) ? sealedTable(keys, table) : table;
        },
      };
    },
  };
}

function sealedTable(keys: KeyHolder, table: DBCoreTable): DBCoreTable {
  const { name } = table;
  const seals = rowSeals(keys, name, (row) => table.schema.primaryKey.extractKey?.(row));
  const open = (row: Columns | undefined) => row && seals.open(row);

  const isShut = (key: unknown): boolean =>
    keys.rows === null && sealingOf(name, key)?.worksLocked === false;
  const shut = () => Dexie.Promise.reject(new Locked(name));
  // of `meta`, whose rows differ, each is looked at by itself
  const isAllShut = () => name !== 'meta' && isShut(undefined);

  return {
    ...table,
    get: (request) =>
      isShut(request.key) ? shut() : table.get(request).then((row: Columns) => open(row)),
    getMany: (request) =>
      request.keys.some(isShut)
        ? shut()
        : table.getMany(request).then((rows: Columns[]) => rows.map(open)),
    query(request) {
      if (request.values !== true) return table.query(request);
      if (isAllShut()) return shut();
      return table.query(request).then(({ result }) => ({ result: result.map(open) }));
    },
    openCursor(request) {
      if (request.values !== true) return table.openCursor(request);
      if (isAllShut()) return shut();
      return table.openCursor(request).then((cursor) => cursor && openingCursor(cursor, open));
    },
    mutate(request) {
      if (request.type !== 'add' && request.type !== 'put') return table.mutate(request);
      try {
        const {
          changeSpec: _changeSpec,
          updates: _updates,
          ...bare
        } = { ...request } as {
          changeSpec?: unknown;
          updates?: unknown;
        } & typeof request;
        return table.mutate({
          ...bare,
          values: request.values.map((row: Columns) => seals.close(row)),
        });
      } catch (error) {
        return Dexie.Promise.reject(error);
      }
    },
  };
}

/** The cursor with its values opened, each once, and only where somebody looks. */
function openingCursor(
  cursor: DBCoreCursor,
  open: (row: Columns | undefined) => Columns | undefined,
): DBCoreCursor {
  let last: { readonly raw: Columns; readonly opened: Columns | undefined } | undefined;
  return Object.create(cursor, {
    key: { get: () => cursor.key as unknown },
    primaryKey: { get: () => cursor.primaryKey as unknown },
    value: {
      get() {
        const raw = cursor.value as Columns;
        if (last?.raw !== raw) last = { raw, opened: open(raw) };
        return last.opened;
      },
    },
  }) as DBCoreCursor;
}
