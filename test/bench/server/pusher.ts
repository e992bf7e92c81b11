import { boundToMutation } from '../../../src/domain/seal/envelope.ts';
import type { Mutation } from '../../../src/protocol/mutation.ts';
import type { PushResponse } from '../../../src/protocol/push.ts';
import type { Session } from '../../../src/protocol/session.ts';
import { PROTOCOL } from '../../../src/protocol/version.ts';
import { newId } from '../../../src/store/new-id.ts';
import { makeSealer } from '../../../src/vault/hpke.ts';
import type { Sealer } from '../../../src/vault/hpke.ts';
import { must } from '../../support/must.ts';
import { proposalArgs } from '../store/record.ts';
import { Line, pack } from './post.ts';
import type { Arrived, Packed } from './post.ts';

/** A phone that has joined, without its store: it seals, numbers and sends. */
export class Pusher {
  readonly #line: Line;
  readonly #deviceId: string;
  readonly #sealer: Sealer;
  #deviceSeq = 0;

  private constructor(line: Line, deviceId: string, sealer: Sealer) {
    this.#line = line;
    this.#deviceId = deviceId;
    this.#sealer = sealer;
  }

  static async open(origin: string, session: Session): Promise<Pusher> {
    const line = new Line(origin, '/api/sync/push', session.token);
    return new Pusher(line, session.deviceId, await makeSealer(must(session.sealKey)));
  }

  /** A push of so many new proposals, ready to be sent. */
  make(village: string, count: number): Packed {
    const sentAt = new Date().toISOString();
    const mutations = Array.from({ length: count }, () => this.#seal(village, sentAt));
    return pack({ protocol: PROTOCOL, sentAt, held: [], mutations, withoutRows: false });
  }

  send(push: Packed): Promise<Arrived> {
    return this.#line.post(push);
  }

  close(): void {
    this.#line.close();
  }

  #seal(village: string, occurredAt: string): object {
    this.#deviceSeq += 1;
    const args = proposalArgs(village);
    const own = { id: newId(), deviceSeq: this.#deviceSeq, name: 'proposal.create', version: 1 };
    const mutation: Mutation = { ...own, args, base: {}, occurredAt };
    const outside = { id: own.id, deviceId: this.#deviceId, deviceSeq: own.deviceSeq };
    const plain = Buffer.from(JSON.stringify(mutation));
    const envelope = this.#sealer.seal(plain, boundToMutation(outside));
    return { ...outside, envelope: Buffer.from(envelope).toString('base64') };
  }
}

/** Fails where an answer does not say of each mutation that it was applied. */
export function requireApplied(answers: readonly Arrived[], count: number): void {
  const results = answers.flatMap((answer) =>
    answer.status === 200 ? (answer.read() as PushResponse).results : [],
  );
  const applied = results.filter(({ status }) => status === 'applied').length;
  if (applied !== count) throw new Error(`${applied} of ${count} mutations were applied`);
}
