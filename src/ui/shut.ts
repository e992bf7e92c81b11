import type { ReadonlySignal } from '@preact/signals';
import type { TpkDatabase } from '../store/database.ts';
import type { StoredSession } from '../store/types.ts';
import type { Gate } from './gate.ts';
import { flushDrafts } from './hooks/kept-drafts.ts';
import { hush } from './parts/undo.tsx';

/** A disk that does not answer must not keep the key in memory. */
const LONGEST_MS = 3_000;

/**
 * What follows the closing of the gate: what is being typed is sealed and kept, then the key is
 * dropped. Not where it was opened again meanwhile.
 */
export async function shut(
  db: TpkDatabase,
  gate: Gate,
  session: ReadonlySignal<StoredSession | null>,
): Promise<void> {
  hush();
  // of somebody who has signed out nothing is kept
  if (session.peek() !== null) await Promise.race([flushDrafts(), pause(LONGEST_MS)]);
  if (!gate.isOpen.peek()) db.lock();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
