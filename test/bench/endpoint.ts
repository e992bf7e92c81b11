import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import type { Session } from '../../src/protocol/session.ts';
import type { PullResponse } from '../../src/protocol/pull.ts';
import { PLAIN_PROTOCOL } from '../../src/protocol/version.ts';
import { createApp } from '../../src/server/app.ts';
import { firstActivation } from '../../src/server/auth/first-account.ts';
import { DIST } from '../../src/server/build.ts';
import { serveStatics } from '../../src/server/http/statics.ts';
import { readConfig } from '../../src/server/config.ts';
import { openServices } from '../../src/server/services.ts';
import { activate, ask, join as joinAs, makeAccounts } from '../support/endpoint.ts';
import type { Send } from '../support/endpoint.ts';
import { Floor } from './floor.ts';
import { proposalArgs } from './store/record.ts';

export interface BenchEndpoint {
  readonly origin: string;
  /** A new facilitator of a village, joined. */
  join(village: string): Promise<Session>;
  /** The code with which a new facilitator joins. */
  invite(scope: string): Promise<string>;
  stop(): Promise<void>;
}

const BATCH = 100;

/**
 * The real endpoint on an SQLite file, with the built app, the page of the bench and the floors
 * beside it on the same origin.
 * @param page script of the bench
 * @param others further pages, by path
 * @param village where so many proposals lie on the server
 */
export async function openEndpoint(
  page: string,
  village: string,
  proposals: number,
  others: ReadonlyMap<string, string> = new Map(),
): Promise<BenchEndpoint> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tpk-bench-'));
  const config = readConfig({ DATA_DIR: dataDir });
  const services = await openServices(config);
  const deps = { ...services, trustProxy: false, checkResponses: false, log: () => undefined };
  const app = createApp(deps, serveStatics(DIST));
  const send: Send = (path, init) => app.request(path, init);
  const first = await firstActivation(services);
  const regency = await activate(send, first?.code ?? '');
  const enter = (scope: string) =>
    joinAs(send, regency, { role: 'facilitator', name: 'Sari Contoh', scopes: [scope] });
  const rows = await fill(send, await enter(village), village, proposals);
  const floor = new Floor(join(dataDir, 'floor.sqlite'), JSON.stringify({ rows }));
  const real = getRequestListener(app.fetch);
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const other = others.get(path);
    if (other !== undefined) answerText(response, path, other);
    else if (path.startsWith('/floor/')) void floor.answer(path, request, response);
    else if (path === '/bench' || path === '/bench.js') answerPage(response, path, page);
    else void real(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    join: enter,
    async invite(scope) {
      const wanted = { role: 'facilitator', name: 'Sari Contoh', scopes: [scope] } as const;
      const [made] = await makeAccounts(send, regency, [wanted]);
      return made?.activation.code ?? '';
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      floor.close();
      await services.storage.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function answerPage(response: ServerResponse, path: string, script: string): void {
  const isScript = path === '/bench.js';
  answerText(
    response,
    path,
    isScript ? script : '<!doctype html><script src="/bench.js"></script>',
  );
}

function answerText(response: ServerResponse, path: string, body: string): void {
  response.setHeader('content-type', path.endsWith('.js') ? 'text/javascript' : 'text/html');
  response.end(body);
}

/** Puts proposals on the server, by the road that every mutation takes; answers all its rows. */
async function fill(send: Send, session: Session, village: string, count: number) {
  const sentAt = new Date().toISOString();
  for (let made = 0; made < count; made += BATCH) {
    const mutations = Array.from({ length: BATCH }, (_, index) => {
      const args = proposalArgs(village);
      const own = { id: args.id, name: 'proposal.create', version: 1, args, base: {} };
      return { ...own, deviceSeq: made + index + 1, occurredAt: sentAt };
    });
    const body = { protocol: PLAIN_PROTOCOL, sentAt, held: [], mutations };
    await ask(send, 'POST', '/api/sync/push', body, session);
  }
  const rows: PullResponse['rows'] = [];
  let cursor: string | null = null;
  for (;;) {
    const body = { protocol: PLAIN_PROTOCOL, cursor };
    const page: PullResponse = await ask(send, 'POST', '/api/sync/pull', body, session);
    rows.push(...page.rows);
    cursor = page.cursor;
    if (!page.more) return rows;
  }
}
