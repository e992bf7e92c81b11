import { inTurn, timed } from '../rounds.ts';
import type { Round } from '../rounds.ts';
import { openEngine } from './engine.ts';
import type { EngineName } from './engine.ts';
import type { BareCommits } from './floor.ts';
import type { Arrived, Packed } from './post.ts';
import { Pusher, requireApplied } from './pusher.ts';

const VILLAGE = '33.16.09.2003';
const PHONES = 8;
/** Spells of mine and of the floor in a round, in turns: whatever slows the disk slows both. */
const SPELLS = 4;

interface Load {
  /** Mutations in a push. */
  readonly batch: number;
  /** Pushes of each phone in a spell. */
  readonly pushes: number;
  readonly commits: number;
}
const SINGLE: Load = { batch: 1, pushes: 25, commits: 100 };
const BATCHED: Load = { batch: 100, pushes: 1, commits: 100 };

/** Every phone sends one push after the other, all phones at once. */
async function pushAll(phones: readonly Pusher[], all: readonly Packed[][]): Promise<Arrived[]> {
  const answers = phones.map(async (phone, index) => {
    const own: Arrived[] = [];
    for (const push of all[index] ?? []) own.push(await phone.send(push));
    return own;
  });
  return (await Promise.all(answers)).flat();
}

async function round(phones: readonly Pusher[], bare: BareCommits, load: Load): Promise<Round> {
  const { batch, pushes, commits } = load;
  const sums = { mine: 0, floor: 0 };
  for (let spell = 0; spell < SPELLS; spell += 1) {
    const made = phones.map((phone) =>
      Array.from({ length: pushes }, () => phone.make(VILLAGE, batch)),
    );
    let answers: Arrived[] = [];
    sums.mine += await timed(async () => (answers = await pushAll(phones, made)));
    requireApplied(answers, phones.length * pushes * batch);
    sums.floor += await timed(async () => {
      for (let commit = 0; commit < commits; commit += 1) await bare.commit();
    });
  }
  const perSecond = (count: number, ms: number) => (SPELLS * count * 1000) / ms;
  return {
    mine: perSecond(phones.length * pushes * batch, sums.mine),
    floor: perSecond(commits, sums.floor),
  };
}

/**
 * Mutations a second of a crowd of phones through the real endpoint, beside single-row commits a
 * second of the bare engine.
 */
function measure(name: EngineName, load: Load) {
  return async (rounds: number): Promise<Round[]> => {
    const engine = await openEngine(name);
    const server = await engine.serve();
    const bare = await engine.bare(VILLAGE);
    try {
      const phones: Pusher[] = [];
      while (phones.length < PHONES) {
        phones.push(await Pusher.open(server.origin, await server.enter(VILLAGE)));
      }
      // code is compiled in the first round, and files grow
      await round(phones, bare, load);
      const measured = await inTurn(rounds, () => round(phones, bare, load));
      for (const phone of phones) phone.close();
      return measured;
    } finally {
      await bare.close();
      await server.close();
      await engine.close();
    }
  };
}

export const measurePushSingle = measure('sqlite', SINGLE);
export const measurePushBatched = measure('sqlite', BATCHED);
export const measurePushSinglePostgres = measure('postgresql', SINGLE);
export const measurePushBatchedPostgres = measure('postgresql', BATCHED);
