import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';
import type { PullResponse } from '../../../src/protocol/pull.ts';
import type { TotalsResponse } from '../../../src/protocol/totals.ts';
import { PROTOCOL } from '../../../src/protocol/version.ts';
import { activate, ask, sendTo } from '../../support/endpoint.ts';
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

  const pull = { protocol: PROTOCOL, cursor: null };
  const own = await ask<PullResponse>(send, 'POST', '/api/sync/pull', pull, facilitator);
  const kinds = new Set(own.rows.map(({ kind }) => kind));
  expect(kinds).toEqual(new Set(['meeting', 'attendance', 'attachment']));
  const signed = own.rows.filter(({ fields }) => fields['signature']);
  expect(signed.length).toBeGreaterThan(3);

  const ended = once(child, 'exit');
  child.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
  expect(readdirSync(temporary)).toEqual([]);
});
