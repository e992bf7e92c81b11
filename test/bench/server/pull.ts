import type { PullResponse } from '../../../src/protocol/pull.ts';
import type { Session } from '../../../src/protocol/session.ts';
import { PROTOCOL } from '../../../src/protocol/version.ts';
import { alternately, inTurn } from '../rounds.ts';
import type { Round } from '../rounds.ts';
import { openEngine } from './engine.ts';
import type { Engine, EngineName, Served } from './engine.ts';
import { Line, pack } from './post.ts';
import type { Arrived } from './post.ts';
import { Pusher, requireApplied } from './pusher.ts';

const CHANGED = 100;
const MANY = 100_000;
const FEW = 1000;
const BATCH = 100;
const TURNS = 20;
/** The village that pulls is one of these; what is stored lies in all of them alike. */
const VILLAGES = ['2001', '2002', '2003', '2004', '2005'].map((code) => `33.16.09.${code}`);
const [PULLED = ''] = VILLAGES;

/** A phone that has pulled all, before a hundred changes that it does not know. */
class Puller {
  readonly #line: Line;
  #cursor: string | null = null;

  constructor(origin: string, session: Session) {
    this.#line = new Line(origin, '/api/sync/pull', session.token);
  }

  /** From where it stands, without moving on. */
  pull(): Promise<Arrived> {
    return this.#line.post(pack({ protocol: PROTOCOL, cursor: this.#cursor }));
  }

  async catchUp(): Promise<void> {
    for (;;) {
      const { cursor, more } = (await this.pull()).read() as PullResponse;
      this.#cursor = cursor;
      if (!more) return;
    }
  }

  close(): void {
    this.#line.close();
  }
}

async function fill(server: Served, count: number): Promise<void> {
  const phones: [string, Pusher][] = [];
  for (const village of VILLAGES)
    phones.push([village, await Pusher.open(server.origin, await server.enter(village))]);
  const each = count / VILLAGES.length;
  for (const [village, phone] of phones) {
    for (let made = 0; made < each; made += BATCH) {
      requireApplied([await phone.send(phone.make(village, BATCH))], BATCH);
    }
    phone.close();
  }
}

async function standing(engine: Engine, stored: number) {
  const server = await engine.serve();
  await fill(server, stored);
  const puller = new Puller(server.origin, await server.enter(PULLED));
  await puller.catchUp();
  const pusher = await Pusher.open(server.origin, await server.enter(PULLED));
  requireApplied([await pusher.send(pusher.make(PULLED, CHANGED))], CHANGED);
  pusher.close();
  const { rows } = (await puller.pull()).read() as PullResponse;
  if (rows.length !== CHANGED) throw new Error(`pulled ${rows.length} of ${CHANGED}`);
  return { server, puller };
}

/** The same hundred changes out of many and out of few. */
function measure(name: EngineName) {
  return async (rounds: number): Promise<Round[]> => {
    const engine = await openEngine(name);
    const many = await standing(engine, MANY);
    const few = await standing(engine, FEW);
    try {
      return await inTurn(rounds, () =>
        alternately(
          TURNS,
          () => many.puller.pull(),
          () => few.puller.pull(),
        ),
      );
    } finally {
      for (const { server, puller } of [many, few]) {
        puller.close();
        await server.close();
      }
      await engine.close();
    }
  };
}

export const measurePullOfMany = measure('sqlite');
export const measurePullOfManyPostgres = measure('postgresql');
