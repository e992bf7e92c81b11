import type { RegencyRegions } from '../domain/region.ts';
import { done, refuse } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import type { Account } from '../protocol/account.ts';
import type { Base } from '../protocol/mutation.ts';
import type { Actor, Change, Need } from '../protocol/mutations/definition.ts';
import { MUTATIONS, prepare } from '../protocol/mutations/registry.ts';
import type { ArgsOf, MutationName, Prepared } from '../protocol/mutations/registry.ts';
import type { TpkDatabase } from './database.ts';
import { readMeta, readMetas, writeMeta } from './meta.ts';
import type { Meta } from './meta.ts';
import { newId } from './new-id.ts';
import { targetsOf } from './refresh.ts';
import { rebuild, serverRow } from './replay.ts';
import { noteUnsealed, sealEntry } from './sealing.ts';
import type { OutboxEntry, PhotoUpload } from './types.ts';
import { underWay } from './under-way.ts';
import { withRoom } from './with-room.ts';
import { WorkingSet } from './working-set.ts';

/** One intent with its args. */
export type Intent = { [N in MutationName]: { name: N; args: ArgsOf<N> } }[MutationName];

/** What was put in the outbox; empty where the intent was already in effect. */
export interface Mutated {
  readonly mutationIds: string[];
}

/** Nobody has joined on this device, so nobody can act. */
export class NoSession extends Error {
  override readonly name = 'NoSession';
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
  const tables = [...db.allRows(), db.outbox, db.uploads, db.meta];
  try {
    const write = () => db.transaction('rw', tables, async () => done(await enter(db, intents)));
    return await underWay(db, withRoom(db, write));
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

function demand(result: Result<unknown>): asserts result is { ok: true; value: unknown } {
  if (!result.ok) throw new Refused(result);
}

async function enter(db: TpkDatabase, intents: readonly Intent[]): Promise<Mutated> {
  if (db.locked && (await readMeta(db, 'session')) === undefined) throw new NoSession(NOBODY);
  const set = new WorkingSet(db);
  const prepared = intents.map(({ name, args }) => {
    // Through JSON, so that what is kept is what travels.
    const one = prepare(name, MUTATIONS[name].version, JSON.parse(JSON.stringify(args)));
    demand(one);
    return one.value;
  });
  const needs = prepared.map(({ definition, args }) => definition.needs(args));
  // all at once: each question takes its time on the way to the disk and back
  const [known] = await Promise.all([readMetas(db, KNOWN), set.load(needs.flat())]);
  const holder = holderOf(known);
  const entries: OutboxEntry[] = [];
  let deviceSeq = known.deviceSeq ?? 0;
  for (const [index, one] of prepared.entries()) {
    const entry = plan(db, set, holder, one, needs[index] ?? [], deviceSeq + 1);
    if (entry === null) continue;
    entries.push(entry);
    deviceSeq += 1;
  }
  const isFirst = entries.length > 0 && known.firstSavedAt === undefined;
  const uploads = uploadsOf(set, entries);
  await Promise.all([
    set.save(),
    db.outbox.bulkAdd(entries),
    noteUnsealed(db, entries),
    uploads.length === 0 || db.uploads.bulkPut(uploads),
    writeMeta(db, 'deviceSeq', deviceSeq),
    !isFirst || writeMeta(db, 'firstSavedAt', new Date(db.now()).toISOString()),
  ]);
  return { mutationIds: entries.map(({ id }) => id) };
}

const NOBODY = 'no session on this device';

/** What writing looks up about the phone. */
const KNOWN = ['session', 'joining', 'account', 'deviceSeq', 'regions', 'firstSavedAt'] as const;
type Known = Partial<Pick<Meta, (typeof KNOWN)[number]>>;

/** Who acts, and on which device. */
interface Holder {
  readonly account: Account;
  readonly deviceId: string;
  readonly regions: RegencyRegions | undefined;
}

function holderOf({ session, joining, account = joining, regions }: Known): Holder {
  if (session === undefined) throw new NoSession(NOBODY);
  if (account === undefined) throw new NoSession('nobody has signed in');
  return { account: joining ?? account, deviceId: session.deviceId, regions };
}

function plan(
  db: TpkDatabase,
  set: WorkingSet,
  { account, deviceId, regions }: Holder,
  { definition, args }: Prepared,
  needs: readonly Need[],
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
