import type { HandoverMutation, HandoverPhoto } from '../../domain/seal/handover.ts';
import type { Incoming } from '../mutations/incoming.ts';
import { openSealed } from '../mutations/sealed.ts';
import type { Keyring } from '../seal/keyring.ts';
import { noteArrivals } from '../storage/arrivals.ts';
import type { Storage } from '../storage/database.ts';
import { keepInQuarantine, readWaiting, waitingOf } from '../storage/quarantine.ts';
import type { SealedWork } from '../storage/quarantine.ts';
import { write } from '../storage/write.ts';
import { placeWork } from './place.ts';

interface Context {
  readonly storage: Storage;
  readonly keyring: Keyring;
  readonly now: () => number;
}

export interface Undecided {
  readonly mutations: readonly HandoverMutation[];
  readonly photos: readonly HandoverPhoto[];
}

/**
 * Keeps work of a device for a decision, with where it belongs, by which it is told whose decision
 * that is. Its numbers have arrived: nobody there sends them again.
 * @param held numbers that the device still has; see `PushContext`
 * @throws RequestRefused `too_large` where more of it waits than any phone has
 */
export async function keepForDecision(
  context: Context,
  deviceId: string,
  work: Undecided,
  held: readonly number[],
): Promise<void> {
  if (work.mutations.length + work.photos.length === 0) return;
  const places = await placesOf(context, deviceId, work);
  const items = [
    ...work.mutations.map(({ id, deviceSeq, envelope: bytes }): SealedWork => {
      return { id, kind: 'mutation', deviceSeq, regionCode: places.get(id) ?? null, bytes };
    }),
    ...work.photos.map(({ sha256: id, sealed: bytes }): SealedWork => {
      return { id, kind: 'photo', deviceSeq: null, regionCode: places.get(id) ?? null, bytes };
    }),
  ];
  const now = new Date(context.now()).toISOString();
  const arrived = work.mutations.map(({ deviceSeq }) => deviceSeq);
  await write(context.storage, async (writing) => {
    await keepInQuarantine(writing, deviceId, items, now);
    await noteArrivals(writing, [
      {
        deviceId,
        arrived,
        held,
        clockStray: null,
        isContact: false,
        now,
      },
    ]);
  });
}

/** Beside what came with earlier files: it may be about records that were made there. */
async function placesOf(
  { storage, keyring }: Context,
  deviceId: string,
  { mutations, photos }: Undecided,
): Promise<Map<string, string>> {
  const { db, regency } = storage;
  const own = new Set(mutations.map(({ id }) => id));
  const before = (await waitingOf(db, regency, deviceId))
    .filter(({ id, kind }) => kind === 'mutation' && !own.has(id))
    .map(({ id }) => id);
  const earlier = (await readWaiting(db, regency, deviceId, before)).map(
    ({ id, deviceSeq, bytes }): HandoverMutation => {
      return { id, deviceSeq: deviceSeq ?? 0, envelope: bytes };
    },
  );
  const inOrder = [...earlier, ...mutations].sort((one, other) => one.deviceSeq - other.deviceSeq);
  const opened: Incoming[] = await Promise.all(
    inOrder.map(({ id, deviceSeq, envelope }) =>
      openSealed(keyring, { id, deviceId, deviceSeq }, envelope),
    ),
  );
  return placeWork(
    storage,
    opened,
    photos.map(({ sha256 }) => sha256),
  );
}
