import pg from 'pg';
import { freshDatabase, startPostgres } from '../support/postgres.ts';
import type { RunningPostgres } from '../support/postgres.ts';
import { holdTimeLimits } from './line/stall.ts';
import { endHosts } from './server/process.ts';
import { live } from './world/live.ts';
import type { Outcome } from './world/outcome.ts';
import { planOf } from './world/plan.ts';
import { buildPage } from './chromium/build.ts';
import type { PageFiles } from './chromium/build.ts';
import { liveInChromium } from './chromium/live.ts';
import type { Order } from './crew.ts';

/**
 * Lives through the seeds that it is told, one after the other. A process of its own, because what a
 * world changes (time limits, locks, the time zone) is the whole process's.
 */
let page: Promise<PageFiles> | null = null;
let postgres: Promise<RunningPostgres> | null = null;

async function livePart({ seed, sabotage, isInChromium }: Order): Promise<Outcome> {
  if (isInChromium === true) return liveInChromium(seed, await (page ??= buildPage()));
  if (planOf(seed).plan.engine === 'sqlite') return live(seed, undefined, sabotage);
  postgres ??= startPostgres();
  const database = await freshDatabase((await postgres).url);
  await makeDurable(database.url);
  try {
    return await live(seed, database.url, sabotage);
  } finally {
    await database.drop();
  }
}

/** The tests' PostgreSQL is set for speed; a world in which it crashes wants what it commits kept. */
async function makeDurable(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const name = new URL(databaseUrl).pathname.slice(1);
  await client.query(`alter database ${name} set synchronous_commit = on`);
  await client.end();
}

async function end(): Promise<void> {
  await endHosts();
  await (await postgres)?.stop();
  process.exit();
}

holdTimeLimits();
process.on('message', (order: Order | 'end') => {
  if (order === 'end') void end();
  else void livePart(order).then((outcome) => process.send?.(outcome));
});
process.on('disconnect', () => void end());
process.on('SIGTERM', () => process.exit(1));
