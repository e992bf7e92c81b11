import type { TpkDatabase } from '../database.ts';
import type { HandedOver } from '../types.ts';

/**
 * How many mutations and photos exist nowhere but on this phone: neither at the server nor in a
 * hand-over file that left it. What only the server can still read is never in such a file.
 */
export async function unsentNotHandedOver(db: TpkDatabase): Promise<number> {
  const away = await handedOverIds(db);
  const keys = await waitingKeys(db);
  return keys.filter((key) => !away.has(key)).length + (await db.relics.count());
}

/** Ids of the mutations, and hashes of the photos, that have yet to reach the server. */
export async function waitingKeys(db: TpkDatabase): Promise<string[]> {
  return [
    ...(await db.outbox.toCollection().primaryKeys()),
    ...(await db.uploads.toCollection().primaryKeys()),
  ];
}

/** Ids of the mutations, and hashes of the photos, that left this phone in a hand-over file. */
export async function handedOverIds(db: TpkDatabase): Promise<Set<string>> {
  return new Set(await db.handedOver.toCollection().primaryKeys());
}

/** When a file last left this phone with something that no receipt came back for; else null. */
export async function lastHandedOverAt(db: TpkDatabase): Promise<string | null> {
  const open = await openOnes(db);
  return (
    open
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? null
  );
}

/** When the oldest record was made that exists nowhere but on this phone; null where there is none. */
export async function oldestOnlyHere(db: TpkDatabase): Promise<string | null> {
  const away = await handedOverIds(db);
  const inOrder = db.outbox.orderBy('deviceSeq');
  const oldest = await inOrder.filter(({ id }) => !away.has(id)).first();
  return oldest?.occurredAt ?? null;
}

/** How much of what left in files waits for a receipt. */
export async function openHandedOver(db: TpkDatabase): Promise<number> {
  return (await openOnes(db)).length;
}

/** Without what has arrived by the ordinary way meanwhile. */
async function openOnes(db: TpkDatabase): Promise<HandedOver[]> {
  const waiting = new Set(await waitingKeys(db));
  return db.handedOver.filter(({ id }) => waiting.has(id)).toArray();
}
