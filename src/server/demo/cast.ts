import type { RegencyRegions } from '../../domain/region.ts';
import type { Account, NewAccount } from '../../protocol/account.ts';
import { createAccounts } from '../auth/accounts.ts';
import type { AccountsContext } from '../auth/accounts.ts';
import { operatorOf } from '../auth/author.ts';
import { openSession } from '../auth/session.ts';
import { makeToken } from '../auth/token.ts';
import { write } from '../storage/write.ts';
import { Actor } from './actor.ts';
import type { Known } from './actor.ts';
import { inventName } from './people.ts';
import type { Chance } from './random.ts';

/** Everybody in the demo who can act, by the region that their account is for. */
export class Cast {
  readonly accounts: ReadonlyMap<string, Account>;
  readonly #context: AccountsContext;
  readonly #known: Known = new Map();
  readonly #actors = new Map<string, Actor>();

  constructor(context: AccountsContext, accounts: readonly Account[]) {
    this.#context = context;
    this.accounts = new Map(accounts.map((account) => [account.scopes[0] ?? '', account]));
  }

  accountOf(regionCode: string): Account {
    const account = this.accounts.get(regionCode);
    if (!account) throw new Error(`Nobody in the demo is of ${regionCode}`);
    return account;
  }

  /** The person of a region with a phone that joined on that day. */
  async actorOf(regionCode: string, joinedAt: Date): Promise<Actor> {
    const known = this.#actors.get(regionCode);
    if (known) return known;
    const account = this.accountOf(regionCode);
    const label = account.role === 'regency' ? 'Firefox · Windows' : 'Chrome · Android';
    const { storage } = this.#context;
    const { deviceId } = await write(storage, (writing) =>
      openSession(writing, account, label, makeToken(), joinedAt.getTime()),
    );
    const { id: accountId, role, name, scopes } = account;
    const actor = new Actor(storage, { accountId, deviceId, role, name, scopes }, this.#known);
    this.#actors.set(regionCode, actor);
    return actor;
  }
}

/** Accounts for the regency, every kecamatan and every village, of people who do not exist. */
export async function hireCast(context: AccountsContext, chance: Chance): Promise<Cast> {
  const { regions, storage } = context;
  const wanted = peopleFor(regions, chance);
  const { accounts } = await createAccounts(context, operatorOf(storage.regency), wanted);
  return new Cast(
    context,
    accounts.map(({ account }) => account),
  );
}

function peopleFor({ code, kecamatan }: RegencyRegions, chance: Chance): NewAccount[] {
  const one = (role: NewAccount['role'], scope: string): NewAccount => ({
    role,
    name: inventName(chance),
    scopes: [scope],
  });
  return [
    one('regency', code),
    ...kecamatan.map((each) => one('subdistrict', each.code)),
    ...kecamatan.flatMap(({ villages }) =>
      villages.map((village) => one('facilitator', village.code)),
    ),
  ];
}
