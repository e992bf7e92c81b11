import { mergeCreated, mergeFields, NOTHING, sameValue } from '../../src/domain/merge.ts';
import type { Fields } from '../../src/domain/merge.ts';
import type { Role } from '../../src/domain/role.ts';
import type { Result } from '../../src/domain/result.ts';
import type { Actor, Change, View } from '../../src/protocol/mutations/definition.ts';
import { prepare } from '../../src/protocol/mutations/registry.ts';
import type { ArgsOf, MutationName } from '../../src/protocol/mutations/registry.ts';
import type { RecordKind } from '../../src/protocol/record-kinds.ts';
import type { RowOf } from '../../src/protocol/row.ts';

export const VILLAGE = '33.16.09.2003';
export const KECAMATAN = '33.16.09';

/** The nth of a series of ids that are well formed and in order. */
export function idOf(series: number, count: number): string {
  const tail = String(count).padStart(12, '0');
  return `0192${String(series).padStart(4, '0')}-0000-7000-8000-${tail}`;
}

export function actorOf(role: Role, scopes: readonly string[], index = 1): Actor {
  return { role, scopes, accountId: idOf(900, index), name: `${role} ${index}` };
}

interface Plain {
  readonly kind: RecordKind;
  readonly id: string;
  readonly regionCode: string;
  readonly parentId: string | null;
  readonly fields: Fields;
}

interface Clash {
  readonly id: string;
  readonly recordId: string;
  readonly field: string;
  readonly device: number;
  readonly theirs: unknown;
  readonly mine: unknown;
}

/** One act of a person as it travels. */
export interface Sent {
  readonly id: string;
  readonly device: number;
  readonly actor: Actor;
  readonly name: string;
  readonly args: unknown;
  readonly base: ReadonlyMap<string, Fields>;
  readonly occurredAt: string;
}

const STARTS: Partial<Record<RecordKind, Fields>> = { team: { state: 'draft', revision: 0 } };

/** Records in memory, over which plans run. */
class Records implements View {
  readonly rows = new Map<string, Plain>();

  get<K extends RecordKind>(kind: K, id: string): RowOf<K> | undefined {
    const row = this.rows.get(id);
    return row?.kind === kind ? (row as unknown as RowOf<K>) : undefined;
  }

  children<K extends RecordKind>(kind: K, parentId: string): RowOf<K>[] {
    const found = [...this.rows.values()].filter(
      (row) => row.kind === kind && row.parentId === parentId,
    );
    return found as unknown as RowOf<K>[];
  }

  append(id: string, field: string, item: { readonly id: string; readonly at?: string }): void {
    const row = this.rows.get(id);
    if (row === undefined) return;
    const list = (row.fields[field] ?? []) as { id: string; at?: string }[];
    if (list.some((one) => one.id === item.id)) return;
    const longer = [...list, item].sort(
      (a, b) => (a.at ?? '').localeCompare(b.at ?? '') || a.id.localeCompare(b.id),
    );
    this.rows.set(id, { ...row, fields: { ...row.fields, [field]: longer } });
  }
}

/** A phone with no network: what its person does stands at once, and waits to be sent. */
export class Phone extends Records {
  readonly outbox: Sent[] = [];
  readonly #device: number;
  readonly #actor: Actor;
  #count = 0;

  constructor(device: number, actor: Actor, from?: Records) {
    super();
    this.#device = device;
    this.#actor = actor;
    for (const [id, row] of from?.rows ?? []) this.rows.set(id, row);
  }

  act<N extends MutationName>(name: N, args: ArgsOf<N>, at?: string): Result<Sent> {
    this.#count += 1;
    const id = idOf(this.#device, this.#count);
    const minute = String(this.#count % 60).padStart(2, '0');
    const occurredAt = at ?? `2026-11-24T0${this.#device}:${minute}:00.000Z`;
    const prepared = prepare(name, 1, args);
    if (!prepared.ok) return prepared;
    const { definition } = prepared.value;
    const occasion = { mutationId: id, occurredAt };
    const planned = definition.plan(prepared.value.args, this, this.#actor, occasion);
    if (!planned.ok) return planned;
    const isThere = (change: Change) => change.op === 'create' && this.rows.has(change.id);
    const changes = planned.value.filter((change) => !isThere(change));
    const base = new Map<string, Fields>();
    for (const change of changes) this.#take(change, base);
    const sent = { id, device: this.#device, actor: this.#actor, name, args, base, occurredAt };
    if (changes.length > 0) this.outbox.push(sent);
    return { ok: true, value: sent };
  }

  #take(change: Change, base: Map<string, Fields>): void {
    const row = this.rows.get(change.id);
    if (change.op === 'append') return this.append(change.id, change.field, change.item);
    if (change.op === 'create') {
      const { op: _op, ...made } = change;
      this.rows.set(change.id, made);
      return undefined;
    }
    if (row === undefined) throw new Error('a plan changes a record that is not there');
    const before = Object.keys(change.fields).map((field) => [field, row.fields[field]]);
    base.set(change.id, { ...base.get(change.id), ...Object.fromEntries(before) });
    this.rows.set(change.id, { ...row, fields: { ...row.fields, ...change.fields } });
    return undefined;
  }
}

/** The office to which all phones send: it runs the plans again and merges, field by field. */
export class Office extends Records {
  readonly refused: { readonly sent: Sent; readonly code: string }[] = [];
  clashes: Clash[] = [];

  constructor(from?: Records) {
    super();
    for (const [id, row] of from?.rows ?? []) this.rows.set(id, row);
  }

  receive(sent: Sent, actedAt = sent.occurredAt): Result<Change[]> {
    const prepared = prepare(sent.name, 1, sent.args);
    if (!prepared.ok) return prepared;
    const occasion = { mutationId: sent.id, occurredAt: sent.occurredAt, actedAt };
    const { definition, args } = prepared.value;
    const planned = definition.plan(args, this, sent.actor, occasion);
    if (planned.ok) for (const change of planned.value) this.#make(sent, change);
    else this.refused.push({ sent, code: planned.code });
    return planned;
  }

  #make(sent: Sent, change: Change): void {
    const row = this.rows.get(change.id);
    if (change.op === 'append') return this.append(change.id, change.field, change.item);
    if (change.op === 'create') {
      const { op: _op, ...made } = change;
      if (row === undefined) this.rows.set(change.id, made);
      else {
        const { apply, clashes } = mergeCreated(
          row.fields,
          change.fields,
          STARTS[change.kind] ?? {},
        );
        this.#settle(sent, row, change.fields, apply, clashes);
      }
      return undefined;
    }
    if (row === undefined) throw new Error('a plan changes a record that is not there');
    const wanted: Fields = change.fields;
    const said = sent.base.get(change.id) ?? {};
    const known = Object.keys(wanted).map((field): [string, unknown] => [
      field,
      Object.hasOwn(said, field) ? said[field] : NOTHING,
    ]);
    const base = change.decided === true ? row.fields : Object.fromEntries(known);
    const { apply, clashes } = mergeFields(row.fields, wanted, base);
    return this.#settle(sent, row, wanted, apply, clashes);
  }

  #settle(
    sent: Sent,
    row: Plain,
    wanted: Fields,
    apply: Fields,
    clashes: readonly { field: string; theirs: unknown; mine: unknown }[],
  ): void {
    const fields = { ...row.fields, ...apply };
    this.rows.set(row.id, { ...row, fields });
    const isAbout = (clash: Clash, field: string) =>
      clash.recordId === row.id && clash.field === field;
    for (const [field, value] of Object.entries(wanted)) {
      if (!sameValue(fields[field], value)) continue;
      this.clashes = this.clashes
        .filter(
          (one) =>
            !isAbout(one, field) || (one.device !== sent.device && !sameValue(one.mine, value)),
        )
        .map((one) => (isAbout(one, field) ? { ...one, theirs: value } : one));
    }
    for (const { field, theirs, mine } of clashes) {
      const open = this.clashes.filter((one) => isAbout(one, field));
      if (open.some((one) => sameValue(one.mine, mine))) continue;
      const said = sent.base.get(row.id)?.[field];
      const own = open.find((one) => one.device === sent.device && sameValue(one.mine, said));
      if (own !== undefined) {
        this.clashes = this.clashes.map((one) => (one === own ? { ...one, mine } : one));
        continue;
      }
      const id = `${sent.id} ${field}`;
      const { device } = sent;
      this.clashes.push({ id, recordId: row.id, field, device, theirs, mine });
    }
  }
}
