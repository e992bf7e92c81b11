import type { Session } from '../../../src/protocol/session.ts';
import { openDatabase } from '../../../src/store/database.ts';
import type { TpkDatabase } from '../../../src/store/database.ts';
import { mutateAll } from '../../../src/store/mutate.ts';
import { readyToSeal } from '../../../src/store/sealing.ts';
import { saveSession } from '../../../src/store/session.ts';
import { createApi } from '../../../src/sync/api.ts';
import type { Api } from '../../../src/sync/api.ts';
import { makeSeal, newKey } from '../../../src/vault/seal.ts';
import { bareRecord, proposalArgs } from './record.ts';
import { PlainDatabase } from './plain.ts';

/** What the bench gives the page. */
export interface BenchWindow {
  /** A facilitator of a village, who has just joined. */
  readonly join: (village: string) => Promise<Session>;
  /** Whether the phones seal nothing, for comparison. */
  readonly plain: boolean;
}

/** A phone of the bench: joined, sealed and unlocked. */
export interface Phone {
  readonly db: TpkDatabase;
  readonly api: Api;
  /** Locks and unlocks, so that nothing is known in memory of what was opened. */
  forget(): void;
}

/** Village of those who write; those who pull have another. */
export const WRITTEN = '33.16.09.2003';
export const PULLED = '33.16.01.2001';

const bench = globalThis as unknown as BenchWindow;
let phones = 0;

export const uniqueName = (kind: string): string => `${kind}-${Date.now()}-${(phones += 1)}`;

/** A new phone that has joined the real endpoint. */
export async function newPhone(village = WRITTEN): Promise<Phone> {
  const name = uniqueName('phone');
  const db = bench.plain ? new PlainDatabase(name) : openDatabase(name);
  const key = newKey();
  const forget = () => db.unlock(makeSeal(key.slice()));
  forget();
  const session = await bench.join(village);
  await saveSession(db, session);
  await readyToSeal(db);
  return { db, api: createApi({ token: () => Promise.resolve(session.token) }), forget };
}

/** Writes proposals into the outbox, so many in one transaction. */
export async function writeProposals({ db }: Phone, count: number): Promise<object[]> {
  const all = Array.from({ length: count }, () => proposalArgs(WRITTEN));
  const intents = all.map((args) => ({ name: 'proposal.create' as const, args }));
  const result = await mutateAll(db, intents);
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return all.map(bareRecord);
}
