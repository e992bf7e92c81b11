import type { Storage } from './database.ts';
import { write } from './write.ts';

const split = (ids: string): string[] => ids.split(' ').filter((id) => id !== '');

/** Ids of the keys that phones have been told to seal to, oldest first. */
export async function readSealKeys({ db, regency }: Storage): Promise<string[]> {
  const { seal_keys: ids } = await db
    .selectFrom('regency')
    .select('seal_keys')
    .where('code', '=', regency)
    .executeTakeFirstOrThrow();
  return split(ids);
}

/** Remembers keys, behind those that are remembered already. */
export async function noteSealKeys(storage: Storage, ids: readonly string[]): Promise<void> {
  const known = await readSealKeys(storage);
  if (ids.every((id) => known.includes(id))) return;
  await change(storage, (before) => [...new Set([...before, ...ids])]);
}

/** Forgets a key that is lost for good. */
export async function forgetSealKey(storage: Storage, lost: string): Promise<void> {
  await change(storage, (before) => before.filter((id) => id !== lost));
}

/** Under the regency's lock: other processes may be remembering theirs. */
async function change(
  storage: Storage,
  to: (before: readonly string[]) => readonly string[],
): Promise<void> {
  await write(storage, async ({ trx, regency }) => {
    const { seal_keys: ids } = await trx
      .selectFrom('regency')
      .select('seal_keys')
      .where('code', '=', regency)
      .executeTakeFirstOrThrow();
    await trx
      .updateTable('regency')
      .set({ seal_keys: to(split(ids)).join(' ') })
      .where('code', '=', regency)
      .execute();
  });
}
