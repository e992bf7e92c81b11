import { renewActivation } from '../auth/accounts.ts';
import type { AccountsContext } from '../auth/accounts.ts';
import { operatorOf } from '../auth/author.ts';
import { activationLink } from '../link.ts';
import { listAccounts } from '../storage/accounts.ts';

export interface Lead {
  /** How to call the person, e.g. `facilitator of Desa Jejeruk`. */
  readonly who: string;
  readonly accountId: string;
}

/** Keeps a link ready for each lead: a code works once, so a used one is followed by another. */
export class DemoLinks {
  readonly #context: AccountsContext;
  readonly #print: (line: string) => void;
  #leads: readonly Lead[] = [];
  #origin = '';

  constructor(context: AccountsContext, print: (line: string) => void) {
    this.#context = context;
    this.#print = print;
  }

  /** Prints the first link of everyone. */
  async open(leads: readonly Lead[], origin: string): Promise<void> {
    this.#leads = leads;
    this.#origin = origin;
    for (const lead of leads) await this.#printOne(lead);
  }

  /** Prints another link for everyone whose last one was used. */
  async refresh(): Promise<void> {
    const { storage, now } = this.#context;
    const accounts = await listAccounts(storage, new Date(now()).toISOString());
    const isOpen = new Set(
      accounts.flatMap(({ account, activationUntil }) => (activationUntil ? [account.id] : [])),
    );
    for (const lead of this.#leads) if (!isOpen.has(lead.accountId)) await this.#printOne(lead);
  }

  async #printOne({ who, accountId }: Lead): Promise<void> {
    const author = operatorOf(this.#context.storage.regency);
    const { code } = await renewActivation(this.#context, author, accountId);
    this.#print(`  ${who}:`);
    this.#print(`    ${activationLink(this.#origin, code)}`);
  }
}
