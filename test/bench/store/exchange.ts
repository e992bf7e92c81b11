import { pullAll } from '../../../src/sync/pull.ts';
import { pushAll } from '../../../src/sync/push.ts';
import { inTurn, timed } from '../rounds.ts';
import type { Round } from '../rounds.ts';
import { openBare } from './bare.ts';
import type { Bare } from './bare.ts';
import { newPhone, PULLED, uniqueName, writeProposals } from './phone.ts';
import type { Phone } from './phone.ts';

const PUSHED = 1000;
const PULLED_COUNT = 10_000;
const PAGE = 50;
const PAGES = 20;

/** All that waits, until it is settled on the phone. */
async function pushMine({ db, api }: Phone): Promise<void> {
  const answered = await pushAll(db, api);
  if (answered !== PUSHED) throw new Error(`pushed ${answered} of ${PUSHED}`);
  if ((await db.outbox.count()) > 0) throw new Error('not everything was taken');
}

/** Read, sent in one JSON body, committed to SQLite in one transaction, and taken off the queue. */
async function pushFloor(queue: Bare): Promise<void> {
  const body = JSON.stringify(await queue.all());
  const response = await fetch('/floor/commit', { method: 'POST', body });
  const { taken } = (await response.json()) as { taken: number };
  if (taken !== PUSHED) throw new Error(`the floor took ${taken} of ${PUSHED}`);
  await queue.clear();
}

/** A thousand records that wait, each applied and answered by itself; acknowledged when on disk. */
export function measurePush(rounds: number): Promise<Round[]> {
  return inTurn(rounds, async () => {
    const [phone, queue] = [await newPhone(), await openBare(uniqueName('queue'))];
    await queue.put(await writeProposals(phone, PUSHED));
    return { mine: await timed(() => pushMine(phone)), floor: await timed(() => pushFloor(queue)) };
  });
}

async function pullFloor(bare: Bare): Promise<void> {
  const response = await fetch('/floor/rows');
  const { rows } = (await response.json()) as { rows: object[] };
  if (rows.length < PULLED_COUNT) throw new Error(`the floor got ${rows.length} rows`);
  await bare.put(rows);
}

/** Ten thousand records onto an empty phone; the floor fetches one body and writes it at once. */
export function measurePull(rounds: number): Promise<Round[]> {
  return inTurn(rounds, async () => {
    const [phone, bare] = [await newPhone(PULLED), await openBare(uniqueName('bare'))];
    const mine = await timed(() => pullAll(phone.db, phone.api));
    const pulled = await phone.db.rows('proposal').count();
    if (pulled < PULLED_COUNT) throw new Error(`pulled ${pulled} of ${PULLED_COUNT}`);
    const floor = await timed(() => pullFloor(bare));
    await phone.db.delete();
    return { mine, floor };
  });
}

/** The newest fifty of ten thousand, opened from sealed rows with nothing known of them before. */
export async function measurePage(rounds: number): Promise<Round[]> {
  const [phone, bare] = [await newPhone(PULLED), await openBare(uniqueName('bare'))];
  await pullAll(phone.db, phone.api);
  await pullFloor(bare);
  const newest = phone.db.rows('proposal').orderBy(':id').reverse().limit(PAGE);
  return inTurn(rounds, async () => {
    const sums = { mine: 0, floor: 0 };
    for (let turn = 0; turn < PAGES; turn += 1) {
      phone.forget();
      sums.mine += await timed(() => newest.clone().toArray());
      sums.floor += await timed(() => bare.newest(PAGE));
    }
    return { mine: sums.mine / PAGES, floor: sums.floor / PAGES };
  });
}
