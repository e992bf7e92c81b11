import { sql } from 'kysely';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import type { PullResponse } from '../../../src/protocol/pull.ts';
import type { PushResponse } from '../../../src/protocol/push.ts';
import type { Session } from '../../../src/protocol/session.ts';
import { PROTOCOL } from '../../../src/protocol/version.ts';
import { verifyAudit } from '../../../src/server/storage/audit.ts';
import { writeBackup } from '../../../src/server/storage/backup.ts';
import type { Storage } from '../../../src/server/storage/database.ts';
import { migrate } from '../../../src/server/storage/migrate.ts';
import { openStorage } from '../../../src/server/storage/open.ts';
import { restoreBackup } from '../../../src/server/storage/restore.ts';
import { ask, call } from '../../support/endpoint.ts';
import { freshDatabase } from '../../support/postgres.ts';
import { openApp, serveStorage, temporaryFolder, VILLAGE } from './app.ts';
import type { AppUnderTest } from './app.ts';
import { meetingArgs, Sender, walkInArgs } from './sender.ts';
import { furnish, joinAs } from './world.ts';

const NOW = '2026-09-21T02:00:00.000Z';
type Engine = Storage['engine'];

/** An empty database, not migrated. */
async function emptyStorage(engine: Engine, regency = '33.16'): Promise<Storage> {
  let databaseUrl: string | undefined;
  if (engine === 'postgresql') {
    const database = await freshDatabase(inject('postgresUrl'));
    onTestFinished(database.drop);
    databaseUrl = database.url;
  }
  const storage = await openStorage({ databaseUrl, dataDir: temporaryFolder(), regency });
  onTestFinished(() => storage.close());
  return storage;
}

async function startApp(engine: Engine): Promise<AppUnderTest> {
  const storage = await emptyStorage(engine);
  await migrate(storage);
  return openApp(storage);
}

async function linesOf(storage: Storage): Promise<string[]> {
  const lines: string[] = [];
  await writeBackup(storage, NOW, async (line) => {
    lines.push(line);
  });
  return lines;
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

const pull = (test: AppUnderTest, session: Session, cursor: string | null) =>
  ask<PullResponse>(test.send, 'POST', '/api/sync/pull', { protocol: PROTOCOL, cursor }, session);

const PAIRS: [Engine, Engine][] = [
  ['sqlite', 'sqlite'],
  ['sqlite', 'postgresql'],
  ['postgresql', 'sqlite'],
  ['postgresql', 'postgresql'],
];

describe.each(PAIRS)('a backup of %s put back into %s', (from, into) => {
  it('is all that there was: records, sessions, photos, receipts, audit', async () => {
    const before = await startApp(from);
    const { storedPhoto } = await furnish(before, VILLAGE);
    const sri = new Sender(before.send, await joinAs(before, [VILLAGE]));
    const meeting = sri.make('meeting.create', meetingArgs(VILLAGE));
    await sri.deliver([meeting]);
    const known = await pull(before, sri.session, null);
    const lines = await linesOf(before.deps.storage);

    const storage = await emptyStorage(into);
    const counts = await restoreBackup(storage, NOW, each(lines));
    expect(counts).toMatchObject({ account: 3, device: 3, blob: 1 });
    const after = serveStorage(storage);

    const restored = await pull(after, sri.session, known.cursor);
    expect(restored.restart).toBe('epoch');
    expect(restored.epoch).not.toBe(known.epoch);
    expect(restored.rows).toEqual(known.rows);
    const photo = await after.send(`/api/attachments/${storedPhoto.sha256}`, {
      headers: { Authorization: `Bearer ${sri.session.token}` },
    });
    expect(Buffer.from(await photo.arrayBuffer()).equals(storedPhoto.bytes)).toBe(true);
    const phone = new Sender(after.send, sri.session);
    const { results } = (await phone.push([meeting])).body as PushResponse;
    expect(results).toMatchObject([{ status: 'applied', duplicate: true, id: meeting.id }]);
    expect(await verifyAudit(storage)).toMatchObject({ ok: true });
    // new numbers follow the old ones
    await phone.deliver([phone.make('attendance.add', walkInArgs(meeting.args.id))]);
    const more = await pull(after, sri.session, restored.cursor);
    expect(more).toMatchObject({ restart: null, rows: [{ kind: 'attendance' }] });
  });
});

describe('a backup', () => {
  it('is one moment, whatever is written meanwhile', async () => {
    const test = await startApp('postgresql');
    const sri = new Sender(test.send, await joinAs(test, [VILLAGE]));
    await sri.deliver([sri.make('meeting.create', meetingArgs(VILLAGE))]);
    const lines: string[] = [];
    await writeBackup(test.deps.storage, NOW, async (line) => {
      if (lines.length === 0) await sri.deliver([sri.make('meeting.create', meetingArgs(VILLAGE))]);
      lines.push(line);
    });
    const records = lines.filter((line) => line.includes('"table":"record"'));
    expect(records).toHaveLength(1);
    const storage = await emptyStorage('sqlite');
    await restoreBackup(storage, NOW, each(lines));
    expect(await verifyAudit(storage)).toMatchObject({ ok: true });
  });

  it('holds its own regency alone', async () => {
    const test = await startApp('sqlite');
    const { storage } = test.deps;
    const other: Storage = { ...storage, regency: '33.17' };
    await migrate(other);
    await openApp(other);
    const accounts = (await linesOf(storage)).filter((line) => line.includes('"table":"account"'));
    expect(accounts).toHaveLength(1);
  });
});

it('that was written before some of the tables were there is taken as it is', async () => {
  const test = await startApp('sqlite');
  await furnish(test, VILLAGE);
  const [header = '', ...rows] = await linesOf(test.deps.storage);
  const first = { ...(JSON.parse(header) as object), migrations: ['0001-first'] };
  const older = await emptyStorage('sqlite');
  const ofThatDay = rows.map((line) => line.replace(/,"signed_out":\d/, ''));
  expect(ofThatDay).not.toEqual(rows);
  await restoreBackup(older, NOW, each([JSON.stringify(first), ...ofThatDay]));
  const { rows: found } = await sql`select count(*) as count from record`.execute(older.db);
  const { rows: made } = await sql`select count(*) as count from record`.execute(
    test.deps.storage.db,
  );
  expect(found).toEqual(made);
  expect((await verifyAudit(older)).ok).toBe(true);
});

describe('a backup that cannot be put back', () => {
  async function lines(): Promise<string[]> {
    const test = await startApp('sqlite');
    await furnish(test, VILLAGE);
    return linesOf(test.deps.storage);
  }

  async function refusal(broken: readonly string[], regency?: string): Promise<string> {
    const storage = await emptyStorage('sqlite', regency);
    const failure = await restoreBackup(storage, NOW, each(broken)).catch((error: Error) => error);
    await migrate(storage);
    const { rows } = await sql`select 1 from account union all select 1 from record`.execute(
      storage.db,
    );
    expect(rows).toEqual([]);
    return failure instanceof Error ? `${failure.name}: ${failure.message}` : 'restored';
  }

  it('was cut off, or lost a line on the way', async () => {
    const whole = await lines();
    expect(await refusal(whole.slice(0, -1))).toBe(
      'BackupError: This backup was cut off: its end is missing.',
    );
    const record = whole.findIndex((line) => line.includes('"table":"record"'));
    expect(await refusal(whole.toSpliced(record, 1))).toBe(
      'BackupError: This backup is damaged: rows are missing.',
    );
    expect(await refusal(whole.with(record, '{"is":"row"'))).toBe(
      'BackupError: This backup is damaged: a line cannot be read.',
    );
  });

  it('is none, or of another regency, or of a newer version', async () => {
    const whole = await lines();
    expect(await refusal([])).toBe('BackupError: This file is not a backup of TPK Lapangan.');
    expect(await refusal(['{"format":"other"}'])).toMatch(/is not a backup/);
    expect(await refusal(whole, '33.17')).toBe(
      'BackupError: This is a backup of the regency 33.16: start with REGENCY_CODE=33.16.',
    );
    const newer = whole.map((line) => line.replace('"0001-first"', '"0001-first","9999-later"'));
    expect(await refusal(newer)).toMatch(/newer version of this app: update it first/);
  });

  it('would go into a database that holds something, which stays as it is', async () => {
    const whole = await lines();
    const test = await startApp('sqlite');
    await expect(restoreBackup(test.deps.storage, NOW, each(whole))).rejects.toThrow(
      'There is something in this database already.',
    );
    const { status } = await call(test.send, 'GET', '/api/session', undefined, test.regency);
    expect(status).toBe(200);
  });
});
