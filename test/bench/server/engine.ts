import { activate, join, sendTo } from '../../support/endpoint.ts';
import type { Send } from '../../support/endpoint.ts';
import { freshDatabase, startPostgres } from '../../support/postgres.ts';
import { startServer } from '../../support/server.ts';
import type { Session } from '../../../src/protocol/session.ts';
import { barePostgres, bareSqlite } from './floor.ts';
import type { BareCommits } from './floor.ts';

export type EngineName = 'sqlite' | 'postgresql';

/** An engine with every promise about durability kept, and what runs on it. */
export interface Engine {
  /** A real server in a process of its own, on an empty database. */
  serve(): Promise<Served>;
  bare(village: string): Promise<BareCommits>;
  close(): Promise<void>;
}

export interface Served {
  readonly origin: string;
  /** A new facilitator of a village, joined. */
  readonly enter: (village: string) => Promise<Session>;
  close(): Promise<void>;
}

async function served(databaseUrl?: string): Promise<Served> {
  const env = { CHECK_RESPONSES: 'no' };
  const server = await startServer(databaseUrl === undefined ? { env } : { databaseUrl, env });
  const send: Send = sendTo(server.origin);
  const regency = await activate(send, server.firstLink);
  return {
    origin: server.origin,
    enter: (village) =>
      join(send, regency, { role: 'facilitator', name: 'Sari Contoh', scopes: [village] }),
    close: () => server.dispose(),
  };
}

export async function openEngine(name: EngineName): Promise<Engine> {
  if (name === 'sqlite') {
    return {
      serve: () => served(),
      bare: async (village) => bareSqlite(village),
      close: () => Promise.resolve(),
    };
  }
  const postgres = await startPostgres({ durable: true });
  return {
    serve: async () => served((await freshDatabase(postgres.url)).url),
    bare: async (village) => barePostgres((await freshDatabase(postgres.url)).url, village),
    close: () => postgres.stop(),
  };
}
