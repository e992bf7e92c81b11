import type { Mutation } from '../../../src/protocol/mutation.ts';
import type { ArgsOf, MutationName } from '../../../src/protocol/mutations/registry.ts';
import type { Session } from '../../../src/protocol/session.ts';
import { PROTOCOL } from '../../../src/protocol/version.ts';
import type { AppUnderTest } from './app.ts';
import { Sender } from './sender.ts';

/** Somebody who tries things. Each attempt answers all that came back, but for random ids. */
export class Attempts {
  readonly #test: AppUnderTest;
  readonly #session: Session;
  readonly #sender: Sender;

  /** @param protocol what the phone speaks */
  constructor(test: AppUnderTest, session: Session, protocol = PROTOCOL) {
    this.#test = test;
    this.#session = session;
    this.#sender = new Sender(test.send, session, protocol);
  }

  make<N extends MutationName>(name: N, args: ArgsOf<N>): Mutation {
    return this.#sender.make(name, args);
  }

  async push(mutation: { readonly id: string }): Promise<string> {
    const { status, headers, body } = await this.#sender.push([mutation]);
    return `${status} ${told(headers)} ${JSON.stringify(body).replaceAll(mutation.id, '<id>')}`;
  }

  /** Makes one act and pushes it. */
  act<N extends MutationName>(name: N, args: ArgsOf<N>): Promise<string> {
    return this.push(this.make(name, args));
  }

  async request(path: string, init: RequestInit): Promise<string> {
    const headers = { Authorization: `Bearer ${this.#session.token}` };
    const response = await this.#test.send(path, { ...init, headers });
    return `${response.status} ${told(response.headers)} ${await response.text()}`;
  }

  post(path: string, body: object): Promise<string> {
    return this.request(path, { method: 'POST', body: JSON.stringify(body) });
  }
}

/** Every header but the request's own id. */
function told(headers: Headers): string {
  return [...headers]
    .filter(([name]) => name !== 'x-request-id')
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
}

/** What is wrong with an answer: to what one may do, or to what one may not. */
export function wrongWith(
  name: string,
  answer: string,
  expected: { readonly may: boolean; readonly ghost: string },
): string[] {
  const { may, ghost } = expected;
  if (may) {
    const isDone = /^20[04] /.test(answer) && !answer.includes('"status":"rejected"');
    return isDone ? [] : [`${name}: ${answer}`];
  }
  const wrong: string[] = [];
  if (!ghost.includes('"not_available"')) wrong.push(`${name} of a ghost: ${ghost}`);
  if (answer !== ghost) wrong.push(`${name}: ${answer} is not ${ghost}`);
  return wrong;
}
