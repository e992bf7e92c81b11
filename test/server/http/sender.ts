import type { Mutation } from '../../../src/protocol/mutation.ts';
import { MUTATIONS } from '../../../src/protocol/mutations/registry.ts';
import type { ArgsOf, MutationName } from '../../../src/protocol/mutations/registry.ts';
import type { MutationResult, PushResponse } from '../../../src/protocol/push.ts';
import type { Session } from '../../../src/protocol/session.ts';
import { PLAIN_PROTOCOL, PROTOCOL } from '../../../src/protocol/version.ts';
import { boundToMutation } from '../../../src/domain/seal/envelope.ts';
import type { SealedMutation } from '../../../src/protocol/seal.ts';
import { makeSealer } from '../../../src/vault/hpke.ts';
import type { Sealer } from '../../../src/vault/hpke.ts';
import { must } from '../../support/must.ts';
import { ask, call } from '../../support/endpoint.ts';
import type { Answer, Send } from '../../support/endpoint.ts';
import { newId } from './app.ts';

const NOON = '2026-09-20T02:00:00.000Z';

/** A phone with a session that seals and pushes over HTTP, numbering what it makes. */
export class Sender {
  readonly session: Session;
  readonly protocol: number;
  readonly #send: Send;
  #deviceSeq = 0;
  #sealer: Promise<Sealer> | undefined;

  /** @param protocol what the phone speaks; before seals it pushes in the clear */
  constructor(send: Send, session: Session, protocol = PROTOCOL) {
    this.#send = send;
    this.session = session;
    this.protocol = protocol;
  }

  make<N extends MutationName>(
    name: N,
    args: ArgsOf<N>,
    base: Mutation['base'] = {},
  ): Mutation & { args: ArgsOf<N> } {
    this.#deviceSeq += 1;
    const { version } = MUTATIONS[name];
    const id = newId();
    return { id, deviceSeq: this.#deviceSeq, name, version, args, base, occurredAt: NOON };
  }

  sealer(): Promise<Sealer> {
    this.#sealer ??= makeSealer(must(this.session.sealKey));
    return this.#sealer;
  }

  /** A mutation in its envelope. */
  async seal(mutation: Mutation): Promise<SealedMutation> {
    return sealed(await this.sealer(), this.session.deviceId, mutation);
  }

  /** The raw answer to a push. What is no mutation travels as it is. */
  async push(mutations: readonly unknown[], protocol = this.protocol): Promise<Answer> {
    const body = await this.#body(mutations, protocol);
    return call(this.#send, 'POST', '/api/sync/push', body, this.session);
  }

  /** Pushes mutations that must all be accepted; answers their results. */
  async deliver(mutations: readonly unknown[]): Promise<MutationResult[]> {
    const body = await this.#body(mutations, this.protocol);
    const { results } = await ask<PushResponse>(
      this.#send,
      'POST',
      '/api/sync/push',
      body,
      this.session,
    );
    const refused = results.filter(({ status }) => status === 'rejected');
    if (refused.length > 0) throw new Error(`refused: ${JSON.stringify(refused)}`);
    return results;
  }

  async #body(mutations: readonly unknown[], protocol: number) {
    const isSealed = protocol > PLAIN_PROTOCOL;
    const travelling = isSealed
      ? await Promise.all(mutations.map((one) => (isMutation(one) ? this.seal(one) : one)))
      : mutations;
    return { protocol, sentAt: NOON, held: [], mutations: travelling };
  }
}

const isMutation = (one: unknown): one is Mutation =>
  typeof one === 'object' && one !== null && 'args' in one;

/** A mutation in an envelope of that device. */
export function sealed(sealer: Sealer, deviceId: string, mutation: Mutation): SealedMutation {
  const { id, deviceSeq } = mutation;
  const plain = Buffer.from(JSON.stringify(mutation));
  const envelope = sealer.seal(plain, boundToMutation({ id, deviceId, deviceSeq }));
  return { id, deviceId, deviceSeq, envelope: Buffer.from(envelope).toString('base64') };
}

/** A meeting that fits every level that has meetings. */
export function meetingArgs(
  regionCode: string,
  over: Partial<ArgsOf<'meeting.create'>> = {},
): ArgsOf<'meeting.create'> {
  return {
    id: newId(),
    regionCode,
    kind: 'socialisation',
    date: '2026-09-20',
    startTime: '09:00',
    endTime: '',
    place: 'Balai rekaan',
    agenda: '',
    chair: '',
    minuteTaker: '',
    ...over,
  };
}

/** A walk-in on a meeting's list. */
export function walkInArgs(meetingId: string, name = 'Warga Contoh'): ArgsOf<'attendance.add'> {
  return {
    id: newId(),
    meetingId,
    name,
    role: 'community',
    position: '',
    regionCode: '',
    walkIn: true,
    status: 'present',
    representedBy: '',
  };
}
