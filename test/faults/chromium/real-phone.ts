import type { Page } from 'playwright';
import type { Activation } from '../../../src/protocol/account.ts';
import type { Session } from '../../../src/protocol/session.ts';
import { activate } from '../../support/endpoint.ts';
import type { World } from '../world/world.ts';
import { RealBrowser } from './browser.ts';
import { fillUp, giveRoom } from './full.ts';
import type { PageSim, PhoneState } from './page/sim.ts';

/** How much somebody writes at once. */
const PIECES = 6;

/** One person's phone in a real browser, in a world of the simulator. */
export class RealPhone {
  readonly #world: World;
  readonly #accountId: string;
  readonly #browser: RealBrowser;
  readonly #origin: string;
  #page!: Page;
  #kept = 0;
  #waiting: { readonly count: number; readonly resolve: () => void } | null = null;

  constructor(world: World, accountId: string) {
    this.#world = world;
    this.#accountId = accountId;
    const address = world.line.pageOf(0);
    this.#origin = new URL(address).origin;
    this.#browser = new RealBrowser(address, (entry) => this.#note(entry));
  }

  #note({ id, creates }: { id: string; creates: string[] }): void {
    const told = { acknowledged: false, toldLost: null };
    this.#world.ledger.typed.set(id, { id, phone: 0, name: 'work', creates, ...told });
    this.#kept += 1;
    if (this.#waiting !== null && this.#kept >= this.#waiting.count) this.#waiting.resolve();
  }

  async begin(): Promise<void> {
    await this.#browser.start();
    this.#page = await this.#browser.openTab();
    await this.join();
  }

  /** With a new link of the regency's. */
  async join(): Promise<void> {
    const path = `/api/accounts/${this.#accountId}/activation`;
    const { code } = await this.#world.call<Activation>('POST', path, {});
    const session: Session = await activate(this.#world.send, code);
    await call(this.#page, 'join', session);
  }

  /** Writes, with the engine sending meanwhile. */
  type(): Promise<number> {
    return call(this.#page, 'type', PIECES, `Warga ${this.#kept}`);
  }

  /** SIGKILL after so many pieces of work that it called kept, in the middle of the next. */
  async killedAfter(pieces: number): Promise<void> {
    const reached = new Promise<void>((resolve) => {
      this.#waiting = { count: this.#kept + pieces, resolve };
    });
    const typing = call(this.#page, 'type', 10_000, 'Warga').catch(() => 0);
    const failed = typing.then((count) => {
      throw new Error(`all was typed, or none: ${count} found no room`);
    });
    await Promise.race([reached, failed]);
    failed.catch(() => undefined);
    this.#waiting = null;
    await this.#browser.kill();
    await typing;
    await this.#browser.start();
    this.#page = await this.#browser.openTab();
    if (!(await call(this.#page, 'open'))) throw new Error('the session is gone');
  }

  /** Writes on a phone that has no room; answers how many found none. */
  async typeWhenFull(): Promise<number> {
    await fillUp(this.#page, this.#origin);
    const failed = await this.type();
    await giveRoom(this.#page, this.#origin);
    return failed;
  }

  /** The browser throws the database away, and leaves its other files; then the person joins again. */
  async loseDatabase(): Promise<void> {
    await call(this.#page, 'settled');
    const cdp = await this.#page.context().newCDPSession(this.#page);
    await this.#page.goto('about:blank');
    const { origin } = new URL(this.#world.line.pageOf(0));
    await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    await this.#page.close();
    this.#page = await this.#browser.openTab();
    if (await call(this.#page, 'open')) throw new Error('the database is still there');
    await this.join();
    await call(this.#page, 'settled');
  }

  /** Two tabs write and send at once. */
  async twoTabs(): Promise<void> {
    const other = await this.#browser.openTab();
    await call(other, 'open');
    await Promise.all([this.type(), call(other, 'type', PIECES, 'Tamu')]);
    await other.close();
  }

  drain(): Promise<string> {
    return call(this.#page, 'drain');
  }

  state(): Promise<PhoneState> {
    return call(this.#page, 'state');
  }

  end(): Promise<void> {
    return this.#browser.end();
  }
}

/** Has the page do something. */
function call<N extends keyof PageSim>(
  page: Page,
  name: N,
  ...args: Parameters<PageSim[N]>
): ReturnType<PageSim[N]> {
  const asked = page.evaluate(
    ([method, given]) => {
      const { sim } = globalThis as unknown as {
        sim: Record<string, (...all: readonly unknown[]) => Promise<unknown>>;
      };
      return sim[method]?.(...given);
    },
    [name, args] as [string, readonly unknown[]],
  );
  return asked as ReturnType<PageSim[N]>;
}
