import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { StorageSetupError } from '../../../src/server/storage/errors.ts';
import type { SetupProblem } from '../../../src/server/storage/errors.ts';
import { migrate } from '../../../src/server/storage/migrate.ts';
import { openStorage, sqlitePath } from '../../../src/server/storage/open.ts';
import { describeOnBothEngines, REGENCY } from './engines.ts';

async function problemOf(attempt: Promise<unknown>): Promise<StorageSetupError> {
  const error = await attempt.then(
    () => new Error('it opened'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StorageSetupError);
  return error as StorageSetupError;
}

describeOnBothEngines('opening and migrating', (engine) => {
  it('migrates an empty database, once', async () => {
    const storage = await engine.storage();
    const before = await storage.db.selectFrom('regency').selectAll().executeTakeFirstOrThrow();
    await migrate(storage);
    expect(await storage.db.selectFrom('regency').selectAll().execute()).toEqual([before]);
    expect(before).toMatchObject({ code: REGENCY, seq: 0 });
    expect(before.epoch).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('reads 64-bit integers as numbers, bytes as bytes', async () => {
    const { db } = await engine.storage();
    const bytes = Uint8Array.from([0, 1, 255]);
    const row = { regency: REGENCY, sha256: 'x', mime: 'image/webp', size: 3, stored_at: '' };
    await db
      .insertInto('blob')
      .values({ ...row, bytes })
      .execute();
    const stored = await db.selectFrom('blob').select('bytes').executeTakeFirstOrThrow();
    expect(new Uint8Array(stored.bytes)).toEqual(bytes);
    await db.updateTable('regency').set({ seq: Number.MAX_SAFE_INTEGER }).execute();
    const { seq } = await db.selectFrom('regency').select('seq').executeTakeFirstOrThrow();
    expect(seq).toBe(Number.MAX_SAFE_INTEGER);
    const counted = await db
      .selectFrom('regency')
      .select((eb) => [eb.fn.countAll().as('count'), eb.fn.sum('seq').as('sum')])
      .executeTakeFirstOrThrow();
    expect(counted).toEqual({ count: 1, sum: Number.MAX_SAFE_INTEGER });
  });

  it('lets several processes start at once', async () => {
    const place = await engine.place();
    const storages = await Promise.all([1, 2, 3, 4].map(() => engine.open(place)));
    await Promise.all(storages.map((storage) => migrate(storage)));
    const epochs = await Promise.all(
      storages.map(({ db }) => db.selectFrom('regency').select('epoch').execute()),
    );
    expect(new Set(epochs.flat().map(({ epoch }) => epoch)).size).toBe(1);
  });

  it('refuses a database that a newer build has written', async () => {
    const storage = await engine.storage();
    await sql`insert into kysely_migration values ('9999-later', '2099-01-01T00:00:00.000Z')`.execute(
      storage.db,
    );
    const { problem, message } = await problemOf(migrate(storage));
    expect(problem).toBe('newer');
    expect(message).toContain('newer version');
  });
});

describe('a data folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tpk-open-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is made where it is missing', async () => {
    const dataDir = join(folder, 'a/b');
    const storage = await openStorage({ dataDir, regency: REGENCY });
    await storage.close();
    expect(existsSync(sqlitePath(dataDir))).toBe(true);
  });

  it.each(['data', 'data/inner'])('that is, or lies below, a file cannot be used', async (path) => {
    const dataDir = join(folder, path);
    writeFileSync(join(folder, 'data'), '');
    const { problem, message } = await problemOf(openStorage({ dataDir, regency: REGENCY }));
    expect(problem).toBe('folder');
    expect(message).toBe(`The data folder ${dataDir} cannot be written.`);
  });

  it('whose database is something else is left alone', async () => {
    writeFileSync(sqlitePath(folder), 'a letter, not a database, that is long enough to be read');
    const { problem } = await problemOf(openStorage({ dataDir: folder, regency: REGENCY }));
    expect(problem).toBe('unusable');
  });
});

describe('a DATABASE_URL', () => {
  const dead = 'postgres://somebody:secret@127.0.0.1:1/tpk';
  it.each<[string, SetupProblem, (url: URL) => string]>([
    ['that is no address', 'url', () => 'blora'],
    ['of another protocol', 'url', () => 'mysql://localhost/tpk'],
    ['where nobody answers', 'refused', () => dead],
    ['of an unknown database', 'missing', (url) => ((url.pathname = '/absent'), url.href)],
    ['of an unknown user', 'login', (url) => ((url.username = 'nobody_known'), url.href)],
  ])('%s: %s', async (_title, expected, change) => {
    const databaseUrl = change(new URL(inject('postgresUrl')));
    const opening = openStorage({ databaseUrl, dataDir: '/unused', regency: REGENCY });
    const { problem, message } = await problemOf(opening);
    expect(problem).toBe(expected);
    expect(message).toMatch(/^DATABASE_URL [^\n]+\.$/);
    expect(message).not.toContain('secret');
  });
});
