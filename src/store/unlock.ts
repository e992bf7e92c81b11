import type { Seal } from '../vault/seal.ts';
import type { TpkDatabase } from './database.ts';
import { readJoining } from './joining.ts';
import { readMeta, removeMeta, writeMeta } from './meta.ts';
import { sealOlder } from './seal-older.ts';
import { adoptOutbox, inClear } from './session.ts';
import type { OlderSession } from './types.ts';

/**
 * Unlocks with the data key, and makes good what could not be done without it: the account that
 * signed in is sealed, what waits goes under the device that it signed in as, and what an older
 * build left in the clear is sealed.
 */
export async function unlockWith(db: TpkDatabase, seal: Seal): Promise<void> {
  db.unlock(seal);
  await settleIn(db);
  await sealOlder(db);
}

async function settleIn(db: TpkDatabase): Promise<void> {
  await db.transaction('rw', [db.meta, db.outbox, db.relics, db.answers], async () => {
    const session: OlderSession | undefined = await readMeta(db, 'session');
    if (session === undefined) return;
    if (session.account !== undefined) {
      const { account, signedOut } = session;
      await writeMeta(db, 'account', account);
      await writeMeta(db, 'session', { ...inClear({ ...session, account }), signedOut });
    } else if (session.readmitted) {
      await writeMeta(db, 'session', { ...session, readmitted: false });
    }
    const joining = await readJoining(db);
    if (joining !== undefined) {
      const before = await readMeta(db, 'account');
      const isNameless = joining.name === '' && before?.id === joining.id;
      const names = isNameless ? { name: before.name, username: before.username } : {};
      await writeMeta(db, 'account', { ...joining, ...names });
      await removeMeta(db, 'joining');
    }
    await adoptOutbox(db);
    if ((await db.relics.count()) === 0) await removeMeta(db, 'former');
  });
}
