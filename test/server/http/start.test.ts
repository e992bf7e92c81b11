import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { PROTOCOL } from '../../../src/protocol/version.ts';
import { activate, ask, call, sendTo } from '../../support/endpoint.ts';
import { freshDatabase } from '../../support/postgres.ts';
import { runServerToEnd, startServer } from '../../support/server.ts';
import type { ServerOptions, TestServer } from '../../support/server.ts';
import { temporaryFolder } from './app.ts';

async function start(options?: ServerOptions): Promise<TestServer> {
  const server = await startServer(options);
  onTestFinished(() => server.dispose());
  return server;
}

describe('a server that cannot start', () => {
  async function failure(env: Record<string, string>): Promise<string> {
    const settings = { DATA_DIR: temporaryFolder(), PORT: '0', ...env };
    const { code, stdout, stderr } = await runServerToEnd(settings);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    return stderr.trimEnd();
  }

  it('says so where its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(await failure({ PORT: String(port) })).toBe(
      `Port ${port} is taken by another program. Stop it, or choose another: PORT=8081 npm start`,
    );
  });

  it('says so where its data folder cannot be made or written', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(await failure({ DATA_DIR: join(file, 'data') })).toMatch(
      /^The data folder .* cannot be written \(ENOTDIR\)\. Choose another: DATA_DIR=… npm start$/,
    );
    expect(await failure({ DATA_DIR: file })).toMatch(/^The data folder .* cannot be written\.$/);
  });

  it('says so where its database is something else', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'tpk.sqlite'), 'a letter to grandmother'.repeat(100));
    expect(await failure({ DATA_DIR: folder })).toMatch(
      /^The file .* is not an SQLite database\.$/,
    );
  });

  it('says so where DATABASE_URL is wrong, without the password in it', async () => {
    const missing = new URL(inject('postgresUrl'));
    missing.pathname = '/no_such_database';
    missing.password = 'rahasia';
    const lines = [
      await failure({ DATABASE_URL: 'mysql://tpk:rahasia@localhost/tpk' }),
      await failure({ DATABASE_URL: 'postgres://tpk:rahasia@127.0.0.1:1/tpk' }),
      await failure({ DATABASE_URL: missing.href }),
    ];
    expect(lines).toEqual([
      'DATABASE_URL is wrong: it must be an address such as postgres://user:password@host:5432/database.',
      'DATABASE_URL leads nowhere: no PostgreSQL answers at 127.0.0.1:1.',
      `DATABASE_URL names a database that does not exist: no_such_database at ${missing.host}.`,
    ]);
  });

  it.each([
    [{ REGENCY_CODE: '99.99' }, /^REGENCY_CODE: There is no regency with the code "99.99"/],
    [{ REGENCY_CODE: '../..' }, /^REGENCY_CODE is wrong: /],
    [{ PORT: 'eighty' }, /^PORT is wrong: it must be a number from 0 to 65535/],
    [{ HOST: '203.0.113.1' }, /^HOST=203.0.113.1 is not an address of this machine\./],
    [{ ACTIVATION_DAYS: '0' }, /^ACTIVATION_DAYS is wrong: /],
    [{ PUBLIC_ORIGIN: 'https://tpk.example/path' }, /^PUBLIC_ORIGIN is wrong: /],
    [{ TRUST_PROXY: 'maybe' }, /^TRUST_PROXY is wrong: it must be yes or no\.$/],
  ])('says so where a setting is wrong: %o', async (env, line) => {
    expect(await failure(env)).toMatch(line);
  });
});

describe('a first start', () => {
  it('prints a link with which the first account is activated, and none ever after', async () => {
    const server = await start();
    const send = sendTo(server.origin);
    const links = () => server.logs.filter((line) => line.includes('/gabung#'));
    expect(server.firstLink).toMatch(
      new RegExp(`^${server.origin}/gabung#([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$`),
    );
    await server.restart();
    expect(links()).toHaveLength(2);
    expect(links()[1]?.trim()).not.toBe(server.firstLink);
    const session = await activate(send, server.firstLink);
    expect(session.account).toMatchObject({ role: 'regency', scopes: ['33.16'] });
    // with the first link used the second is worth nothing
    const code = links()[1]?.split('#')[1];
    const second = await call(send, 'POST', '/api/activation', { code, device: 'Test' });
    expect(second.status).toBe(403);
    await server.restart();
    expect(links()).toHaveLength(2);
    await ask(send, 'GET', '/api/session', undefined, session);
  });

  it('does the same on PostgreSQL, for several processes that start at once', async () => {
    const database = await freshDatabase(inject('postgresUrl'));
    onTestFinished(database.drop);
    const env = { SEAL_KEYS_FILE: join(temporaryFolder(), 'seal.json') };
    const servers = await Promise.all(
      Array.from({ length: 3 }, () => start({ databaseUrl: database.url, env })),
    );
    const sessions = await Promise.allSettled(
      servers.map(({ origin, firstLink }) => activate(sendTo(origin), firstLink)),
    );
    const joined = sessions.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    expect(joined).toHaveLength(1);
    for (const { origin } of servers) {
      const send = sendTo(origin);
      const { accounts } = await ask<{ accounts: unknown[] }>(
        send,
        'GET',
        '/api/accounts',
        undefined,
        joined[0],
      );
      expect(accounts).toHaveLength(1);
      expect(await ask(send, 'GET', '/api/health')).toMatchObject({ engine: 'postgresql' });
    }
  });

  it('serves another regency by its code', async () => {
    const server = await start({ env: { REGENCY_CODE: '33.17' } });
    const regions = await ask(sendTo(server.origin), 'GET', '/api/regions');
    expect(regions).toMatchObject({ code: '33.17', name: 'Kabupaten Rembang' });
  });

  it('makes links for where people reach it, that last as long as it is told', async () => {
    const env = { PUBLIC_ORIGIN: 'https://tpk.example/', ACTIVATION_DAYS: '2' };
    const server = await start({ env });
    expect(server.firstLink).toMatch(/^https:\/\/tpk\.example\/gabung#/);
    const until = /until (\S+):$/.exec(server.logs.join('\n').split('\n  http')[0] ?? '')?.[1];
    const days = (Date.parse(until ?? '') - Date.now()) / (24 * 60 * 60 * 1000);
    expect(days).toBeGreaterThan(1.99);
    expect(days).toBeLessThanOrEqual(2);
  });
});

describe('a server that is told to stop', () => {
  it('finishes what runs, takes nothing new, and ends with 0', async () => {
    const server = await start();
    const session = await activate(sendTo(server.origin), server.firstLink);
    const body = JSON.stringify({ protocol: PROTOCOL, cursor: null });
    const running = request({
      host: '127.0.0.1',
      port: server.port,
      method: 'POST',
      path: '/api/sync/pull',
      headers: {
        Authorization: `Bearer ${session.token}`,
        'Content-Length': String(body.length),
        Expect: '100-continue',
      },
    });
    // the server has begun with the request when it asks for the rest of it
    await once(running.flushHeaders() ?? running, 'continue');
    running.write(body.slice(0, 10));
    const stopped = server.stop();
    await refusesConnections(server.port);
    running.end(body.slice(10));
    const [response] = (await once(running, 'response')) as [{ statusCode: number }];
    expect(response.statusCode).toBe(200);
    running.destroy();
    expect(await stopped).toBe(0);
  });
});

/** Resolves once nobody listens at the port any more. */
async function refusesConnections(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const outcome = await Promise.race([
      once(socket, 'connect').then(() => 'open'),
      once(socket, 'error').then(() => 'refused'),
    ]).catch(() => 'refused');
    socket.destroy();
    if (outcome === 'refused') return;
  }
}
