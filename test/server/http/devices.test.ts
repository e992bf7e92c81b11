import { beforeEach, expect, it } from 'vitest';
import type { Device, DevicesResponse } from '../../../src/protocol/device.ts';
import type { Session } from '../../../src/protocol/session.ts';
import { ask, call, join } from '../../support/endpoint.ts';
import { describeOnBothEngines } from '../storage/engines.ts';
import { KECAMATAN, openApp, VILLAGE } from './app.ts';
import type { AppUnderTest } from './app.ts';

const SRI = { role: 'facilitator', name: 'Sri Contoh', scopes: [VILLAGE] } as const;
const ENDED = { status: 401, body: { error: { code: 'unauthorised' } } };

describeOnBothEngines('a device session', (engine) => {
  let test: AppUnderTest;
  let sri: Session;

  beforeEach(async () => {
    test = await openApp(await engine.storage());
    sri = await join(test.send, test.regency, SRI);
  });

  const view = (session: Session) => call(test.send, 'GET', '/api/session', undefined, session);
  const list = async (session = test.regency) =>
    (await ask<DevicesResponse>(test.send, 'GET', '/api/devices', undefined, session)).devices;
  const revoke = (id: string, session = test.regency) =>
    call(test.send, 'POST', `/api/devices/${id}/revoke`, {}, session);

  it('is listed by those above, and ends when it is revoked', async () => {
    const camat = await join(test.send, test.regency, {
      role: 'subdistrict',
      name: 'Camat Contoh',
      scopes: [KECAMATAN],
    });
    expect((await list(camat)).map(({ id }) => id).sort()).toEqual(
      [sri.deviceId, camat.deviceId].sort(),
    );
    expect(await list()).toHaveLength(3);
    const { status, body } = await revoke(sri.deviceId, camat);
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: sri.deviceId, accountId: sri.account.id, label: 'Test' });
    expect((body as Device).revokedAt).toBe('2026-09-20T02:00:00.000Z');
    expect(await view(sri)).toMatchObject(ENDED);
  });

  it('that has ended stays as it ended', async () => {
    const first = await revoke(sri.deviceId);
    test.passTime(60_000);
    expect(await revoke(sri.deviceId)).toMatchObject({ status: 200, body: first.body });
    const entries = await test.deps.storage.db
      .selectFrom('audit')
      .select('n')
      .where('action', '=', 'device.revoke')
      .execute();
    expect(entries).toHaveLength(1);
  });

  it('is ended by its own person', async () => {
    expect(await call(test.send, 'POST', '/api/logout', {}, sri)).toMatchObject({
      status: 200,
      body: {},
    });
    expect(await view(sri)).toMatchObject(ENDED);
    expect(await call(test.send, 'POST', '/api/logout', {}, sri)).toMatchObject(ENDED);
  });

  it('tells a phone that somebody else ended it, and not that its own person did', async () => {
    const other = await join(test.send, test.regency, SRI);
    await revoke(other.deviceId);
    expect((await view(other)).body).toEqual({ error: { code: 'unauthorised', revoked: true } });
    await call(test.send, 'POST', '/api/logout', {}, sri);
    // the phone died before it had forgotten its session, and asks once more
    for (const path of ['/api/session', '/api/sync/pull', '/api/handover']) {
      const method = path === '/api/session' ? 'GET' : 'POST';
      const { status, body } = await call(test.send, method, path, undefined, sri);
      expect([path, status, (body as { error: object }).error]).toEqual(
        path === '/api/handover'
          ? [path, 400, { code: 'invalid', field: 'foreign' }]
          : [path, 401, { code: 'unauthorised' }],
      );
    }
    // ended once, it stays as it ended
    await revoke(sri.deviceId);
    expect((await view(sri)).body).toEqual({ error: { code: 'unauthorised' } });
  });

  it('tells when it was last seen, to the minute', async () => {
    const seen = async () => (await list()).find(({ id }) => id === sri.deviceId)?.lastSeenAt;
    expect(await seen()).toBe('2026-09-20T02:00:00.000Z');
    test.passTime(59_000);
    await view(sri);
    expect(await seen()).toBe('2026-09-20T02:00:00.000Z');
    test.passTime(1000);
    await view(sri);
    expect(await seen()).toBe('2026-09-20T02:01:00.000Z');
  });

  it.each([
    ['none', {}],
    ['an empty token', { Authorization: 'Bearer ' }],
    ['a made-up token', { Authorization: `Bearer ${'x'.repeat(43)}` }],
    ['another scheme', { Authorization: 'Basic c3JpOnNyaQ==' }],
  ])('is needed: %s is refused', async (_, headers) => {
    const response = await test.send('/api/session', { headers: headers as HeadersInit });
    expect(response.status).toBe(401);
    expect(response.headers.get('WWW-Authenticate')).toBe('Bearer');
    expect(await response.json()).toEqual(ENDED.body);
  });
});
