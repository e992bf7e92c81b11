import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { onTestFinished } from 'vitest';
import { uuidv7 } from '../../../src/domain/id.ts';
import type { Session } from '../../../src/protocol/session.ts';
import { createApp } from '../../../src/server/app.ts';
import { firstActivation } from '../../../src/server/auth/first-account.ts';
import type { AppEnv, Deps } from '../../../src/server/http/context.ts';
import { ensureKeys } from '../../../src/server/seal/key-file.ts';
import { openKeyring } from '../../../src/server/seal/keyring.ts';
import { loadRegency } from '../../../src/server/regions/load.ts';
import type { Storage } from '../../../src/server/storage/database.ts';
import { migrate } from '../../../src/server/storage/migrate.ts';
import { openStorage } from '../../../src/server/storage/open.ts';
import { activate } from '../../support/endpoint.ts';
import type { Send } from '../../support/endpoint.ts';

export const REGENCY = '33.16';
export const KECAMATAN = '33.16.09';
export const VILLAGE = '33.16.09.2003';
export const SIBLING = '33.16.09.2004';
export const OTHER_KECAMATAN = '33.16.01';
export const FAR_VILLAGE = '33.16.01.2001';

/** The keys of every server under test. They are in memory once they were read. */
export const keyring = await (async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tpk-keys-'));
  const path = join(folder, 'seal.json');
  await ensureKeys(path, '2026-09-20T00:00:00.000Z');
  const opened = openKeyring(path);
  rmSync(folder, { recursive: true });
  return opened;
})();

export const newId = (): string => uuidv7(Date.now(), randomBytes(16));

/** The whole endpoint in this process, with a clock that stands until it is moved. */
export interface AppUnderTest {
  readonly app: Hono<AppEnv>;
  readonly deps: Deps;
  readonly send: Send;
  readonly log: string[];
  /** The regency's first account, joined. */
  readonly regency: Session;
  /** Sends as if from this address. */
  from(address: string): Send;
  passTime(ms: number): void;
}

/** A folder for this test alone. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tpk-http-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The app on an SQLite file, for what does not depend on the engine. */
export async function openPlainApp(): Promise<AppUnderTest> {
  const storage = await openStorage({ dataDir: temporaryFolder(), regency: REGENCY });
  onTestFinished(() => storage.close());
  await migrate(storage);
  return openApp(storage);
}

/** Serves a new storage, whose first account joins; every answer is checked against its schema. */
export async function openApp(storage: Storage): Promise<AppUnderTest> {
  const served = serveStorage(storage);
  const first = await firstActivation(served.deps);
  return { ...served, regency: await activate(served.send, first?.code ?? '') };
}

/** Serves a storage as it is. */
export function serveStorage(storage: Storage): AppUnderTest {
  let now = Date.parse('2026-09-20T02:00:00.000Z');
  const log: string[] = [];
  const deps: Deps = {
    storage,
    keyring,
    regions: loadRegency(storage.regency, tmpdir()),
    version: '0.0.0',
    now: () => now,
    activationDays: 7,
    trustProxy: true,
    checkResponses: true,
    log: (line) => log.push(line),
  };
  const app = createApp(deps);
  const send: Send = (path, init) => app.request(path, init);
  return {
    app,
    deps,
    send,
    log,
    regency: NOBODY,
    from: (address) => (path, init) => {
      const headers = new Headers(init?.headers);
      headers.set('X-Forwarded-For', `203.0.113.99, ${address}`);
      return app.request(path, { ...init, headers });
    },
    passTime(ms) {
      now += ms;
    },
  };
}

const NOBODY: Session = {
  token: 'nobody-has-joined-this-server',
  deviceId: '',
  account: { id: '', role: 'regency', name: '', scopes: [], username: null, active: false },
  regencyCode: '',
  epoch: '',
  serverTime: '',
};
