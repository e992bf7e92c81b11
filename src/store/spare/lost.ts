import type { TpkDatabase } from '../database.ts';
import { readMeta, writeMeta } from '../meta.ts';
import type { FormerSession } from '../types.ts';
import { namesIn, openDirectory, readFile, removeEntry } from './spare-disk.ts';
import { unpackSpare } from './spare-file.ts';
import type { Spare } from './spare-file.ts';

/**
 * How many unsent things of a database that is gone lie in the second copy, whole or not. Each
 * database has a directory of its own there, under a name that only it knows.
 */
export async function countLost(db: TpkDatabase): Promise<number> {
  let count = 0;
  for (const name of await foreign(db)) {
    count += (await namesIn(await openDirectory([db.name, name]), 'file')).length;
  }
  return count;
}

/**
 * Takes over what a database that is gone had not delivered: as relics, which go to the server as
 * the work of the session that made them, whoever has joined since. To be called once somebody has.
 * @returns how much of it was whole
 */
export async function takeLost(db: TpkDatabase): Promise<number> {
  let taken = 0;
  for (const name of await foreign(db)) {
    const spares = await readAll(await openDirectory([db.name, name]));
    await keepAsRelics(db, spares);
    // only now: until then it is the only copy
    await removeEntry(await openDirectory([db.name]), name);
    taken += spares.length;
  }
  return taken;
}

async function foreign(db: TpkDatabase): Promise<string[]> {
  const own = await readMeta(db, 'spare');
  const names = await namesIn(await openDirectory([db.name]), 'directory');
  return names.filter((name) => name !== own);
}

async function readAll(directory: FileSystemDirectoryHandle | null): Promise<Spare[]> {
  const spares: Spare[] = [];
  if (directory === null) return spares;
  for (const name of await namesIn(directory, 'file')) {
    const spare = await unpackSpare(await readFile(directory, name));
    if (spare !== null) spares.push(spare);
  }
  return spares;
}

async function keepAsRelics(db: TpkDatabase, spares: readonly Spare[]): Promise<void> {
  if (spares.length === 0) return;
  await db.transaction('rw', db.relics, db.meta, async () => {
    const session = await readMeta(db, 'session');
    const former = (await readMeta(db, 'former')) ?? [];
    const known = new Map<string, FormerSession>(former.map((one) => [one.deviceId, one]));
    for (const spare of spares) known.set(spare.session.deviceId, spare.session);
    known.delete(session?.deviceId ?? '');
    await db.relics.bulkPut(spares.map(({ relic }) => relic));
    await writeMeta(db, 'former', [...known.values()]);
  });
}
