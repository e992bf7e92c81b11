import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Migration } from 'kysely/migration';
import type { Engine, Storage } from './database.ts';
import { asStorageError, StorageSetupError } from './errors.ts';
import * as first from './migrations/0001-first.ts';
import * as likeness from './migrations/0002-likeness.ts';
import * as quarantine from './migrations/0003-quarantine.ts';
import * as sealKeys from './migrations/0004-seal-keys.ts';
import * as signedOut from './migrations/0005-signed-out.ts';
import * as quarantineRegion from './migrations/0006-quarantine-region.ts';
import * as indexes from './migrations/0007-indexes.ts';

interface EngineMigration {
  up(db: Kysely<unknown>, engine: Engine): Promise<void>;
}

/** In order; a new one is added at the end and an old one never changes. */
const MIGRATIONS: Readonly<Record<string, EngineMigration>> = {
  '0001-first': first,
  '0002-likeness': likeness,
  '0003-quarantine': quarantine,
  '0004-seal-keys': sealKeys,
  '0005-signed-out': signedOut,
  '0006-quarantine-region': quarantineRegion,
  '0007-indexes': indexes,
};

/** From here on there is a table by which people are found. */
export const HAS_LIKENESSES = '0002-likeness';

/** The last of a row of migrations, e.g. of those that a backup tells of; null for none known. */
export function lastMigration(names: readonly string[]): string | null {
  if (names.some((name) => !Object.hasOwn(MIGRATIONS, name))) return null;
  return Object.keys(MIGRATIONS).findLast((name) => names.includes(name)) ?? null;
}

/**
 * Brings the tables up to date and makes sure that the regency has its row. Several processes may
 * start at once: one migrates, the others wait.
 * @param upTo the last migration to run, where rows of that day are to be put back
 * @throws StorageSetupError where the database was written by a newer build
 */
export async function migrate(storage: Storage, upTo?: string): Promise<void> {
  const { db, engine, regency } = storage;
  const migrations = Object.entries(MIGRATIONS).map(([name, migration]): [string, Migration] => [
    name,
    { up: (trx: Kysely<unknown>) => migration.up(trx, engine) },
  ]);
  const provider = { getMigrations: async () => Object.fromEntries(migrations) };
  const migrator = new Migrator({ db, provider });
  const { error } = await (upTo === undefined
    ? migrator.migrateToLatest()
    : migrator.migrateTo(upTo));
  if (error !== undefined) throw await explain(storage, error);
  await db
    .insertInto('regency')
    .values({ code: regency, seq: 0, epoch: randomUUID() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function explain({ db }: Storage, error: unknown): Promise<unknown> {
  const executed = await sql<{ name: string }>`select name from kysely_migration`
    .execute(db)
    .catch(() => ({ rows: [] }));
  const isNewer = executed.rows.some(({ name }) => !Object.hasOwn(MIGRATIONS, name));
  if (!isNewer) return asStorageError(error);
  const message = 'The database was written by a newer version of this app: update the app first.';
  return new StorageSetupError('newer', message, error);
}
