import Dexie from 'dexie';
import { done, refuse } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import type { Base } from '../protocol/mutation.ts';
import type { Actor, Change, Need } from '../protocol/mutations/definition.ts';
import { MUTATIONS, prepare } from '../protocol/mutations/registry.ts';
import type { ArgsOf, MutationName, Prepared } from '../protocol/mutations/registry.ts';
import type { TpkDatabase } from './database.ts';
import { newId } from './new-id.ts';
import { targetsOf } from './refresh.ts';
import { rebuild, serverRow } from './replay.ts';
import { isUnsealed, sealEntry } from './sealing.ts';
import type { OutboxEntry, PhotoUpload } from './types.ts';
import { underWay } from './under-way.ts';
import { withRoom } from './with-room.ts';
import { Within } from './within.ts';
import { kindsOf, WorkingSet } from './working-set.ts';
import { readWriter, rememberWriter, rowsOf } from './writer.ts';
import type { Writer } from './writer.ts';

/** One intent with its args. */
export type Intent = { [N in MutationName]: { name: N; args: ArgsOf<N> } }[MutationName];

/** What was put in the outbox; empty where the intent was already in effect. */
export interface Mutated {
  readonly mutationIds: string[];
}

class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Result<never>;
  constructor(refusal: Result<never>) {
    super('refused by a rule');
    this.refusal = refusal;
  }
}

/**
 * Does what a person asked for: checks the rule, writes the records and the outbox entry in one
 * transaction. When it resolves with `ok`, the work is on disk; a refusal changes nothing.
 * @throws NoSession, and Dexie's errors where the disk is full or the database was closed
 */
export function mutate<N extends MutationName>(
  db: TpkDatabase,
  name: N,
  args: ArgsOf<N>,
): Promise<Result<Mutated>> {
  return mutateAll(db, [{ name, args } as Intent]);
}

/** The same for several intents: all or none. */
export async function mutateAll(
  db: TpkDatabase,
  intents: readonly Intent[],
): Promise<Result<Mutated>> {
  try {
    return done(
      await underWay(
        db,
        withRoom(db, () => write(db, intents.map(understood))),
      ),
    );
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

/** An intent with its definition, and the records that its plan looks at. */
interface Asked extends Prepared {
  readonly needs: readonly Need[];
}

function understood({ name, args }: Intent): Asked {
  // Through JSON, so that what is kept is what travels.
  const one = prepare(name, MUTATIONS[name].version, JSON.parse(JSON.stringify(args)));
  demand(one);
  return { ...one.value, needs: one.value.definition.needs(one.value.args) };
}

function demand(result: Result<unknown>): asserts result is { ok: true; value: unknown } {
  if (!result.ok) throw new Refused(result);
}

/**
 * In a transaction over the tables that these intents touch, and no others: the browser locks and
 * looks after each. Nothing in it is an async function, since Dexie follows those at a price.
 */
async function write(db: TpkDatabase, asked: readonly Asked[]): Promise<Mutated> {
  const kinds = kindsOf(asked.flatMap(({ needs }) => needs));
  const uploads = kinds.has('attachment') ? [db.uploads] : [];
  const tables = [...[...kinds].map((kind) => db.rows(kind)), db.outbox, db.meta, ...uploads];
  const { mutationIds, writer } = await db.transaction('rw', tables, (trans) =>
    enter(db, new Within(db, trans), asked),
  );
  if (mutationIds.length > 0) rememberWriter(db, writer);
  return { mutationIds };
}

function enter(
  db: TpkDatabase,
  within: Within,
  asked: readonly Asked[],
): Promise<Mutated & { writer: Writer }> {
  const set = new WorkingSet(within);
  // all at once: each question takes its time on the way to the disk and back
  const loading = set.load(asked.flatMap(({ needs }) => needs));
  return readWriter(db, within).then((writer) =>
    loading.then(() => {
      const entries = planAll(db, set, writer, asked);
      const mutationIds = entries.map(({ id }) => id);
      if (entries.length === 0) return { mutationIds, writer };
      const meta = rowsOf(writer, entries.length, db.now());
      if (entries.some(isUnsealed)) meta.push({ key: 'unsealed', value: true });
      const saved = [set.save(), within.add('outbox', entries), within.put('meta', meta)];
      const uploads = uploadsOf(set, entries);
      if (uploads.length > 0) saved.push(within.put('uploads', uploads));
      return Dexie.Promise.all(saved).then(() => ({ mutationIds, writer }));
    }),
  );
}

function planAll(
  db: TpkDatabase,
  set: WorkingSet,
  writer: Writer,
  asked: readonly Asked[],
): OutboxEntry[] {
  const entries: OutboxEntry[] = [];
  for (const one of asked) {
    const entry = plan(db, set, writer, one, writer.deviceSeq + entries.length + 1);
    if (entry !== null) entries.push(entry);
  }
  return entries;
}

function plan(
  db: TpkDatabase,
  set: WorkingSet,
  { account, deviceId, regions }: Writer,
  { definition, args, needs }: Asked,
  deviceSeq: number,
): OutboxEntry | null {
  const id = newId(db.now());
  const occurredAt = new Date(db.now()).toISOString();
  const actor: Actor = { ...account, accountId: account.id };
  const planned = definition.plan(args, set, actor, { mutationId: id, occurredAt, regions });
  if (!planned.ok) throw new Refused(planned);
  const changes = planned.value.filter((change) => !isIdle(set, change));
  if (changes.length === 0) return null;
  const bare: Omit<OutboxEntry, 'envelope'> = {
    id,
    deviceSeq,
    name: definition.name,
    version: definition.version,
    args,
    base: basesOf(set, changes),
    occurredAt,
    changes,
    refs: [...new Set([...changes.map((change) => change.id), ...needs.flatMap(idOf)])],
    creates: changes.filter(({ op }) => op === 'create').map((change) => change.id),
    state: 'waiting',
    code: null,
    field: null,
    attempts: 0,
    deviceId,
    accountId: account.id,
  };
  const entry: OutboxEntry = { ...bare, envelope: sealEntry(db, bare) };
  for (const recordId of new Set(changes.map((change) => change.id))) {
    putOnTop(set, changes, recordId, entry, account.name);
  }
  return entry;
}

const idOf = (need: Need): string[] => ('id' in need ? [need.id] : [need.parentId]);

/** A record that is there already is not made again: asking twice does no harm. */
function isIdle(set: WorkingSet, change: Change): boolean {
  return change.op === 'create' && set.get(change.kind, change.id) !== undefined;
}

function basesOf(set: WorkingSet, changes: readonly Change[]): Record<string, Base> {
  const bases: Record<string, Base> = {};
  for (const change of changes) {
    const row = set.get(change.kind, change.id);
    const base = (bases[change.id] ??= { rev: row?.rev ?? 0, fields: {} });
    if (change.op !== 'put' || row === undefined) continue;
    const before = row.fields as Record<string, unknown>;
    for (const field of Object.keys(change.fields)) base.fields[field] = before[field];
  }
  return bases;
}

function putOnTop(
  set: WorkingSet,
  changes: readonly Change[],
  recordId: string,
  entry: OutboxEntry,
  name: string,
): void {
  const change = changes.find(({ id }) => id === recordId);
  const row = change === undefined ? undefined : set.get(change.kind, recordId);
  const next = rebuild(recordId, row ?? null, [entry], name, row?.generation ?? 0);
  if (next === undefined) throw new Refused(refuse('not_available'));
  set.set({
    ...next,
    rev: row?.rev ?? 0,
    base: serverRow(row),
    pending: (row?.pending ?? 0) + 1,
    refused: row?.refused ?? 0,
  });
}

/** Photos whose bytes the server has yet to get, among the records that these entries changed. */
function uploadsOf(set: WorkingSet, entries: readonly OutboxEntry[]): PhotoUpload[] {
  return targetsOf(entries).flatMap(({ kind, id }) => {
    const row = kind === 'attachment' ? set.get(kind, id) : undefined;
    if (row === undefined || row.fields.removed || row.fields.storedAt !== null) return [];
    const { sha256 } = row.fields;
    const upload = { sha256, attachmentId: id, meetingId: row.parentId };
    return [{ ...upload, state: 'waiting' as const, code: null, attempts: 0 }];
  });
}
