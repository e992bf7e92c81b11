import type { QuarantinedDevice } from '../../protocol/quarantine.ts';
import type { Author } from '../auth/author.ts';
import { openSealed } from '../mutations/sealed.ts';
import type { Keyring } from '../seal/keyring.ts';
import type { Storage } from '../storage/database.ts';
import { readDevice, readOrigin } from '../storage/devices.ts';
import type { Origin } from '../storage/devices.ts';
import { listQuarantine, readWaiting, waitingOf } from '../storage/quarantine.ts';
import type { Work } from '../storage/quarantine.ts';
import { isWithinReach } from './reach.ts';

interface Context {
  readonly storage: Storage;
  readonly keyring: Keyring;
}

/** Of how many devices something waits for the author. Nothing is opened for it. */
export async function countQuarantine(
  context: Pick<Context, 'storage'>,
  author: Author,
): Promise<number> {
  return (await devicesFor(context, author)).size;
}

/** What waits for the author: whose, from when and where, and what kind of work. */
export async function visibleQuarantine(
  context: Context,
  author: Author,
): Promise<QuarantinedDevice[]> {
  const { db, regency } = context.storage;
  const found: QuarantinedDevice[] = [];
  for (const [deviceId, { origin, receivedAt }] of await devicesFor(context, author)) {
    const device = await readDevice(db, regency, deviceId);
    if (!device) continue;
    const { accountId, label, revokedAt } = device;
    const items = (await waitingOf(db, regency, deviceId)).filter((item) =>
      isWithinReach(author, item, origin.caller),
    );
    const told = await describe(context, deviceId, items);
    found.push({ deviceId, accountId, label, revokedAt, receivedAt, ...told });
  }
  return found;
}

/** The devices of which something is the author's to decide on; who has waited longest first. */
async function devicesFor(
  { storage }: Pick<Context, 'storage'>,
  author: Author,
): Promise<Map<string, { readonly origin: Origin; readonly receivedAt: string }>> {
  const found = new Map<string, { origin: Origin; receivedAt: string }>();
  const origins = new Map<string, Origin | undefined>();
  for (const group of await listQuarantine(storage)) {
    const { deviceId, receivedAt } = group;
    if (found.has(deviceId)) continue;
    if (!origins.has(deviceId)) {
      origins.set(deviceId, await readOrigin(storage.db, storage.regency, deviceId));
    }
    const origin = origins.get(deviceId);
    if (!origin || !isWithinReach(author, group, origin.caller)) continue;
    found.set(deviceId, { origin, receivedAt });
  }
  return found;
}

async function describe(
  { storage, keyring }: Context,
  deviceId: string,
  items: readonly Work[],
): Promise<Pick<QuarantinedDevice, 'names' | 'photos' | 'regions' | 'from' | 'until'>> {
  const names: Record<string, number> = {};
  const times: string[] = [];
  const ids = items.filter(({ kind }) => kind === 'mutation').map(({ id }) => id);
  for (const one of await readWaiting(storage.db, storage.regency, deviceId, ids)) {
    const outside = { id: one.id, deviceId, deviceSeq: one.deviceSeq ?? 0 };
    const incoming = await openSealed(keyring, outside, one.bytes);
    const isKnown = incoming.isReadable && incoming.prepared.ok;
    const name = isKnown ? incoming.mutation.name : 'unreadable';
    names[name] = (names[name] ?? 0) + 1;
    if (isKnown) times.push(incoming.mutation.occurredAt);
  }
  times.sort();
  const regions = new Set(items.flatMap(({ regionCode }) => regionCode ?? []));
  return {
    names,
    photos: items.length - ids.length,
    regions: [...regions].sort(),
    from: times[0] ?? null,
    until: times.at(-1) ?? null,
  };
}
