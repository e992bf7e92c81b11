import { SEALED_PHOTO_TYPE } from '../../../src/protocol/endpoints.ts';
import type { HandoverAnswer } from '../../../src/protocol/handover.ts';
import type { Mutation } from '../../../src/protocol/mutation.ts';
import type { ArgsOf, MutationName } from '../../../src/protocol/mutations/registry.ts';
import type { Session } from '../../../src/protocol/session.ts';
import { PLAIN_PROTOCOL, PROTOCOL } from '../../../src/protocol/version.ts';
import { readSlips } from '../../../src/vault/handover.ts';
import type { AppUnderTest } from './app.ts';
import { deliverFile, fileOf, sealedPhoto } from './files.ts';
import { Sender } from './sender.ts';
import type { Photo } from './world.ts';

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
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${this.#session.token}`);
    const response = await this.#test.send(path, { ...init, headers });
    return `${response.status} ${told(response.headers)} ${await response.text()}`;
  }

  /** Stores the bytes of a photo, by the road that the phone speaks. */
  async store(photo: Photo): Promise<string> {
    const path = `/api/attachments/${photo.sha256}`;
    if (this.#sender.protocol === PLAIN_PROTOCOL) {
      return this.request(path, { method: 'PUT', body: new Uint8Array(photo.bytes) });
    }
    const body = await sealedPhoto(await this.#sender.sealer(), photo);
    const type = { 'Content-Type': SEALED_PHOTO_TYPE };
    return this.request(path, { method: 'PUT', body, headers: type });
  }

  /** Hands one act over in a file, and answers what its slip says; somebody else carries it. */
  async handOver(mutation: Mutation, carrier: Session): Promise<string> {
    const file = await fileOf(this.#sender, [mutation]);
    const { status, body } = await deliverFile(this.#test.send, file, carrier);
    const slips = await readSlips((body as HandoverAnswer).slips.join('\n'), [this.#session]);
    const results = slips
      .flatMap(({ entries }) => entries)
      .map((entry) => {
        const { is } = entry;
        return is === 'rejected'
          ? { status: is, code: entry.code, field: entry.field }
          : { status: is };
      });
    return `${status} ${JSON.stringify(results)}`;
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
