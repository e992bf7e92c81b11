import type { Account } from '../../../src/protocol/account.ts';
import { markSignedOut, readSession } from '../../../src/store/session.ts';
import { VILLAGES } from '../world/plan.ts';
import { rejoin } from '../world/rejoin.ts';
import type { Step } from './step.ts';

/** What the regency does to accounts and devices. */
export const PEOPLE: readonly Step[] = [
  {
    weight: 3,
    fault: 'revoked',
    async run(world, phone) {
      const session = await readSession(phone.db);
      if (session === undefined) return null;
      await world.call('POST', `/api/devices/${session.deviceId}/revoke`, {});
      return 'revoked';
    },
  },
  {
    weight: 3,
    fault: 'stopped',
    async run(world, phone) {
      const { id } = phone.account;
      await world.call<Account>('PATCH', `/api/accounts/${id}`, { active: false });
      if (world.dice.chance(0.6)) {
        await world.call<Account>('PATCH', `/api/accounts/${id}`, { active: true });
        return 'stopped, and started again';
      }
      world.stopped.add(id);
      return 'stopped';
    },
  },
  {
    weight: 4,
    fault: 'moved',
    async run(world, phone) {
      const { account } = phone;
      if (account.role !== 'facilitator') return null;
      const scopes = world.dice.some(VILLAGES, world.dice.between(1, 2)).sort();
      phone.account = await world.call<Account>('PATCH', `/api/accounts/${account.id}`, { scopes });
      for (const scope of scopes) world.scopes.get(account.id)?.add(scope);
      return scopes.join(' ');
    },
  },
  {
    weight: 4,
    fault: 'signedOut',
    async run(world, phone) {
      const session = await readSession(phone.db);
      if (session === undefined || world.stopped.has(phone.account.id)) return null;
      await markSignedOut(phone.db);
      return (await rejoin(world, phone)) ? 'joined again' : 'could not join again';
    },
  },
];
