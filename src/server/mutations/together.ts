import type { Storage } from '../storage/database.ts';
import { StorageBusyError, StorageFullError } from '../storage/errors.ts';
import { write } from '../storage/write.ts';
import { applyTogether } from './apply.ts';
import type { Push, PushOutcome } from './apply.ts';

/** Mutations in one transaction: it holds the regency's lock, and others wait for that. */
const MOST = 200;

interface Waiting {
  readonly push: Push;
  readonly resolve: (outcome: PushOutcome) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Applies pushes like `applyIncoming`. Those that come while another transaction is under way go
 * together in the next one: a commit that waits for the disk then serves many phones. Each is
 * answered after that commit, and what breaks one of them is not the others' matter.
 */
export function takeTogether(storage: Storage): (push: Push) => Promise<PushOutcome> {
  const waiting: Waiting[] = [];
  let isRunning = false;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      await settle(storage, nextOf(waiting));
      // those that came in meanwhile are read first
      await new Promise(setImmediate);
    }
    isRunning = false;
  }

  return (push) =>
    new Promise((resolve, reject) => {
      waiting.push({ push, resolve, reject });
      if (isRunning) return;
      isRunning = true;
      setImmediate(() => void run());
    });
}

/** As many from the front as go in one transaction; one of them at least. */
function nextOf(waiting: Waiting[]): Waiting[] {
  let mutations = 0;
  const end = waiting.findIndex(({ push }, index) => {
    mutations += push.incoming.length;
    return index > 0 && mutations > MOST;
  });
  return waiting.splice(0, end === -1 ? waiting.length : end);
}

async function settle(storage: Storage, taken: readonly Waiting[]): Promise<void> {
  const pushes = taken.map(({ push }) => push);
  try {
    const outcomes = await write(storage, (handle) => applyTogether(handle, pushes));
    for (const [index, outcome] of outcomes.entries()) taken[index]?.resolve(outcome);
  } catch (error) {
    const isOfAll = error instanceof StorageBusyError || error instanceof StorageFullError;
    if (isOfAll || taken.length === 1) for (const { reject } of taken) reject(error);
    // nothing was written: whose fault it was shows when each goes by itself
    else for (const one of taken) await settle(storage, [one]);
  }
}
