import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';
import { PROPOSAL_STATES } from '../../../src/domain/proposal/step.ts';
import type { PullResponse } from '../../../src/protocol/pull.ts';
import type { Session } from '../../../src/protocol/session.ts';
import type { TotalsResponse } from '../../../src/protocol/totals.ts';
import { PROTOCOL } from '../../../src/protocol/version.ts';
import { activate, ask, sendTo } from '../../support/endpoint.ts';
import type { Send } from '../../support/endpoint.ts';
import { temporaryFolder } from './app.ts';

const RUN = `
  const { runDemo } = await import(process.env.TPK_DEMO);
  await runDemo(process.env.TMPDIR, console.log);
`;

/** Starts the demo, but for the building of the app; answers what it printed once it is ready. */
async function startDemo(temporary: string) {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', RUN], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      TMPDIR: temporary,
      CHECK_RESPONSES: '1',
      TPK_DEMO: new URL('../../../src/server/demo/run.ts', import.meta.url).href,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  const output = createInterface(child.stdout);
  for await (const line of output) {
    lines.push(line);
    if (line.includes(' is ready at ')) break;
  }
  return { child, lines };
}

/** Everything that reaches a person. */
async function pullAll(send: Send, session: Session | undefined): Promise<PullResponse['rows']> {
  const rows: PullResponse['rows'] = [];
  let cursor: string | null = null;
  for (;;) {
    const body = { protocol: PROTOCOL, cursor };
    const page: PullResponse = await ask(send, 'POST', '/api/sync/pull', body, session);
    rows.push(...page.rows);
    cursor = page.cursor;
    if (!page.more) return rows;
  }
}

it('the demo shows an invented regency to three people, and leaves nothing behind', async () => {
  const temporary = temporaryFolder();
  const { child, lines } = await startDemo(temporary);
  const links = lines.filter((line) => line.includes('/gabung#')).map((line) => line.trim());
  expect(links).toHaveLength(3);
  const send = sendTo(new URL(links[0] ?? '').origin);
  const sessions = [];
  for (const link of links) sessions.push(await activate(send, link));
  const [facilitator, subdistrict, regency] = sessions;
  expect(sessions.map(({ account }) => [account.role, account.scopes])).toEqual([
    ['facilitator', ['33.16.09.2001']],
    ['subdistrict', ['33.16.09']],
    ['regency', ['33.16']],
  ]);

  const totals = await ask<TotalsResponse>(send, 'GET', '/api/totals', undefined, regency);
  const kecamatan = totals.regions.filter(({ regionCode }) => regionCode.length === 8);
  expect(kecamatan).toHaveLength(16);
  expect(
    kecamatan.filter(({ planned, open, closed }) => planned + open + closed === 1),
  ).toHaveLength(16);
  for (const state of ['planned', 'open', 'closed', 'cancelled'] as const) {
    expect(kecamatan.some((each) => each[state] > 0)).toBe(true);
  }
  expect(kecamatan.reduce((sum, { filled }) => sum + filled, 0)).toBeGreaterThan(100);
  expect(totals.openConflicts).toBe(1);
  expect(
    (await ask<TotalsResponse>(send, 'GET', '/api/totals', undefined, subdistrict)).regions,
  ).toHaveLength(29);

  const own = await pullAll(send, facilitator);
  const kinds = new Set(own.map(({ kind }) => kind));
  expect(kinds).toEqual(
    new Set([
      'meeting',
      'attendance',
      'attachment',
      'setting',
      'registerPerson',
      'proposal',
      'proposalMember',
      'dossier',
    ]),
  );
  const states = own.filter(({ kind }) => kind === 'proposal').map((row) => row.fields['state']);
  expect(new Set(states)).toEqual(
    new Set(PROPOSAL_STATES.filter((state) => state !== 'withdrawn')),
  );
  const proposed = totals.proposals.reduce((sum, { proposals }) => sum + proposals, 0);
  expect(proposed).toBeGreaterThan(30);
  const ofKecamatan = await pullAll(send, subdistrict);
  const likenesses = ofKecamatan.flatMap(({ fields }) => (fields['likenesses'] as unknown[]) ?? []);
  expect(likenesses.length).toBeGreaterThan(0);
  const signed = own.filter(({ fields }) => fields['signature']);
  expect(signed.length).toBeGreaterThan(3);

  const ended = once(child, 'exit');
  child.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
  expect(readdirSync(temporary)).toEqual([]);
});
