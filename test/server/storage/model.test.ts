import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sameValue } from '../../../src/domain/merge.ts';
import type { Mutation } from '../../../src/protocol/mutation.ts';
import type { ConflictFields } from '../../../src/protocol/records.ts';
import type { Row } from '../../../src/protocol/row.ts';
import { applyPush } from '../../../src/server/mutations/apply.ts';
import type { PushContext } from '../../../src/server/mutations/apply.ts';
import { verifyAudit } from '../../../src/server/storage/audit.ts';
import type { Storage } from '../../../src/server/storage/database.ts';
import { describeOnBothEngines } from './engines.ts';
import { facilitator, headPlace, newId, recordsOf, subdistrict } from './field-work.ts';
import type { Phone } from './field-work.ts';

/** What can happen: three phones act and send over a line that loses, repeats and reorders. */
type Event =
  | {
      do: 'mark';
      phone: number;
      place: number;
      field: 'name' | 'status' | 'position';
      value: number;
    }
  | { do: 'walkIn'; phone: number; value: number }
  | { do: 'step'; phone: number; step: 'close' | 'reopen' }
  | { do: 'decide'; phone: number; choice: 'mine' | 'theirs' }
  | { do: 'send'; phone: number; count: number; reply: boolean }
  | { do: 'stray'; phone: number; count: number }
  | { do: 'arrive'; nth: number }
  | { do: 'pull'; phone: number };

const phone = fc.nat(2);
const count = fc.integer({ min: 1, max: 6 });
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('mark' as const),
      phone,
      place: fc.nat(1),
      field: fc.constantFrom('name' as const, 'status' as const, 'position' as const),
      value: fc.nat(2),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('walkIn' as const), phone, value: fc.nat(9) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('step' as const),
      phone,
      step: fc.constantFrom('close' as const, 'reopen' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      phone,
      choice: fc.constantFrom('mine' as const, 'theirs' as const),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('send' as const), phone, count, reply: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('stray' as const), phone, count }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('arrive' as const), nth: fc.nat(5) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pull' as const), phone }) },
);

const COURSE = fc.array(event, { minLength: 40, maxLength: 90, size: 'max' });

const VALUES = {
  name: ['', 'Budi', 'Siti'],
  status: ['invited', 'present', 'excused'],
  position: ['', 'Kades', 'Lurah'],
} as const;

interface Request {
  readonly phone: Phone;
  readonly mutations: readonly Mutation[];
  readonly context: PushContext;
}

/** The phones, the line, and a log of what the server applied first, in order. */
class World {
  readonly phones = [facilitator('Sri'), subdistrict('Joko'), facilitator('Dewi')];
  readonly outbox = new Map<Phone, Mutation[]>();
  /** What each phone shows: the server's fields with its own work on top. */
  readonly shown = new Map<Phone, Map<string, Record<string, unknown>>>();
  readonly line: Request[] = [];
  readonly log: Request[] = [];
  /** Conflicts that answers have pointed at. */
  readonly pointedAt = new Set<string>();
  readonly meetingId = newId();
  readonly #storage: Storage;
  #clock = Date.parse('2026-09-20T02:00:00.000Z');

  constructor(storage: Storage) {
    this.#storage = storage;
    for (const each of this.phones) {
      this.outbox.set(each, []);
      this.shown.set(each, new Map());
    }
  }

  async begin(): Promise<void> {
    const [first] = this.phones;
    if (first === undefined) return;
    const meeting = first.meetingArgs({ id: this.meetingId });
    this.#enter(first, first.make('meeting.create', meeting));
    await this.#deliver(this.#request(first, 1));
    for (const each of this.phones) {
      await this.#pull(each);
      const args = each.placeArgs(this.meetingId, { id: headPlace(this.meetingId) });
      this.#enter(each, each.make('attendance.add', args, { base: {} }));
    }
    const own = first.placeArgs(this.meetingId, { id: this.places()[1] ?? '', name: 'Budi' });
    this.#enter(first, first.make('attendance.add', own, { base: {} }));
    await this.#deliver(this.#request(first, 2));
    for (const each of this.phones) await this.#pull(each);
  }

  places(): string[] {
    return [headPlace(this.meetingId), this.meetingId.replace(/^.{8}/, '00000000')];
  }

  async happen(what: Event): Promise<void> {
    this.#clock += 1000;
    if (what.do === 'arrive') {
      const [request] = this.line.splice(what.nth % Math.max(1, this.line.length), 1);
      if (request !== undefined) await this.#deliver(request);
      return;
    }
    const each = this.phones[what.phone];
    if (each === undefined) return;
    if (what.do === 'pull') await this.#pull(each);
    else if (what.do === 'send') await this.#send(each, what.count, what.reply);
    else if (what.do === 'stray') this.line.push(this.#request(each, what.count));
    else this.#act(each, what);
  }

  /** Every phone sends until nothing is left; what still strays arrives; all pull. */
  async end(): Promise<void> {
    for (const each of this.phones) {
      while ((this.outbox.get(each) ?? []).length > 0) await this.#send(each, 6, true);
    }
    for (const request of this.line.splice(0)) await this.#deliver(request);
    for (const each of this.phones) await this.#pull(each);
  }

  #act(each: Phone, what: Extract<Event, { do: 'mark' | 'walkIn' | 'step' | 'decide' }>): void {
    const { meetingId } = this;
    if (what.do === 'walkIn') {
      const args = { walkIn: true, name: `Tamu ${what.value}`, status: 'present' } as const;
      this.#enter(each, each.make('attendance.add', each.placeArgs(meetingId, args), { base: {} }));
    } else if (what.do === 'step') {
      const args = { id: meetingId, step: what.step, reason: 'perlu' } as const;
      this.#enter(each, each.make('meeting.step', args));
    } else if (what.do === 'mark') {
      const id = this.places()[what.place] ?? '';
      const changes = { [what.field]: VALUES[what.field][what.value] };
      this.#enter(each, each.mark(meetingId, id, changes, { base: this.#base(each, id, changes) }));
    } else {
      const open = [...each.rows.values()].find(
        ({ kind, fields }) => kind === 'conflict' && fields['state'] === 'open',
      );
      if (open === undefined) return;
      const { recordKind, field } = open.fields as ConflictFields;
      const recordId = open.parentId ?? '';
      const args = { id: open.id, recordId, recordKind, choice: what.choice };
      const base = this.#base(each, recordId, { [field]: null });
      this.#enter(each, each.make('conflict.decide', args, { base }));
    }
  }

  #base(each: Phone, id: string, changes: Record<string, unknown>): Mutation['base'] {
    const shown = this.shown.get(each)?.get(id) ?? {};
    const fields = Object.fromEntries(Object.keys(changes).map((key) => [key, shown[key]]));
    return { [id]: { rev: each.rows.get(id)?.rev ?? 0, fields } };
  }

  #enter(each: Phone, mutation: Mutation): void {
    const dated = { ...mutation, occurredAt: new Date(this.#clock).toISOString() };
    this.outbox.get(each)?.push(dated);
    this.#repaint(each);
  }

  #repaint(each: Phone): void {
    const shown = new Map([...each.rows].map(([id, { fields }]) => [id, { ...fields }]));
    for (const { args } of this.outbox.get(each) ?? []) {
      const { id, changes = {} } = args as { id: string; changes?: Record<string, unknown> };
      shown.set(id, { ...shown.get(id), ...changes });
    }
    this.shown.set(each, shown);
  }

  #request(each: Phone, size: number): Request {
    const at = new Date(this.#clock);
    const context = { sentAt: at.toISOString(), now: at, protocol: 2, held: [] };
    return { phone: each, mutations: (this.outbox.get(each) ?? []).slice(0, size), context };
  }

  async #send(each: Phone, size: number, reply: boolean): Promise<void> {
    const request = this.#request(each, size);
    const results = await this.#deliver(request);
    if (!reply) return;
    this.outbox.set(each, (this.outbox.get(each) ?? []).slice(request.mutations.length));
    for (const result of results) {
      if (result.status === 'rejected') continue;
      for (const row of result.rows) this.#take(each, row);
    }
    this.#repaint(each);
  }

  async #deliver(request: Request) {
    this.#clock += 1000;
    const context = { ...request.context, now: new Date(this.#clock) };
    const { results } = await applyPush(this.#storage, request.phone, request.mutations, context);
    for (const result of results) {
      if ('conflicts' in result) for (const { id } of result.conflicts) this.pointedAt.add(id);
    }
    const isNew = results.map((result) => 'duplicate' in result && !result.duplicate);
    const mutations = request.mutations.filter((_, index) => isNew[index]);
    this.log.push({ ...request, mutations, context });
    return results;
  }

  #take(each: Phone, row: Row): void {
    if ((each.rows.get(row.id)?.rev ?? 0) <= row.rev) each.rows.set(row.id, row);
  }

  async #pull(each: Phone): Promise<void> {
    await each.pull(this.#storage);
    this.#repaint(each);
  }
}

/** The same mutations, each once and alone, on an empty database. */
async function replay(storage: Storage, log: readonly Request[]): Promise<void> {
  for (const { phone: each, mutations, context } of log) {
    for (const mutation of mutations) {
      const { results } = await applyPush(storage, each, [mutation], context);
      expect(results[0]).toMatchObject({ duplicate: false });
    }
  }
}

/** Between two sides there is a conflict only while they differ, and one of them stands. */
function checkConflicts(records: ReadonlyMap<string, Row>): void {
  for (const { kind, fields, parentId } of records.values()) {
    if (kind !== 'conflict') continue;
    const { state, field, theirs, mine, decision } = fields as ConflictFields;
    const standing = records.get(parentId ?? '')?.fields[field];
    expect(decision === null).toBe(state === 'open');
    if (state !== 'open') continue;
    expect(sameValue(theirs.value, standing)).toBe(true);
    expect(sameValue(mine.value, standing)).toBe(false);
  }
}

describeOnBothEngines('any course of events', (engine) => {
  it('ends as if each mutation had been sent once, in order', { timeout: 120_000 }, async () => {
    const base = await engine.storage();
    const regencies = { count: 0 };
    const empty = async (): Promise<Storage> => {
      regencies.count += 1;
      const code = `run-${regencies.count}`;
      await base.db.insertInto('regency').values({ code, seq: 0, epoch: 'e' }).execute();
      return { ...base, regency: code };
    };
    const seen = { conflicts: 0, decided: 0 };
    const property = fc.asyncProperty(COURSE, async (events) => {
      const storage = await empty();
      const world = new World(storage);
      await world.begin();
      for (const what of events) await world.happen(what);
      await world.end();

      const records = await recordsOf(storage);
      const once = await empty();
      await replay(once, world.log);
      expect(await recordsOf(once)).toEqual(records);

      const applied = await storage.db
        .selectFrom('applied_mutation')
        .select('id')
        .where('regency', '=', storage.regency)
        .execute();
      const logged = world.log.flatMap(({ mutations }) => mutations.map(({ id }) => id));
      expect(logged.sort()).toEqual(applied.map(({ id }) => id).sort());
      checkConflicts(records);
      const kept = [...records.values()].filter(({ kind }) => kind === 'conflict');
      expect(new Set(kept.map(({ id }) => id))).toEqual(world.pointedAt);
      for (const each of world.phones) {
        for (const row of records.values()) expect(each.rows.get(row.id)).toEqual(row);
      }
      expect(await verifyAudit(storage)).toMatchObject({ ok: true });
      for (const { fields, kind } of records.values()) {
        if (kind !== 'conflict') continue;
        seen.conflicts += 1;
        if (fields['state'] === 'decided') seen.decided += 1;
      }
    });
    const numRuns = engine.name === 'sqlite' ? 60 : 15;
    await fc.assert(property, { numRuns, seed: 20_190_916 });
    expect(seen.conflicts).toBeGreaterThan(5);
    expect(seen.decided).toBeGreaterThan(1);
  });
});
