import type { RegencyRegions } from '../../domain/region.ts';
import { may } from '../../domain/role.ts';
import { PROTOCOL } from '../../protocol/version.ts';
import type { Author } from '../auth/author.ts';
import { applyWithin } from '../mutations/apply.ts';
import { storePhoto } from '../mutations/photo.ts';
import { openSealed } from '../mutations/sealed.ts';
import type { Keyring } from '../seal/keyring.ts';
import { openPhoto } from '../seal/open.ts';
import type { Caller } from '../storage/caller.ts';
import type { Storage } from '../storage/database.ts';
import type { Origin } from '../storage/devices.ts';
import { readWaiting } from '../storage/quarantine.ts';
import type { Verdict, Work } from '../storage/quarantine.ts';
import type { Write } from '../storage/write.ts';
import { clockOf } from './clock.ts';

export interface DecideContext {
  readonly storage: Storage;
  readonly keyring: Keyring;
  readonly now: () => number;
  readonly regions?: RegencyRegions;
}

/** Takes a verdict on each of these in the transaction; what it leaves out goes on waiting. */
export type Judge = (writing: Write, author: Author, works: readonly Work[]) => Promise<Verdict[]>;

/** Opens a part before the lock is taken, to be applied under it. */
export async function acceptance(
  { storage, keyring, now, regions }: DecideContext,
  origin: Origin,
  part: readonly Work[],
): Promise<Judge> {
  const { deviceId } = origin.caller;
  const ids = part.map(({ id }) => id);
  const sealed = await readWaiting(storage.db, storage.regency, deviceId, ids);
  const mutations = await Promise.all(
    sealed
      .filter(({ kind }) => kind === 'mutation')
      .map(async ({ id, deviceSeq, bytes }) => {
        const outside = { id, deviceId, deviceSeq: deviceSeq ?? 0 };
        return { id, incoming: await openSealed(keyring, outside, bytes) };
      }),
  );
  const photos = await Promise.all(
    sealed
      .filter(({ kind }) => kind === 'photo')
      .map(async ({ id, bytes }) => ({ id, opened: await openPhoto(keyring, bytes, id) })),
  );
  return async (writing, author, works) => {
    const waiting = new Set(works.map(({ id }) => id));
    const caller = widened(origin.caller, author, works);
    const received = new Date(now());
    const own = mutations.filter(({ id }) => waiting.has(id));
    const { results } = await applyWithin(
      writing,
      caller,
      own.map(({ incoming }) => incoming),
      {
        sentAt: clockOf(origin, received),
        now: received,
        protocol: PROTOCOL,
        held: [],
        withoutRows: true,
        isCarried: true,
        regions,
      },
    );
    const codes = own.map(({ id }, index): [string, string | null] => {
      const result = results[index];
      return [id, result?.status === 'rejected' ? result.code : null];
    });
    for (const { id, opened } of photos.filter((one) => waiting.has(one.id))) {
      const stored = opened.ok
        ? await storePhoto(writing, caller, id, opened.value, received)
        : opened;
      codes.push([id, stored.ok ? null : stored.code]);
    }
    // what is out of a kecamatan's reach the regency may still take; beyond that there is nobody
    const isLast = may(author, 'device.revoke', writing.regency);
    return codes
      .filter(([, code]) => isLast || code !== 'not_available')
      .map(([id, code]): Verdict => ({ id, state: 'accepted', code }));
  };
}

/**
 * Who did the work, for the places that it belongs to: who has lost a village since then did it when
 * it was theirs. Of what is theirs now, only where the decider answers for it too.
 */
function widened(caller: Caller, author: Author, works: readonly Work[]): Caller {
  const own = caller.scopes.filter((scope) => may(author, 'device.revoke', scope));
  const places = works.flatMap(({ regionCode }) => regionCode ?? []);
  return { ...caller, scopes: [...new Set([...own, ...places])] };
}
