import type { Mutation } from '../../../src/protocol/mutation.ts';
import { MUTATIONS } from '../../../src/protocol/mutations/registry.ts';
import type { ArgsOf, MutationName } from '../../../src/protocol/mutations/registry.ts';
import type { MutationResult, PushResponse } from '../../../src/protocol/push.ts';
import type { Session } from '../../../src/protocol/session.ts';
import { PROTOCOL } from '../../../src/protocol/version.ts';
import { ask, call } from '../../support/endpoint.ts';
import type { Answer, Send } from '../../support/endpoint.ts';
import { newId } from './app.ts';

const NOON = '2026-09-20T02:00:00.000Z';

/** A phone with a session that pushes over HTTP, numbering what it makes. */
export class Sender {
  readonly session: Session;
  readonly #send: Send;
  #deviceSeq = 0;

  constructor(send: Send, session: Session) {
    this.#send = send;
    this.session = session;
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

  /** The raw answer to a push. */
  push(mutations: readonly unknown[], protocol = PROTOCOL): Promise<Answer> {
    const body = { protocol, sentAt: NOON, held: [], mutations };
    return call(this.#send, 'POST', '/api/sync/push', body, this.session);
  }

  /** Pushes mutations that must all be accepted; answers their results. */
  async deliver(mutations: readonly unknown[]): Promise<MutationResult[]> {
    const body = { protocol: PROTOCOL, sentAt: NOON, held: [], mutations };
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
