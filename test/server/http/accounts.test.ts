import { beforeEach, expect, it } from 'vitest';
import type { Account, AccountsResponse } from '../../../src/protocol/account.ts';
import type { PullResponse } from '../../../src/protocol/pull.ts';
import { PROTOCOL } from '../../../src/protocol/version.ts';
import { verifyAudit } from '../../../src/server/storage/audit.ts';
import { activate, ask, call, join, makeAccounts } from '../../support/endpoint.ts';
import { describeOnBothEngines } from '../storage/engines.ts';
import { FAR_VILLAGE, KECAMATAN, openApp, SIBLING, VILLAGE } from './app.ts';
import type { AppUnderTest } from './app.ts';

const SRI = { role: 'facilitator', name: 'Sri Contoh', scopes: [VILLAGE] } as const;

describeOnBothEngines('accounts', (engine) => {
  let test: AppUnderTest;

  beforeEach(async () => {
    test = await openApp(await engine.storage());
  });

  const change = (id: string, changes: object, session = test.regency) =>
    call(test.send, 'PATCH', `/api/accounts/${id}`, changes, session);
  const list = async (session = test.regency) =>
    (await ask<AccountsResponse>(test.send, 'GET', '/api/accounts', undefined, session)).accounts;

  it('of all villages are made in one call', async () => {
    const villages = test.deps.regions.kecamatan.flatMap((kecamatan) => kecamatan.villages);
    const wanted = villages.map(({ code, name }) => ({
      role: 'facilitator' as const,
      name: `Fasilitator ${name}`,
      scopes: [code],
    }));
    const made = await makeAccounts(test.send, test.regency, wanted);
    expect(made).toHaveLength(295);
    expect(new Set(made.map(({ activation }) => activation.code)).size).toBe(295);
    expect(await list()).toHaveLength(296);
  });

  it('are listed with what is known of their devices and codes', async () => {
    await join(test.send, test.regency, SRI);
    await makeAccounts(test.send, test.regency, [{ ...SRI, name: 'Budi Contoh' }]);
    const listed = await list();
    const [sri, budi] = ['Sri Contoh', 'Budi Contoh'].map((name) =>
      listed.find(({ account }) => account.name === name),
    );
    expect(sri).toMatchObject({
      account: { name: 'Sri Contoh' },
      devices: 1,
      lastSeenAt: '2026-09-20T02:00:00.000Z',
      activationUntil: null,
    });
    expect(budi).toMatchObject({
      devices: 0,
      lastSeenAt: null,
      activationUntil: '2026-09-27T02:00:00.000Z',
    });
  });

  it.each([
    [{ ...SRI, scopes: [KECAMATAN] }, 400, 'invalid', 'accounts.1.scopes.0'],
    [{ ...SRI, role: 'subdistrict' }, 400, 'invalid', 'accounts.1.scopes.0'],
    [{ ...SRI, role: 'regency' }, 400, 'invalid', 'accounts.1.scopes.0'],
    [{ ...SRI, scopes: [VILLAGE, '33.16.09.9999'] }, 404, 'not_available', 'accounts.1.scopes.1'],
    [{ ...SRI, scopes: ['33.17.09.2001'] }, 404, 'not_available', 'accounts.1.scopes.0'],
    [{ ...SRI, scopes: [] }, 400, 'invalid', 'accounts.1.scopes'],
    [{ ...SRI, name: ' ' }, 400, 'invalid', 'accounts.1.name'],
    [{ ...SRI, role: 'king' }, 400, 'invalid', 'accounts.1.role'],
  ])('%o: all are refused, naming the place', async (bad, status, code, field) => {
    const body = { accounts: [SRI, bad] };
    const answer = await call(test.send, 'POST', '/api/accounts', body, test.regency);
    expect(answer).toMatchObject({ status, body: { error: { code, field } } });
    expect(await list()).toHaveLength(1);
  });

  it('that are stopped end their sessions, and start again with a new code', async () => {
    const sri = await join(test.send, test.regency, SRI);
    expect((await change(sri.account.id, { active: false })).body).toMatchObject({ active: false });
    const pull = { protocol: PROTOCOL, cursor: null };
    const refused = await call(test.send, 'POST', '/api/sync/pull', pull, sri);
    expect(refused).toMatchObject({ status: 401, body: { error: { code: 'unauthorised' } } });
    expect((await change(sri.account.id, { active: true })).body).toMatchObject({ active: true });
    expect((await call(test.send, 'POST', '/api/sync/pull', pull, sri)).status).toBe(401);
    const path = `/api/accounts/${sri.account.id}/activation`;
    const { code } = await ask<{ code: string }>(test.send, 'POST', path, {}, test.regency);
    const again = await activate(test.send, code);
    expect((await call(test.send, 'POST', '/api/sync/pull', pull, again)).status).toBe(200);
  });

  it('that are moved pull their new area from the start', async () => {
    const sri = await join(test.send, test.regency, SRI);
    const pull = (cursor: string | null) =>
      ask<PullResponse>(test.send, 'POST', '/api/sync/pull', { protocol: PROTOCOL, cursor }, sri);
    const { cursor } = await pull(null);
    expect((await pull(cursor)).restart).toBeNull();
    const moved = await change(sri.account.id, { scopes: [SIBLING, FAR_VILLAGE, SIBLING] });
    expect((moved.body as Account).scopes).toEqual([FAR_VILLAGE, SIBLING]);
    const page = await pull(cursor);
    expect(page).toMatchObject({ restart: 'scope', account: { scopes: [FAR_VILLAGE, SIBLING] } });
    expect((await pull(page.cursor)).restart).toBeNull();
  });

  it('that are renamed stay what else they are', async () => {
    const sri = await join(test.send, test.regency, SRI);
    const { body } = await change(sri.account.id, { name: '  Sri Contoh Asih ' });
    expect(body).toEqual({ ...sri.account, name: 'Sri Contoh Asih' });
    const view = await ask(test.send, 'GET', '/api/session', undefined, sri);
    expect(view).toMatchObject({ account: { name: 'Sri Contoh Asih' } });
  });

  it('cannot stop themselves', async () => {
    expect(await change(test.regency.account.id, { active: false })).toMatchObject({
      status: 400,
      body: { error: { code: 'invalid', field: 'active' } },
    });
    await ask(test.send, 'GET', '/api/session', undefined, test.regency);
  });

  it('of which two stop each other at the same moment are not both stopped', async () => {
    const other = await join(test.send, test.regency, {
      role: 'regency',
      name: 'Ratna Contoh',
      scopes: ['33.16'],
    });
    const answers = await Promise.all([
      change(other.account.id, { active: false }, test.regency),
      change(test.regency.account.id, { active: false }, other),
    ]);
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 401]);
  });

  it('leave an audit entry for everything that is done to them, in an unbroken chain', async () => {
    const sri = await join(test.send, test.regency, SRI);
    await change(sri.account.id, { name: 'Sri Contoh Asih' });
    await change(sri.account.id, { scopes: [SIBLING] });
    await call(test.send, 'POST', `/api/accounts/${sri.account.id}/activation`, {}, test.regency);
    await change(sri.account.id, { active: false });
    const { storage } = test.deps;
    const entries = await storage.db
      .selectFrom('audit')
      .select(['action', 'account_id', 'subject', 'detail'])
      .orderBy('n')
      .execute();
    expect(entries.map(({ action }) => action)).toEqual([
      'account.create',
      'account.activation',
      'session.activate',
      'account.create',
      'session.activate',
      'account.change',
      'account.change',
      'account.activation',
      'account.change',
    ]);
    expect(entries.slice(3).filter(({ account_id }) => account_id === null)).toEqual([]);
    expect(JSON.stringify(entries)).not.toContain('Contoh');
    expect(await verifyAudit(storage)).toMatchObject({ ok: true, entries: 9 });
  });
});
