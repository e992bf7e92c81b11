import type { Holder } from '../../domain/role.ts';
import { RequestRefused } from '../request-refused.ts';
import { readAccount } from '../storage/accounts.ts';
import type { AuditEntry } from '../storage/audit.ts';
import { readDevice } from '../storage/devices.ts';
import type { Write } from '../storage/write.ts';

/** Who makes a change: a signed-in person, or the operator at the machine (both ids null). */
export interface Author extends Holder {
  readonly accountId: string | null;
  readonly deviceId: string | null;
}

/** Whoever runs the admin command may do what the regency may. */
export function operatorOf(regency: string): Author {
  return { accountId: null, deviceId: null, role: 'regency', scopes: [regency] };
}

/**
 * The author as they stand now that the write lock is held: of two people who stop each other at
 * the same moment only the first succeeds.
 * @throws RequestRefused `unauthorised` where the account was stopped or the session ended
 */
export async function confirmAuthor(write: Write, author: Author): Promise<Author> {
  const { accountId, deviceId } = author;
  if (accountId === null || deviceId === null) return author;
  const account = await readAccount(write.trx, write.regency, accountId);
  const device = await readDevice(write.trx, write.regency, deviceId);
  if (!account?.active || !device || device.revokedAt !== null) {
    throw new RequestRefused('unauthorised');
  }
  return { ...author, role: account.role, scopes: account.scopes };
}

/** The audit entry of something that the author did. */
export function entryOf(
  { accountId, deviceId }: Pick<Author, 'accountId' | 'deviceId'>,
  at: string,
  action: string,
  subject: string,
  detail: AuditEntry['detail'] = {},
): AuditEntry {
  return { at, accountId, deviceId, action, subject, detail };
}
