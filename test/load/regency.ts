import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadRegency } from '../../src/server/regions/load.ts';
import { readConfig } from '../../src/server/config.ts';
import { ensureKeys } from '../../src/server/seal/key-file.ts';
import { openStorage } from '../../src/server/storage/open.ts';
import type { Storage } from '../../src/server/storage/database.ts';
import type { Session } from '../../src/protocol/session.ts';
import { activate, makeAccounts, sendTo } from '../support/endpoint.ts';
import { runToEnd, startServer } from '../support/server.ts';
import type { TestServer } from '../support/server.ts';
import { startBalancer } from './balancer.ts';
import type { Balancer } from './balancer.ts';

/** One regency's server, as it would be deployed: one process or several, and who is signed in. */
export interface Regency {
  readonly code: string;
  /** Where phones reach it. */
  readonly origin: string;
  readonly servers: readonly TestServer[];
  readonly villages: readonly { readonly code: string; readonly session: Session }[];
  /** The kecamatan and the regency, which watch things arrive. */
  readonly desks: readonly Session[];
  /** Of its server as they are now, and of what stands in front of it. */
  readonly pids: () => { servers: number[]; balancer: number[] };
  /** Looks into its database, past the server. */
  open(): Promise<Storage>;
  /** What `admin` says to this, and how it ends. */
  admin(args: readonly string[]): ReturnType<typeof runToEnd>;
  stop(): Promise<void>;
}

export interface RegencyOptions {
  readonly code: string;
  readonly processes: number;
  readonly villages: number;
  readonly databaseUrl: string | undefined;
}

/** Starts it, and has everybody join. */
export async function startRegency(options: RegencyOptions): Promise<Regency> {
  const { code, processes, databaseUrl } = options;
  const sealKeys = join(tmpdir(), `tpk-load-${process.pid}-${code}`, 'seal.json');
  await ensureKeys(sealKeys, new Date().toISOString());
  const env = { REGENCY_CODE: code, SEAL_KEYS_FILE: sealKeys, CHECK_RESPONSES: 'no' };
  const servers: TestServer[] = [];
  for (let made = 0; made < processes; made += 1) {
    servers.push(await startServer({ databaseUrl, env: { ...env, TRUST_PROXY: 'yes' } }));
  }
  const [first] = servers;
  if (first === undefined) throw new Error('a regency without a process');
  const balancer: Balancer | undefined =
    processes > 1 ? await startBalancer(servers.map(({ port }) => port)) : undefined;
  const config = { ...env, DATA_DIR: first.dataDir, DATABASE_URL: databaseUrl ?? '' };
  return {
    code,
    origin: balancer?.origin ?? first.origin,
    servers,
    ...(await joinAll(first, options)),
    pids: () => ({
      servers: servers.flatMap(({ pid }) => pid ?? []),
      balancer: balancer?.pid === undefined ? [] : [balancer.pid],
    }),
    open: () => openStorage(readConfig(config)),
    admin: (args) => runToEnd(['src/server/admin.ts', ...args], config),
    async stop() {
      await balancer?.stop();
      for (const server of servers) await server.dispose();
    },
  };
}

const DESK_SCOPES = 60;

async function joinAll(server: TestServer, { code, villages }: RegencyOptions) {
  const send = sendTo(server.origin);
  const regency = await activate(send, server.firstLink);
  const regions = loadRegency(code, server.dataDir);
  const kecamatan = regions.kecamatan.map((one) => one.code).slice(0, DESK_SCOPES);
  const chosen = regions.kecamatan
    .flatMap((one) => one.villages)
    .map((village) => village.code)
    .slice(0, villages);
  const enter = async (role: 'facilitator' | 'subdistrict', scopes: readonly string[]) => {
    const wanted = scopes.map((scope) => ({ role, name: 'Sari Contoh', scopes: [scope] }));
    const made = await makeAccounts(send, regency, wanted);
    const sessions: Session[] = [];
    for (const { activation } of made) sessions.push(await activate(send, activation.code));
    return sessions;
  };
  const [desks, phones] = [
    await enter('subdistrict', kecamatan),
    await enter('facilitator', chosen),
  ];
  return {
    desks: [regency, ...desks],
    villages: phones.map((session, index) => ({ code: chosen[index] ?? '', session })),
  };
}
