import type { ReadonlySignal } from '@preact/signals';
import type { TpkDatabase } from '../store/database.ts';
import { writesEnded } from '../store/under-way.ts';
import type { StoredSession } from '../store/types.ts';
import type { Gate } from './gate.ts';
import { flushDrafts } from './hooks/kept-drafts.ts';
import { hush } from './parts/undo.tsx';

/** A disk that does not answer must not keep the key in memory. */
const LONGEST_MS = 3_000;

/**
 * What follows the closing of the gate: what is being typed or written is sealed and kept, then the
 * key is dropped. Not where it was opened again meanwhile.
 */
export async function shut(
  db: TpkDatabase,
  gate: Gate,
  session: ReadonlySignal<StoredSession | null>,
): Promise<void> {
  hush();
  // of somebody who has signed out nothing is kept
  if (session.peek() !== null) await Promise.race([settled(db), pause(LONGEST_MS)]);
  if (!gate.isOpen.peek()) db.lock();
}

/** Resolves once what was typed or tapped is on the disk. */
async function settled(db: TpkDatabase): Promise<void> {
  await Promise.all([flushDrafts(), writesEnded(db)]);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
