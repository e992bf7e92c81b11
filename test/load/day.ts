import { setTimeout as after } from 'node:timers/promises';
import { backoffMs } from '../../src/sync/backoff.ts';
import { Chance } from '../../src/server/demo/random.ts';
import type { Meter } from './meter.ts';
import type { LoadPhone } from './phone.ts';
import type { Regency } from './regency.ts';
import { startSampling } from './sampler.ts';
import type { Sampled } from './sampler.ts';

/** Everybody of one regency, with the work of two weeks on their phones. */
export interface Crowd {
  readonly regency: Regency;
  readonly phones: readonly LoadPhone[];
  readonly desks: readonly LoadPhone[];
}

export interface DayOptions {
  readonly minutes: number;
  readonly kills: number;
  readonly seed: number;
  /** The database's own process, where it has one. */
  readonly databasePid: number | undefined;
}

const MINUTE_MS = 60_000;
/** As the app's own: an office looks so often. */
const DESK_POLL_MS = 20_000;
/** No phone is given up before this, after the last one has found a network. */
const PATIENCE_MS = 15 * MINUTE_MS;

/**
 * The deadline: every phone finds a network within the same minutes and delivers, again and again
 * until nothing waits, while the offices watch. Answers what the machine gave meanwhile.
 * @throws Error where a phone cannot deliver
 */
export async function playDay(
  crowds: readonly Crowd[],
  options: DayOptions,
  meter: Meter,
): Promise<Sampled> {
  const chance = new Chance(`deadline ${options.seed}`);
  const windowMs = options.minutes * MINUTE_MS;
  const ended = new AbortController();
  const sending = new Set<LoadPhone>();
  const { databasePid } = options;
  const balancers = crowds.flatMap(({ regency }) => regency.pids().balancer);
  const sampling = startSampling({
    servers: () => crowds.flatMap(({ regency }) => regency.pids().servers),
    others: databasePid === undefined ? balancers : [...balancers, databasePid],
    backlog: () => sending.size,
  });
  const delivering = crowds.flatMap(({ phones }) =>
    phones.map(async (phone) => {
      await after(chance.whole(0, windowMs));
      const start = performance.now();
      sending.add(phone);
      await deliver(phone, performance.now() + windowMs + PATIENCE_MS);
      sending.delete(phone);
      meter.note('village', performance.now() - start);
    }),
  );
  const watching = crowds.flatMap(({ desks }) => desks.map((desk) => watch(desk, ended.signal)));
  const killing = crowds.map(({ regency }) => killSome(regency, options.kills, meter, sending));
  try {
    await Promise.all([...delivering, ...killing]);
    return sampling.stop();
  } finally {
    ended.abort();
    await Promise.all(watching);
  }
}

async function deliver(phone: LoadPhone, deadline: number): Promise<void> {
  for (let failures = 0; ;) {
    try {
      await phone.exchange();
      if ((await phone.waiting()) === 0) return;
      throw new Error(`${phone.village}: delivered, and something still waits`);
    } catch (error) {
      failures += 1;
      if (performance.now() > deadline) throw error;
      await after(backoffMs(failures, Math.random()));
    }
  }
}

async function watch(desk: LoadPhone, ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    // a desk that cannot look now looks again: what it cost is on the meter
    await desk.exchange().catch(() => undefined);
    await after(DESK_POLL_MS, undefined, { signal: ended }).catch(() => undefined);
  }
}

/** Kills one process after the other, each when the phones have been answered some more. */
async function killSome(
  { servers }: Regency,
  kills: number,
  meter: Meter,
  sending: ReadonlySet<LoadPhone>,
): Promise<void> {
  const answered = () => [...meter.took.values()].reduce((sum, list) => sum + list.length, 0);
  for (let killed = 0; killed < kills; killed += 1) {
    const before = answered();
    while (answered() < before + ANSWERS_BETWEEN_KILLS && sending.size > 0) await after(20);
    const server = servers[killed % servers.length];
    await server?.kill();
    await server?.restart();
  }
}

const ANSWERS_BETWEEN_KILLS = 60;
