import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../../src/protocol/session.ts';
import { ask, call, join } from '../../support/endpoint.ts';
import { describeOnBothEngines } from '../storage/engines.ts';
import { KECAMATAN, openApp, openPlainApp, VILLAGE } from './app.ts';
import type { AppUnderTest } from './app.ts';

const USERNAME = 'bappeda.blora';
const PASSWORD = 'kata sandi rekaan';
const WRONG = { error: { code: 'login_invalid' } };

let test: AppUnderTest;

const set = (session: Session, over: object = {}) =>
  call(
    test.send,
    'POST',
    '/api/session/credentials',
    { username: USERNAME, password: PASSWORD, current: null, ...over },
    session,
  );

const login = (over: object = {}, address = '198.51.100.7') =>
  call(test.from(address), 'POST', '/api/login', {
    username: USERNAME,
    password: PASSWORD,
    device: 'Laptop',
    ...over,
  });

const joinKecamatan = () =>
  join(test.send, test.regency, {
    role: 'subdistrict',
    name: 'Camat Contoh',
    scopes: [KECAMATAN],
  });

describeOnBothEngines('signing in by password', (engine) => {
  beforeEach(async () => {
    test = await openApp(await engine.storage());
  });

  it('opens a new device session of the same account', async () => {
    expect((await set(test.regency)).body).toMatchObject({ username: USERNAME });
    const { status, body } = await login({ username: ' Bappeda.BLORA ' });
    expect(status).toBe(200);
    const session = body as Session;
    expect(session.account.id).toBe(test.regency.account.id);
    expect(session.deviceId).not.toBe(test.regency.deviceId);
    expect(session.token).not.toBe(test.regency.token);
    await ask(test.send, 'GET', '/api/session', undefined, session);
  });

  it('answers a wrong password, an unknown name and a stopped account alike', async () => {
    const camat = await joinKecamatan();
    await set(camat);
    const wrong = await login({ password: 'bukan ini juga' });
    const unknown = await login({ username: 'tidak.ada' });
    const odd = await login({ username: 'nul\u0000l' });
    const path = `/api/accounts/${camat.account.id}`;
    await ask(test.send, 'PATCH', path, { active: false }, test.regency);
    const stopped = await login();
    for (const answer of [wrong, unknown, odd, stopped]) {
      expect(answer).toMatchObject({ status: 403, body: WRONG });
    }
  });

  it('stores neither password nor username in the open', async () => {
    await set(test.regency);
    await login({ password: 'salah sekali' });
    const { db } = test.deps.storage;
    const account = await db.selectFrom('account').selectAll().executeTakeFirstOrThrow();
    expect(account.password_hash).toMatch(/^\$argon2id\$v=19\$m=32768,t=3,p=1\$/);
    const rates = JSON.stringify(await db.selectFrom('rate').selectAll().execute());
    expect(rates).not.toContain(USERNAME);
  });
});

describeOnBothEngines('username and password', (engine) => {
  beforeEach(async () => {
    test = await openApp(await engine.storage());
  });

  it('are changed only by whoever knows the current password', async () => {
    await set(test.regency);
    const without = await set(test.regency, { password: 'kata sandi lain' });
    const wrong = await set(test.regency, { password: 'kata sandi lain', current: 'salah' });
    for (const answer of [without, wrong]) {
      expect(answer).toMatchObject({
        status: 403,
        body: { error: { code: 'login_invalid', field: 'current' } },
      });
    }
    const right = await set(test.regency, { password: 'kata sandi lain', current: PASSWORD });
    expect(right.status).toBe(200);
  });

  it('are refused where somebody else has the name', async () => {
    const camat = await joinKecamatan();
    await set(test.regency);
    expect(await set(camat)).toMatchObject({
      status: 409,
      body: { error: { code: 'username_taken', field: 'username' } },
    });
    expect((await set(camat, { username: 'camat.jepon' })).status).toBe(200);
  });

  it('go to one of two who want the same name at once', async () => {
    const camat = await joinKecamatan();
    const answers = await Promise.all([set(test.regency), set(camat)]);
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
  });
});

describe('guesses at passwords', () => {
  beforeEach(async () => {
    test = await openPlainApp();
  });

  it('are slowed down after ten for a name, from wherever they come', async () => {
    await set(test.regency);
    for (let n = 0; n < 10; n += 1) {
      expect((await login({ password: 'salah' }, `198.51.100.${n}`)).status).toBe(403);
    }
    const refused = await login({}, '203.0.113.1');
    expect(refused).toMatchObject({
      status: 429,
      body: { error: { code: 'rate_limited', retryAfter: 900 } },
    });
    test.passTime(15 * 60_000);
    expect((await login({}, '203.0.113.1')).status).toBe(200);
  });

  it('are slowed down after thirty from an address, whatever the names', async () => {
    for (let n = 0; n < 30; n += 1) {
      expect((await login({ username: `orang${n}`, password: 'x' })).status).toBe(403);
    }
    expect((await login({ username: 'lain' })).status).toBe(429);
  });

  it('are not what succeeds', async () => {
    await set(test.regency);
    for (let n = 0; n < 12; n += 1) expect((await login()).status).toBe(200);
  });

  it('are slowed down for who is signed in, too', async () => {
    await set(test.regency);
    for (let n = 0; n < 10; n += 1) await set(test.regency, { current: 'salah' });
    expect((await set(test.regency, { current: PASSWORD })).status).toBe(429);
  });
});

describe('username and password', () => {
  beforeEach(async () => {
    test = await openPlainApp();
  });

  it('are not for facilitators, whose phone is their key', async () => {
    const sri = await join(test.send, test.regency, {
      role: 'facilitator',
      name: 'Sri Contoh',
      scopes: [VILLAGE],
    });
    expect(await set(sri)).toMatchObject({
      status: 404,
      body: { error: { code: 'not_available' } },
    });
  });

  it.each([
    [{ password: 'pendek' }, 'password'],
    [{ username: 'ada spasi' }, 'username'],
    [{ username: 'ab' }, 'username'],
  ])('%o: names the field at fault and not its value', async (over, field) => {
    const answer = await set(test.regency, over);
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'invalid', field } } });
    expect(JSON.stringify(answer.body)).not.toContain(Object.values(over)[0]);
  });
});
