import { gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { ENDPOINTS } from '../../../src/protocol/endpoints.ts';
import type { Endpoint } from '../../../src/protocol/endpoints.ts';
import { OLDEST_PROTOCOL, PROTOCOL } from '../../../src/protocol/version.ts';
import { activate, ask, call, join } from '../../support/endpoint.ts';
import { openPlainApp, VILLAGE } from './app.ts';
import type { AppUnderTest } from './app.ts';

const UNKNOWN = { error: { code: 'not_available' } };

describe('every answer', () => {
  let test: AppUnderTest;

  beforeEach(async () => {
    test = await openPlainApp();
  });

  it.each(['/api/health', '/api/nothing', '/api/session'])(
    'carries the security headers: %s',
    async (path) => {
      const { headers } = await test.send(path);
      const policy = headers.get('Content-Security-Policy') ?? '';
      expect(policy.split('; ')).toEqual(
        expect.arrayContaining([
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "connect-src 'self'",
          "object-src 'none'",
          "base-uri 'none'",
          "frame-ancestors 'none'",
          "form-action 'self'",
        ]),
      );
      expect(policy).not.toMatch(/unsafe|\*|http:/);
      expect(headers.get('Permissions-Policy')).toMatch(/^camera=\(self\), geolocation=\(self\), /);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
      expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
      expect(headers.get('Cache-Control')).toBe('no-store');
      expect(headers.get('X-Request-Id')).toMatch(/^[0-9a-f]{12}$/);
      expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
      expect(headers.get('Set-Cookie')).toBeNull();
    },
  );

  it('asks for HTTPS from now on where it came over HTTPS', async () => {
    const sent = (proto: string) =>
      test.send('/api/health', { headers: { 'X-Forwarded-Proto': proto } });
    expect((await sent('https')).headers.get('Strict-Transport-Security')).toBe('max-age=31536000');
    expect((await sent('http')).headers.get('Strict-Transport-Security')).toBeNull();
  });

  it('is compressed where it is worth it', async () => {
    const headers = { 'Accept-Encoding': 'gzip' };
    const large = await test.send('/api/regions', { headers });
    expect(large.headers.get('Content-Encoding')).toBe('gzip');
    const inflated = gunzipSync(Buffer.from(await large.arrayBuffer())).toString();
    expect(JSON.parse(inflated)).toMatchObject({ code: '33.16', name: 'Kabupaten Blora' });
    const small = await test.send('/api/health', { headers });
    expect(small.headers.get('Content-Encoding')).toBeNull();
  });

  it.each([
    ['GET', '/api'],
    ['GET', '/api/nothing'],
    ['POST', '/api/health'],
    ['DELETE', '/api/accounts'],
    ['PATCH', '/api/accounts/not-an-id'],
    ['OPTIONS', '/api/session'],
    ['GET', '/nothing'],
  ])('to what is not there is the same: %s %s', async (method, path) => {
    const answer = await call(test.send, method, path, undefined, test.regency);
    expect(answer).toMatchObject({ status: 404, body: UNKNOWN });
  });

  it('tells nothing of an error that nobody foresaw, and the log not its message', async () => {
    const { storage } = test.deps;
    await storage.db.schema.dropTable('rate').execute();
    const answer = await call(test.send, 'POST', '/api/login', {
      username: 'rahasia.saya',
      password: 'kata sandi rekaan',
      device: 'Test',
    });
    expect(answer).toMatchObject({ status: 500, body: { error: { code: 'server' } } });
    const log = test.log.join('\n');
    expect(log).toContain(answer.headers.get('X-Request-Id'));
    expect(log).toMatch(/ERR_SQLITE_ERROR[^]* at .*storage\/sqlite\.ts/);
    expect(log).not.toMatch(/no such table|rahasia/);
  });

  it('asks to come back where the database cannot be reached', async () => {
    await test.deps.storage.close();
    const answer = await call(test.send, 'GET', '/api/health');
    expect([500, 503]).toContain(answer.status);
    expect(answer.body).toMatchObject({ error: { code: 'server' } });
  });
});

describe('the log', () => {
  it('has one line a request, with the pattern of its path and nothing of what was sent', async () => {
    const test = await openPlainApp();
    test.log.length = 0;
    const sri = await join(test.from('198.51.100.7'), test.regency, {
      role: 'facilitator',
      name: 'Sri Contoh',
      scopes: [VILLAGE],
    });
    const path = `/api/accounts/${sri.account.id}`;
    await call(test.send, 'PATCH', path, { name: 'Sri Contoh Asih' }, test.regency);
    await call(test.send, 'GET', '/api/sri-contoh?name=Sri', undefined, sri);
    await call(test.send, 'POST', '/api/activation', { code: 'salah', device: 'HP Sri Contoh' });
    expect(test.log.map((line) => line.replace(/^\S+ |\d+ ms \S+$/g, ''))).toEqual([
      'POST /api/accounts 200 ',
      'POST /api/activation 200 ',
      'PATCH /api/accounts/{id} 200 ',
      'GET * 404 ',
      'POST /api/activation 403 ',
    ]);
    const log = test.log.join('\n').toLowerCase();
    const secrets = [
      'sri',
      sri.token,
      sri.account.id,
      sri.deviceId,
      '198.51.100.7',
      test.regency.token,
    ];
    for (const secret of secrets) expect(log).not.toContain(secret.toLowerCase());
  });
});

describe('health', () => {
  it('tells protocol, engine, version and regency', async () => {
    const test = await openPlainApp();
    expect(await ask(test.send, 'GET', '/api/health')).toEqual({
      ok: true,
      protocol: PROTOCOL,
      oldestProtocol: OLDEST_PROTOCOL,
      engine: 'sqlite',
      version: '0.0.0',
      regency: { code: '33.16', name: 'Kabupaten Blora' },
      time: '2026-09-20T02:00:00.000Z',
    });
  });
});

const TABLE: [string, Endpoint][] = Object.entries(ENDPOINTS);
const UNKNOWN_ID = '01a20c6e-12e9-76c8-934b-b464046453ed';

describe('every endpoint of the table', () => {
  async function statusOf({ method, path }: Endpoint, isSignedIn: boolean): Promise<number> {
    const test = await openPlainApp();
    const body = method === 'GET' ? undefined : {};
    const session = isSignedIn ? test.regency : undefined;
    return (await call(test.send, method, path.replace('{id}', UNKNOWN_ID), body, session)).status;
  }

  it.each(TABLE.filter(([, { session }]) => session))(
    'needs a session: %s',
    async (_, endpoint) => {
      expect(await statusOf(endpoint, false)).toBe(401);
    },
  );

  it.each(TABLE.filter(([, { session }]) => !session))('needs none: %s', async (_, endpoint) => {
    expect([200, 400]).toContain(await statusOf(endpoint, false));
  });

  it.each(TABLE.filter(([, { path }]) => !path.includes('{id}')))(
    'is served: %s',
    async (_, endpoint) => {
      expect([200, 400]).toContain(await statusOf(endpoint, true));
    },
  );
});

describe('a session', () => {
  it('is bound to its token alone: two sessions of one account are two devices', async () => {
    const test = await openPlainApp();
    const renewal = `/api/accounts/${test.regency.account.id}/activation`;
    const { code } = await ask<{ code: string }>(test.send, 'POST', renewal, {}, test.regency);
    const second = await activate(test.send, code);
    await ask(test.send, 'POST', '/api/logout', {}, test.regency);
    const view = await ask(test.send, 'GET', '/api/session', undefined, second);
    expect(view).toMatchObject({ deviceId: second.deviceId, account: test.regency.account });
  });
});
