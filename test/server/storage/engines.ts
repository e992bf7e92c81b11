import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, inject } from 'vitest';
import type { Engine, Storage } from '../../../src/server/storage/database.ts';
import { migrate } from '../../../src/server/storage/migrate.ts';
import { openStorage } from '../../../src/server/storage/open.ts';
import type { StorageOptions } from '../../../src/server/storage/open.ts';
import { freshDatabase } from '../../support/postgres.ts';

export const REGENCY = '33.16';

/** An empty database of one engine, for one test. */
export interface TestEngine {
  readonly name: Engine;
  /** Where a new, empty database is: gone when the test ends. */
  place(): Promise<StorageOptions>;
  /** Opens it once more: another process, as far as the database can tell. */
  open(place: StorageOptions): Promise<Storage>;
  /** The same, with its tables. */
  migrated(place: StorageOptions): Promise<Storage>;
  /** A new database, migrated. */
  storage(): Promise<Storage>;
}

function engine(name: Engine): TestEngine {
  const cleanups: (() => Promise<void> | void)[] = [];
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  });
  const place = async (): Promise<StorageOptions> => {
    const dataDir = mkdtempSync(join(tmpdir(), 'tpk-storage-'));
    cleanups.push(() => rmSync(dataDir, { recursive: true, force: true }));
    if (name === 'sqlite') return { dataDir, regency: REGENCY };
    const database = await freshDatabase(inject('postgresUrl'));
    cleanups.push(database.drop);
    return { databaseUrl: database.url, dataDir, regency: REGENCY };
  };
  const open = async (at: StorageOptions): Promise<Storage> => {
    const storage = await openStorage(at);
    cleanups.push(() => storage.close());
    return storage;
  };
  const migrated = async (at: StorageOptions): Promise<Storage> => {
    const opened = await open(at);
    await migrate(opened);
    return opened;
  };
  return { name, place, open, migrated, storage: async () => migrated(await place()) };
}

/** Runs one contract on SQLite (a file) and on PostgreSQL (a server). */
export function describeOnBothEngines(title: string, contract: (engine: TestEngine) => void): void {
  describe.each(['sqlite', 'postgresql'] as const)(`${title} (%s)`, (name) => {
    contract(engine(name));
  });
}
