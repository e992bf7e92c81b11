import { readableRegions } from '../../../src/domain/role.ts';
import type { Account } from '../../../src/protocol/account.ts';
import type { Session } from '../../../src/protocol/session.ts';
import { ask, sendTo } from '../../support/endpoint.ts';
import type { Send, Wanted } from '../../support/endpoint.ts';
import type { Dice } from '../dice.ts';
import { FaultLine } from '../line/fault-line.ts';
import type { PhoneRequest, Verdict } from '../line/verdict.ts';
import { isLineFault, strike } from '../line/weather.ts';
import { SimPhone } from '../phone/sim-phone.ts';
import { Regency } from '../server/regency.ts';
import { Ledger } from './ledger.ts';
import type { Plan } from './plan.ts';

/** One small world: a regency's server, a line to it, some phones, and what went wrong. */
export class World {
  readonly plan: Plan;
  readonly dice: Dice;
  readonly ledger = new Ledger();
  readonly regency: Regency;
  readonly line: FaultLine;
  readonly phones: SimPhone[] = [];
  /** Every region that an account ever had, by its id. */
  readonly scopes = new Map<string, Set<string>>();
  /** Accounts that the regency has stopped, and not started again. */
  readonly stopped = new Set<string>();
  /** The regency's own account, on a line that never breaks. */
  office!: Session;
  /** Whether the line carries nothing at all. */
  isCut = false;
  /** Whether all faults have stopped. */
  isCalm = true;

  constructor(plan: Plan, dice: Dice, databaseUrl: string | undefined) {
    this.plan = plan;
    this.dice = dice;
    const { processes, release } = plan;
    this.regency = new Regency({ databaseUrl, processes, release: release ?? undefined });
    this.line = new FaultLine(
      this.regency,
      (request) => this.#judge(request),
      (request, verdict) => this.#passed(request, verdict),
    );
  }

  /** Straight to the server, past the line. */
  get send(): Send {
    return (path, init) => sendTo(`http://127.0.0.1:${this.regency.port}`)(path, init);
  }

  async open(): Promise<void> {
    await this.regency.start();
    await this.line.open();
  }

  /** One more person's phone, which nobody has joined yet. */
  addPhone(account: Account): SimPhone {
    const index = this.phones.length;
    const phone = new SimPhone(index, this.line.originOf(index), account);
    this.phones.push(phone);
    this.scopes.set(account.id, new Set(account.scopes));
    return phone;
  }

  /** The office does something over HTTP; it must succeed, so somebody makes room first. */
  async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    if (this.regency.isDiskFull) await this.regency.fillDisk(null);
    return ask<T>(this.send, method, path, body, this.office);
  }

  /** Whether an account was ever to see this region. */
  mayEverSee({ id, role }: Account, regionCode: string): boolean {
    return covers({ role, scopes: [...(this.scopes.get(id) ?? [])] }, regionCode);
  }

  async end(): Promise<void> {
    for (const { db } of this.phones) {
      db.close();
      indexedDB.deleteDatabase(db.name);
    }
    await this.line.close();
    await this.regency.end();
  }

  #judge(request: PhoneRequest): Verdict | null {
    if (this.isCut) return { is: 'refused' };
    if (this.isCalm || !this.dice.chance(this.plan.storm)) return null;
    const struck = strike(this.dice, this.plan.faults.filter(isLineFault), request);
    if (struck === null) return null;
    this.ledger.struck(struck.name);
    return struck.verdict;
  }

  #passed({ phone, method, path, body }: PhoneRequest, verdict: Verdict | null): void {
    const short = path.replace(/[0-9a-f-]{36,}/, '…');
    const fate = verdict === null ? '' : ` ${JSON.stringify(verdict).slice(0, 120)}`;
    this.ledger.note(`    ${phone} ${method} ${short} ${body.length} bytes${fate}`);
  }
}

/** Whether a person sees records of this region. */
export function covers(
  holder: { readonly role: Wanted['role']; readonly scopes: readonly string[] },
  regionCode: string,
): boolean {
  const { below, exact } = readableRegions(holder);
  return (
    exact.includes(regionCode) ||
    below.some((scope) => regionCode === scope || regionCode.startsWith(`${scope}.`))
  );
}
