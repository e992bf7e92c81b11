import type { TpkDatabase } from '../database.ts';
import { live } from '../live.ts';
import { readSession } from '../session.ts';

/** Keeps the second copy from when somebody has joined; its code is fetched only then. */
export function keepSpareOnceJoined(db: TpkDatabase): void {
  let isStarted = false;
  live(() => readSession(db)).subscribe(
    (session) => {
      if (session === undefined || isStarted) return;
      isStarted = true;
      import('./mirror.ts').then(
        ({ startMirror }) => startMirror(db),
        // not fetched yet, and no network: the next start has it
        () => (isStarted = false),
      );
    },
    () => undefined,
  );
}
