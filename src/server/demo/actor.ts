import { randomBytes } from 'node:crypto';
import { uuidv7 } from '../../domain/id.ts';
import type { Base, Mutation } from '../../protocol/mutation.ts';
import { MUTATIONS } from '../../protocol/mutations/registry.ts';
import type { ArgsOf, MutationName } from '../../protocol/mutations/registry.ts';
import { PUSH_LIMIT } from '../../protocol/push.ts';
import { PROTOCOL } from '../../protocol/version.ts';
import { applyPush } from '../mutations/apply.ts';
import type { Caller } from '../storage/caller.ts';
import type { Storage } from '../storage/database.ts';

export type Intent = { [N in MutationName]: { name: N; args: ArgsOf<N> } }[MutationName];

/** What phones know of the records that they change, by id. */
export type Known = Map<string, Base>;

/** What new records hold beside what was said of them. */
const FRESH = { state: 'open', minutes: '', decisions: '', signature: null, removed: false };

export const inventId = (at: Date): string => uuidv7(at.getTime(), randomBytes(16));

/** A person with a phone, who does what a person does and delivers it the way that phones do. */
export class Actor {
  readonly caller: Caller;
  readonly #storage: Storage;
  readonly #known: Known;
  #deviceSeq = 0;

  constructor(storage: Storage, caller: Caller, known: Known) {
    this.#storage = storage;
    this.caller = caller;
    this.#known = known;
  }

  /**
   * Acts and delivers at one instant.
   * @param skewMs how far the phone's clock is off
   * @throws Error where an intent is refused: the demo is to be sound
   */
  async act(at: Date, intents: readonly Intent[], skewMs = 0): Promise<void> {
    const mutations = intents.map((intent) => this.#make(new Date(at.getTime() + skewMs), intent));
    for (let from = 0; from < mutations.length; from += PUSH_LIMIT) {
      const { results } = await applyPush(
        this.#storage,
        this.caller,
        mutations.slice(from, from + PUSH_LIMIT),
        {
          now: at,
          sentAt: new Date(at.getTime() + skewMs).toISOString(),
          protocol: PROTOCOL,
          held: [],
        },
      );
      for (const result of results) {
        if (result.status === 'rejected') throw new Error(`The demo was refused: ${result.code}`);
        for (const { id, rev, fields } of result.rows) this.#known.set(id, { rev, fields });
      }
    }
  }

  /** Lets numbers pass without a delivery, as a phone does that loses its database. */
  forget(count: number): void {
    this.#deviceSeq += count;
  }

  /** What is known of a record; or, given what was known once, takes that for the present. */
  recall(id: string, once?: Base): Base | undefined {
    if (once) this.#known.set(id, once);
    return this.#known.get(id);
  }

  #make(at: Date, { name, args }: Intent): Mutation {
    this.#deviceSeq += 1;
    return {
      id: inventId(at),
      deviceSeq: this.#deviceSeq,
      name,
      version: MUTATIONS[name].version,
      args,
      base: this.#baseOf(name, args),
      occurredAt: at.toISOString(),
    };
  }

  /** The values before the change; what the phone knows from then on holds those after it. */
  #baseOf(name: MutationName, args: ArgsOf<MutationName>): Record<string, Base> {
    if ('teamId' in args) return this.#baseOfTeam(args.teamId, 'post' in args ? args.post : null);
    if (!('id' in args)) return {};
    const { id } = args;
    const { rev, fields } = this.#known.get(id) ?? { rev: 0, fields: {} };
    if (name === 'meeting.create' || name === 'attendance.add' || name === 'photo.add') {
      this.#known.set(id, { rev, fields: { ...FRESH, ...args } });
      return { [id]: { rev: 0, fields: {} } };
    }
    if ('step' in args) return { [id]: { rev, fields: { state: fields['state'] } } };
    const changes: Record<string, unknown> = 'changes' in args ? args.changes : {};
    const before = Object.keys(changes).map((field) => [field, fields[field]]);
    this.#known.set(id, { rev, fields: { ...fields, ...changes } });
    return { [id]: { rev, fields: Object.fromEntries(before) } };
  }

  /** In the demo a post is only ever given where nobody holds it. */
  #baseOfTeam(teamId: string, post: string | null): Record<string, Base> {
    const rev = this.#known.get(teamId)?.rev ?? 0;
    return { [teamId]: { rev, fields: post === null ? {} : { [post]: null } } };
  }
}
