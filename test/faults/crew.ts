import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SabotageName } from './checks/sabotage.ts';
import type { Outcome } from './world/outcome.ts';

/** A seed to live through. */
export interface Order {
  readonly seed: number;
  /** A defect to put in, which the checks must find. */
  readonly sabotage?: SabotageName;
  /** Whether its phone is one in a real browser. */
  readonly isInChromium?: boolean;
}

type Tell = (outcome: Outcome, order: Order) => void;

/** A seed fails by what it finds; this only ends one that hangs. */
const PATIENCE_MS = 180_000;

/** Lives through all these seeds in so many processes, and tells of each as it ends. */
export async function liveAll(
  orders: readonly Order[],
  workers: number,
  tell: Tell,
): Promise<void> {
  const left = [...orders];
  await Promise.all(Array.from({ length: workers }, () => oneWorker(left, tell)));
}

async function oneWorker(left: Order[], tell: Tell): Promise<void> {
  let worker = start();
  for (let order = left.shift(); order !== undefined; order = left.shift()) {
    const outcome = await liveOne(worker, order);
    tell(outcome, order);
    // what a world left hanging must not reach into the next one
    if (outcome.failures.length > 0) {
      await stop(worker);
      worker = start();
    }
  }
  await stop(worker);
}

function start(): ChildProcess {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'tpk-faults-compiled') };
  return fork(join(import.meta.dirname, 'worker.ts'), { env });
}

async function stop(worker: ChildProcess): Promise<void> {
  const ended = worker.exitCode === null ? once(worker, 'exit') : Promise.resolve();
  if (worker.connected) worker.send('end');
  const impatient = setTimeout(() => worker.kill('SIGKILL'), 20_000);
  await ended;
  clearTimeout(impatient);
}

function liveOne(worker: ChildProcess, order: Order): Promise<Outcome> {
  return new Promise((resolve) => {
    const end = (outcome: Outcome) => {
      clearTimeout(limit);
      resolve(outcome);
    };
    const failed = (why: string) => {
      end({ seed: order.seed, failures: [why], trace: [], faults: {}, typed: 0, told: {} });
    };
    const limit = setTimeout(() => {
      // first by asking: it has a browser to end
      worker.kill('SIGTERM');
      setTimeout(() => worker.kill('SIGKILL'), 5000).unref();
      failed(`it did not come to an end within ${PATIENCE_MS / 1000} s`);
    }, PATIENCE_MS);
    const onMessage = (outcome: Outcome) => {
      worker.off('exit', onExit);
      end(outcome);
    };
    const onExit = () => {
      worker.off('message', onMessage);
      failed('its process ended by itself');
    };
    worker.once('message', onMessage);
    worker.once('exit', onExit);
    worker.send(order);
  });
}
