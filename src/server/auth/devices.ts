import { may } from '../../domain/role.ts';
import type { Device } from '../../protocol/device.ts';
import { notAvailable, RequestRefused } from '../request-refused.ts';
import { listAccounts, readAccount } from '../storage/accounts.ts';
import { appendAudit } from '../storage/audit.ts';
import type { Caller } from '../storage/caller.ts';
import type { Storage } from '../storage/database.ts';
import * as devices from '../storage/devices.ts';
import { write } from '../storage/write.ts';
import { confirmAuthor, entryOf } from './author.ts';
import type { Author } from './author.ts';

interface Context {
  readonly storage: Storage;
  readonly now: () => number;
}

/** The devices of every account that lies wholly within the author's reach, newest first. */
export async function visibleDevices({ storage, now }: Context, author: Author): Promise<Device[]> {
  const accounts = await listAccounts(storage, new Date(now()).toISOString());
  const visible = new Set(
    accounts
      .filter(({ account }) => account.scopes.every((scope) => may(author, 'device.read', scope)))
      .map(({ account }) => account.id),
  );
  const all = await devices.listDevices(storage);
  return all.filter((device) => visible.has(device.accountId));
}

/**
 * Ends a device's session; one that has ended stays as it is.
 * @throws RequestRefused `not_available` where it is out of reach or does not exist
 */
export async function revokeDevice(
  { storage, now }: Context,
  author: Author,
  id: string,
): Promise<Device> {
  const at = new Date(now()).toISOString();
  return write(storage, async (writing) => {
    const { trx, regency } = writing;
    const confirmed = await confirmAuthor(writing, author);
    const device = await devices.readDevice(trx, regency, id);
    if (!device) throw notAvailable();
    const account = await readAccount(trx, regency, device.accountId);
    if (!account?.scopes.every((scope) => may(confirmed, 'device.revoke', scope))) {
      throw notAvailable();
    }
    if (await devices.revokeDevice(writing, id, at)) {
      await appendAudit(writing, [entryOf(author, at, 'device.revoke', id)]);
    }
    return { ...device, revokedAt: device.revokedAt ?? at };
  });
}

/** Signs the caller's own device out. */
export async function endSession({ storage, now }: Context, caller: Caller): Promise<void> {
  const at = new Date(now()).toISOString();
  await write(storage, async (writing) => {
    if (!(await devices.revokeDevice(writing, caller.deviceId, at, 'self'))) {
      throw new RequestRefused('unauthorised');
    }
    await appendAudit(writing, [entryOf(caller, at, 'session.logout', caller.deviceId)]);
  });
}
