import type { TpkDatabase } from '../database.ts';
import { live } from '../live.ts';
import { readMeta, writeMeta } from '../meta.ts';
import { newId } from '../new-id.ts';
import { takeLost } from './lost.ts';
import { hasReserve, putAside } from './reserve.ts';
import { noteFull, wasFull } from './room-news.ts';
import { hasRoomToSpare } from './room.ts';
import { hasSpareDisk, namesIn, openDirectory, openWriter, removeEntry } from './spare-disk.ts';
import type { Writer } from './spare-disk.ts';
import { packSpare } from './spare-file.ts';
import { isPhoto, isSmall, spareOf, wantedOf } from './spare-set.ts';
import type { Wanted } from './spare-set.ts';

/** Keeps a second copy of all unsent work in the browser's private files, beside the database. */
export interface Mirror {
  /** Resolves once the copy agrees with what the database holds now, as far as there is room. */
  settled(): Promise<void>;
  stop(): void;
}

/**
 * Follows the queue: after a write, never during it, what is new in it is written to a file of its
 * own, and what has left it is removed. At the start both are made to agree, whatever happened
 * while nobody looked; and what an earlier database left undelivered is taken over. Null where the
 * browser has no such files: then there is one copy.
 */
export function startMirror(db: TpkDatabase): Mirror | null {
  if (!hasSpareDisk()) return null;
  /** What lies there, as far as this page knows; null before it has looked. */
  let there: Set<string> | null = null;
  let sealedAs: string | null = null;
  /** What could not be written though there was room; tried again at the next start. */
  const unfit = new Set<string>();
  let isStopped = false;
  let last = Promise.resolve();

  function request(): Promise<void> {
    // one after the other, each seeing what the one before has left
    last = last.then(() => (isStopped ? undefined : underLock(db, agree))).catch(() => undefined);
    return last;
  }

  async function agree(): Promise<void> {
    const own = await ownDirectory(db);
    if (own === null) return;
    if (there === null) {
      await takeLost(db);
      there = new Set(await namesIn(await openDirectory([db.name, own]), 'file'));
    }
    const wanted = await wantedOf(db);
    // sealed anew: what lies there under the same name is out of date
    const isAnew = sealedAs !== null && sealedAs !== wanted.sealedAs;
    sealedAs = wanted.sealedAs;
    const known = isAnew ? new Set<string>() : there;
    await removeSurplus(own, there, wanted);
    const fresh = wanted.names.filter((name) => !known.has(name) && !unfit.has(name));
    if (fresh.length > 0 || !(await hasReserve(db))) await write(own, fresh, there);
  }

  async function removeSurplus(own: string, lying: Set<string>, { names }: Wanted): Promise<void> {
    const wanted = new Set(names);
    const surplus = [...lying].filter((name) => !wanted.has(name));
    if (surplus.length === 0) return;
    const directory = await openDirectory([db.name, own]);
    for (const name of surplus) {
      await removeEntry(directory, name);
      lying.delete(name);
    }
  }

  async function write(own: string, names: readonly string[], lying: Set<string>): Promise<void> {
    const writer = openWriter();
    try {
      await writeAll(writer, own, names.filter(isSmall), lying);
      // photos are many times larger, and must not take the room that the next record needs
      if (!(await hasReserve(db)) && (await hasRoomToSpare())) await putAside(db, writer);
      if (wasFull() || !(await hasRoomToSpare())) return;
      await writeAll(writer, own, names.filter(isPhoto), lying);
    } finally {
      writer.close();
    }
  }

  async function writeAll(
    writer: Writer,
    own: string,
    names: readonly string[],
    lying: Set<string>,
  ): Promise<void> {
    for (const name of names) {
      const spare = await spareOf(db, name);
      if (spare === null) continue;
      const bytes = await packSpare(spare);
      const answer = await writer.write({ path: [db.name, own, name], bytes });
      if (answer === 'written') lying.add(name);
      else if (answer === 'failed') unfit.add(name);
      else return noteFull(true);
    }
  }

  const end = live(() => wantedOf(db)).subscribe(
    () => void request(),
    () => undefined,
  );
  return {
    settled: request,
    stop() {
      isStopped = true;
      end();
    },
  };
}

/**
 * The name of this database's directory, given at its first use; null before anybody has joined:
 * then what lies there is another's, and stays.
 */
async function ownDirectory(db: TpkDatabase): Promise<string | null> {
  return db.transaction('rw', db.meta, async () => {
    const own = await readMeta(db, 'spare');
    if (own !== undefined) return own;
    if ((await readMeta(db, 'session')) === undefined) return null;
    const name = newId(db.now());
    await writeMeta(db, 'spare', name);
    return name;
  });
}

/** One tab at a time: a file has one writer only. */
async function underLock(db: TpkDatabase, work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(`${db.name}-spare`, work);
}
