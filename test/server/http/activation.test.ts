import { beforeEach, expect, it } from 'vitest';
import type { Session } from '../../../src/protocol/session.ts';
import { activate, ask, call, join, makeAccounts } from '../../support/endpoint.ts';
import { describeOnBothEngines } from '../storage/engines.ts';
import { openApp, VILLAGE } from './app.ts';
import type { AppUnderTest } from './app.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const SRI = { role: 'facilitator', name: 'Sri Contoh', scopes: [VILLAGE] } as const;
const INVALID = { error: { code: 'activation_invalid' } };

describeOnBothEngines('a one-time code', (engine) => {
  let test: AppUnderTest;

  beforeEach(async () => {
    test = await openApp(await engine.storage());
  });

  async function newCode(): Promise<string> {
    const [made] = await makeAccounts(test.send, test.regency, [SRI]);
    return made?.activation.code ?? '';
  }

  const tryCode = (code: string, more: object = {}) =>
    call(test.send, 'POST', '/api/activation', { code, device: 'Test', ...more });

  it('opens a session for its account, and works only once', async () => {
    const code = await newCode();
    const session = await activate(test.send, code);
    expect(session.account).toMatchObject({ ...SRI, active: true });
    expect(session.regencyCode).toBe('33.16');
    const view = await ask(test.send, 'GET', '/api/session', undefined, session);
    expect(view).toMatchObject({ account: session.account, deviceId: session.deviceId });
    expect(await tryCode(code)).toMatchObject({ status: 403, body: INVALID });
  });

  it('may be typed by hand', async () => {
    const code = await newCode();
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
    expect((await tryCode(typed)).status).toBe(200);
  });

  it('runs out', async () => {
    const code = await newCode();
    test.passTime(7 * DAY_MS);
    expect(await tryCode(code)).toMatchObject({ status: 403, body: INVALID });
  });

  it('lasts until its very end', async () => {
    const code = await newCode();
    test.passTime(7 * DAY_MS - 1);
    expect((await tryCode(code)).status).toBe(200);
  });

  it('lets one of ten phones in that use it at the same moment', async () => {
    const code = await newCode();
    const answers = await Promise.all(Array.from({ length: 10 }, () => tryCode(code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 403)).toHaveLength(9);
  });

  it('ends when a new one is made', async () => {
    const [made] = await makeAccounts(test.send, test.regency, [SRI]);
    const path = `/api/accounts/${made?.account.id}/activation`;
    const renewed = await ask<{ code: string }>(test.send, 'POST', path, {}, test.regency);
    expect((await tryCode(made?.activation.code ?? '')).status).toBe(403);
    expect((await tryCode(renewed.code)).status).toBe(200);
  });

  it('ends with its account', async () => {
    const [made] = await makeAccounts(test.send, test.regency, [SRI]);
    const path = `/api/accounts/${made?.account.id}`;
    await ask(test.send, 'PATCH', path, { active: false }, test.regency);
    expect(await tryCode(made?.activation.code ?? '')).toMatchObject({
      status: 403,
      body: INVALID,
    });
    const renewal = await call(test.send, 'POST', `${path}/activation`, {}, test.regency);
    expect(renewal).toMatchObject({
      status: 400,
      body: { error: { code: 'invalid', field: 'active' } },
    });
  });

  it('gives the same session again to the phone whose reply was lost, and to no other', async () => {
    const code = await newCode();
    const attempt = 'a'.repeat(22);
    const lost = await tryCode(code, { attempt });
    const again = await tryCode(code, { attempt });
    expect(again).toMatchObject({ status: 200, body: lost.body });
    expect((await tryCode(code, { attempt: 'b'.repeat(22) })).status).toBe(403);
    expect((await tryCode(code)).status).toBe(403);
    const session = lost.body as Session;
    await ask(test.send, 'POST', '/api/logout', {}, session);
    expect((await tryCode(code, { attempt })).status).toBe(403);
  });

  it('is known to the database by its hash alone', async () => {
    const code = await newCode();
    const session = await activate(test.send, code);
    const { db } = test.deps.storage;
    const stored = JSON.stringify([
      await db.selectFrom('activation').selectAll().execute(),
      await db.selectFrom('device').selectAll().execute(),
      await db.selectFrom('audit').selectAll().execute(),
      await db.selectFrom('rate').selectAll().execute(),
    ]);
    expect(stored).not.toContain(code);
    expect(stored).not.toContain(code.replaceAll('-', ''));
    expect(stored).not.toContain(session.token);
  });
});

describeOnBothEngines('guesses at codes', (engine) => {
  let test: AppUnderTest;
  const WRONG = { code: 'AAAA-AAAA-AAAA-AAAA-AAAA-AAAA', device: 'Test' };
  const guess = (from: string) => call(test.from(from), 'POST', '/api/activation', WRONG);

  beforeEach(async () => {
    test = await openApp(await engine.storage());
  });

  it('are let through twenty times in a quarter of an hour from one address', async () => {
    for (let n = 0; n < 20; n += 1) expect((await guess('198.51.100.7')).status).toBe(403);
    test.passTime(60_000);
    const refused = await guess('198.51.100.7');
    expect(refused).toMatchObject({
      status: 429,
      body: { error: { code: 'rate_limited', retryAfter: 14 * 60 } },
    });
    expect(refused.headers.get('Retry-After')).toBe('840');
    expect((await guess('198.51.100.8')).status).toBe(403);
    test.passTime(14 * 60_000);
    expect((await guess('198.51.100.7')).status).toBe(403);
  });

  it('count together where they come from one subscriber of IPv6', async () => {
    for (let n = 0; n < 20; n += 1) await guess(`2001:db8:1:2::${n.toString(16)}`);
    expect((await guess('2001:db8:1:2:ffff::1')).status).toBe(429);
    expect((await guess('2001:db8:1:3::1')).status).toBe(403);
  });

  it('do not count what succeeds: a hall full of people joins from one address', async () => {
    const people = Array.from({ length: 30 }, (_, n) => ({ ...SRI, name: `Warga ${n}` }));
    const made = await makeAccounts(test.send, test.regency, people);
    for (const { activation } of made) {
      await activate(test.from('198.51.100.7'), activation.code);
    }
    const last = await join(test.from('198.51.100.7'), test.regency, SRI);
    expect(last.account).toMatchObject(SRI);
  });

  it('leave no address in the database', async () => {
    await guess('198.51.100.7');
    const stored = await test.deps.storage.db.selectFrom('rate').selectAll().execute();
    expect(stored).toHaveLength(2);
    expect(JSON.stringify(stored)).not.toContain('198.51.100.7');
  });
});
