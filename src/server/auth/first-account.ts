import { randomBytes } from 'node:crypto';
import { uuidv7 } from '../../domain/id.ts';
import type { Account, Activation } from '../../protocol/account.ts';
import { findRegencyAccount, insertAccounts } from '../storage/accounts.ts';
import { insertActivations } from '../storage/activations.ts';
import { appendAudit } from '../storage/audit.ts';
import { hasDevices } from '../storage/devices.ts';
import { write } from '../storage/write.ts';
import { makeActivation, stored } from './accounts.ts';
import type { AccountsContext } from './accounts.ts';
import { entryOf, operatorOf } from './author.ts';

/**
 * A code for the regency's first account, which is made where there is none; null once anybody
 * has joined. Codes given out by earlier starts stay good: several processes may start at once.
 */
export async function firstActivation(context: AccountsContext): Promise<Activation | null> {
  const { storage, regions, now } = context;
  const instant = now();
  const at = new Date(instant).toISOString();
  const author = operatorOf(storage.regency);
  return write(storage, async (writing) => {
    if (await hasDevices(writing)) return null;
    let id = await findRegencyAccount(writing);
    if (id === undefined) {
      id = uuidv7(instant, randomBytes(16));
      const account: Account = {
        id,
        role: 'regency',
        name: `Pengelola ${regions.name}`,
        scopes: [regions.code],
        username: null,
        active: true,
      };
      await insertAccounts(writing, [account], at);
      await appendAudit(writing, [entryOf(author, at, 'account.create', id, { role: 'regency' })]);
    }
    const activation = makeActivation(context, id);
    await insertActivations(writing, [stored(activation)]);
    await appendAudit(writing, [entryOf(author, at, 'account.activation', id)]);
    return activation;
  });
}
