import { isDeepStrictEqual } from 'node:util';
import type { QuarantineResponse } from '../../../src/protocol/quarantine.ts';
import { makeAccounts } from '../../support/endpoint.ts';
import { must } from '../../support/must.ts';
import { readServer } from '../checks/server-view.ts';
import type { ServerView } from '../checks/server-view.ts';
import { begin } from '../world/begin.ts';
import { outcomeOf } from '../world/outcome.ts';
import type { Outcome } from '../world/outcome.ts';
import { planOf, VILLAGES } from '../world/plan.ts';
import type { Plan } from '../world/plan.ts';
import { World } from '../world/world.ts';
import type { PageFiles } from './build.ts';
import { RealPhone } from './real-phone.ts';

const PERSON = { role: 'facilitator', name: 'Sari Rekaan', scopes: [VILLAGES[0]] } as const;
/** Contacts after which nothing may wait any more. */
const CONTACTS = 10;

/** Lives through one seed with a phone in a real browser: work, faults, rest, checks. */
export async function liveInChromium(seed: number, files: PageFiles): Promise<Outcome> {
  const { plan: any, dice } = planOf(seed);
  const alone = { engine: 'sqlite', processes: 1, release: null, people: [] } as const;
  const faults = ['requestCut', 'replyCut', 'replyLost', 'twice', 'portal', 'badGateway'] as const;
  const plan: Plan = { ...any, ...alone, faults, storm: 0.25 };
  const world = new World(plan, dice, undefined);
  const { ledger } = world;
  world.line.pages = files;
  let phone: RealPhone | null = null;
  try {
    await begin(world);
    const [made] = await makeAccounts(world.send, world.office, [PERSON]);
    phone = new RealPhone(world, must(made).account.id);
    await phone.begin();
    world.isCalm = false;
    for (const act of dice.some(ACTS, ACTS.length)) {
      ledger.struck(act.fault);
      ledger.note(`${act.fault}: ${(await act.run(world, phone)) ?? ''}`);
    }
    world.isCalm = true;
    await comeToRest(world, phone);
    await check(world, phone);
  } catch (error) {
    ledger.fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    await phone?.end();
    await world.end();
  }
  return outcomeOf(seed, ledger);
}

interface Act {
  readonly fault: 'realKill' | 'realFull' | 'realTabs' | 'realDeleted';
  readonly run: (world: World, phone: RealPhone) => Promise<number | void>;
}

const ACTS: readonly Act[] = [
  { fault: 'realKill', run: ({ dice }, phone) => phone.killedAfter(dice.between(2, 12)) },
  { fault: 'realFull', run: (_world, phone) => phone.typeWhenFull() },
  { fault: 'realTabs', run: (_world, phone) => phone.twoTabs() },
  {
    fault: 'realDeleted',
    async run(world, phone) {
      // nothing gets out: what is written lies here alone
      world.isCut = true;
      await phone.type();
      await phone.loseDatabase();
      world.isCut = false;
    },
  },
];

async function comeToRest(world: World, phone: RealPhone): Promise<void> {
  for (let contact = 0; contact < CONTACTS; contact += 1) {
    const word = await phone.drain();
    world.ledger.note(`drain: ${word}`);
    const { devices } = await world.call<QuarantineResponse>('GET', '/api/quarantine');
    for (const { deviceId } of devices) {
      await world.call('POST', `/api/quarantine/${deviceId}/decision`, { accept: true });
    }
    if (word === 'ok, 0 left' && devices.length === 0) return;
  }
  world.ledger.fail('the phone does not come to rest');
}

async function check(world: World, phone: RealPhone): Promise<void> {
  const { ledger } = world;
  const server = await readServer(world.regency);
  const state = await phone.state();
  const sent = new Set(state.sent);
  for (const { id } of ledger.typed.values()) {
    const times = server.audited.get(id) ?? 0;
    if (times === 1 && server.applied.has(id)) continue;
    const word = sent.has(id) ? 'was acknowledged, and is not on the server' : 'is lost';
    ledger.fail(times > 1 ? `${id} was taken ${times} times` : `work ${id} ${word}`);
  }
  checkRows(world, server, state.rows);
  if (!server.chain.ok) ledger.fail(`the audit chain breaks at ${server.chain.n}`);
}

function checkRows({ ledger }: World, { rows }: ServerView, held: readonly unknown[]): void {
  const byId = new Map(held.map((row) => [(row as { id: string }).id, row]));
  for (const row of rows) {
    if (!isDeepStrictEqual(byId.get(row.id), row)) ledger.fail(`${row.kind} ${row.id} differs`);
  }
  if (byId.size !== rows.length) ledger.fail(`${byId.size} records beside ${rows.length}`);
}
