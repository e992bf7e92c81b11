// before Dexie, which looks for a database as it is loaded
import './wire.ts';
import type { Account } from '../../../src/protocol/account.ts';
import type { Session } from '../../../src/protocol/session.ts';
import { openDatabase } from '../../../src/store/database.ts';
import type { TpkDatabase } from '../../../src/store/database.ts';
import { writeMeta } from '../../../src/store/meta.ts';
import { readyToSeal } from '../../../src/store/sealing.ts';
import { readSession, saveSession } from '../../../src/store/session.ts';
import { unlockWith } from '../../../src/store/unlock.ts';
import { createApi } from '../../../src/sync/api.ts';
import type { Api } from '../../../src/sync/api.ts';
import { leftOverOf } from '../../../src/sync/left-over.ts';
import { makeSeal, newKey } from '../../../src/vault/seal.ts';
import { restoreIdb } from '../fixtures/idb-dump.ts';
import type { IdbDump } from '../fixtures/idb-dump.ts';

let count = 0;

/** A phone of one person: the real store and the real sync, on an IndexedDB in memory. */
export class SimPhone {
  readonly index: number;
  readonly name: string;
  readonly origin: string;
  account: Account;
  db: TpkDatabase;
  api: Api;
  /** Milliseconds by which its clock is off. */
  clockOff = 0;
  /** Whether the browser was ended and not started again. */
  isKilled = false;
  /** Delivers what an emptied phone still has, as the engine does at each contact. */
  deliverLeft: () => Promise<void>;
  #key = newKey();

  constructor(index: number, origin: string, account: Account) {
    this.index = index;
    this.origin = origin;
    this.account = account;
    this.name = `phone-${(count += 1)}`;
    this.db = this.#open();
    this.api = this.#apiOf(this.db);
    this.deliverLeft = leftOverOf(this.db, this.api);
  }

  #open(): TpkDatabase {
    const db = openDatabase(this.name);
    db.now = () => Date.now() + this.clockOff;
    return db;
  }

  #apiOf(db: TpkDatabase): Api {
    return createApi({
      origin: this.origin,
      token: async () => (await readSession(db))?.token ?? null,
    });
  }

  /** Becomes a phone of an older release, updated just now. */
  async become(dump: IdbDump, key: string | null): Promise<void> {
    this.db.close();
    await restoreIdb(this.name, dump);
    if (key !== null) this.#key = new Uint8Array(Buffer.from(key, 'base64'));
    this.start();
    await writeMeta(this.db, 'lock', { version: 1 });
    await this.unlock();
  }

  /** Joins, or signs in again: on a phone that is unlocked, or that nobody has joined. */
  async join(session: Session): Promise<void> {
    this.account = session.account;
    if (!this.db.locked || (await readSession(this.db)) === undefined) {
      this.db.unlock(makeSeal(this.#key.slice()));
      // all that matters of the PIN's lock here: that there is one
      await writeMeta(this.db, 'lock', { version: 1 });
    }
    await saveSession(this.db, session);
    await readyToSeal(this.db);
  }

  lock(): void {
    this.db.lock();
  }

  async unlock(): Promise<void> {
    await unlockWith(this.db, makeSeal(this.#key.slice()));
    await readyToSeal(this.db);
  }

  /** A new PIN around a new key, after the old one was given up. */
  async chooseNewPin(): Promise<void> {
    this.#key = newKey();
    await writeMeta(this.db, 'lock', { version: 1 });
    await this.unlock();
  }

  /** The browser has ended: whatever still runs of it can do nothing more. */
  die(): void {
    this.isKilled = true;
    this.db.close();
  }

  /** The browser is started again; it opens locked. */
  start(): void {
    this.isKilled = false;
    this.db.close();
    this.db = this.#open();
    this.api = this.#apiOf(this.db);
    this.deliverLeft = leftOverOf(this.db, this.api);
  }

  /** The same phone once more, as the service worker or another tab has it; locked. */
  secondRunner(): { db: TpkDatabase; api: Api } {
    const db = this.#open();
    return { db, api: this.#apiOf(db) };
  }

  unlockOther(db: TpkDatabase): void {
    db.unlock(makeSeal(this.#key.slice()));
  }

  /** The browser has deleted everything, or the person has. */
  async deleteDatabase(): Promise<void> {
    this.db.close();
    await openDatabase(this.name).delete();
    this.#key = newKey();
    this.start();
  }
}
