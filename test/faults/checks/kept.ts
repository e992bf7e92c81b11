import type { SimPhone } from '../phone/sim-phone.ts';
import type { Taken, Typed } from '../world/ledger.ts';
import type { World } from '../world/world.ts';
import type { ServerView } from './server-view.ts';

/** What is still to be seen on one phone, by the ids of mutations and hashes of photos. */
interface Visible {
  readonly waiting: ReadonlySet<string>;
  readonly photos: ReadonlySet<string>;
}

async function visibleOn({ db }: SimPhone): Promise<Visible> {
  const entries = await db.outbox.toArray();
  const keys = (table: { toCollection(): { primaryKeys(): PromiseLike<string[]> } }) =>
    table.toCollection().primaryKeys();
  const relics = await keys(db.relics);
  return {
    waiting: new Set([...entries.map(({ id }) => id), ...relics]),
    photos: new Set([...(await keys(db.uploads)), ...relics]),
  };
}

/**
 * Nothing is lost, and nothing counts twice: what a phone was told has arrived is on the server
 * once; all else that somebody typed is on the server, waits for a decision, is still to be seen
 * on its phone, was thrown away by a person, or its loss was told.
 */
export async function checkKept(world: World, server: ServerView): Promise<void> {
  const { ledger } = world;
  const phones = await Promise.all(world.phones.map(visibleOn));
  const records = new Set(server.rows.map(({ id }) => id));
  for (const typed of ledger.typed.values()) {
    const isThrownAway = ledger.thrownAway.has(typed.id);
    const seen = phones[typed.phone]?.waiting.has(typed.id) === true;
    const why = faultOf(typed, server, records, isThrownAway || seen);
    if (why !== null) ledger.fail(`${typed.name} ${typed.id} of phone ${typed.phone} ${why}`);
  }
  for (const photo of ledger.photos.values()) {
    if (!isPhotoKept(photo, world, server, phones[photo.phone])) {
      ledger.fail(`photo ${photo.sha256} of phone ${photo.phone} is lost`);
    }
  }
  for (const [id, times] of server.audited) {
    if (times !== 1) ledger.fail(`${id} was taken ${times} times`);
    if (!server.applied.has(id)) ledger.fail(`${id} is in the audit, but not applied`);
  }
}

function faultOf(
  { id, acknowledged, toldLost, creates }: Typed,
  server: ServerView,
  records: ReadonlySet<string>,
  isWithPerson: boolean,
): string | null {
  if (server.applied.has(id)) {
    if (server.audited.get(id) === undefined) return 'is applied, but not in the audit';
    const missing = creates.filter((record) => !records.has(record));
    return missing.length > 0 ? `is applied, but ${missing.join(' ')} is not there` : null;
  }
  if (acknowledged) return 'was acknowledged, and is not on the server';
  if (isWithPerson || toldLost !== null || server.quarantined.has(id)) return null;
  return 'is lost, and nobody was told';
}

function isPhotoKept(
  { sha256, attachmentId, toldLost }: Taken,
  world: World,
  server: ServerView,
  phone: Visible | undefined,
): boolean {
  if (server.photos.has(sha256) || server.quarantined.has(sha256)) return true;
  if (toldLost !== null) return true;
  if (phone?.photos.has(sha256) === true) return true;
  const row = server.rows.find(({ id }) => id === attachmentId);
  if (row?.fields['removed'] === true) return true;
  // its record is not on the server: it goes the way of that
  const record = [...world.ledger.typed.values()].find(({ creates }) =>
    creates.includes(attachmentId),
  );
  return record !== undefined && !server.applied.has(record.id);
}
