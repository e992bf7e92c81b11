import { randomBytes, randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { placeId, uuidv7 } from '../../../src/domain/id.ts';
import type { Role } from '../../../src/domain/role.ts';
import type { Mutation } from '../../../src/protocol/mutation.ts';
import { MUTATIONS } from '../../../src/protocol/mutations/registry.ts';
import type { ArgsOf, MutationName } from '../../../src/protocol/mutations/registry.ts';
import type { MutationResult } from '../../../src/protocol/push.ts';
import type { Row } from '../../../src/protocol/row.ts';
import { PROTOCOL } from '../../../src/protocol/version.ts';
import { applyPush } from '../../../src/server/mutations/apply.ts';
import type { PushOutcome } from '../../../src/server/mutations/apply.ts';
import type { Caller } from '../../../src/server/storage/caller.ts';
import { pullChanges } from '../../../src/server/storage/changes.ts';
import type { Storage } from '../../../src/server/storage/database.ts';

export const KECAMATAN = '33.16.09';
export const VILLAGE = '33.16.09.2003';
export const OTHER_VILLAGE = '33.16.09.2004';
export const FAR_VILLAGE = '33.16.01.2001';

/** The server's clock in tests: it goes on by a second a push. */
const EPOCH_MS = Date.parse('2026-09-20T02:00:00.000Z');

export const newId = (): string => uuidv7(Date.now(), randomBytes(16));

type Accepted = Exclude<MutationResult, { status: 'rejected' }>;
export type Rejected = Extract<MutationResult, { status: 'rejected' }>;

/** A person with a phone: makes mutations and pushes them. */
export class Phone implements Caller {
  readonly role: Role;
  readonly name: string;
  scopes: readonly string[];
  readonly accountId = randomUUID();
  readonly deviceId = randomUUID();
  /** How far the phone's clock is off, in ms. */
  skewMs = 0;
  protocol = PROTOCOL;
  deviceSeq = 0;
  /** When the server's clock began, for this phone's pushes. */
  startMs = EPOCH_MS;
  /** The last row seen of each record. */
  readonly rows = new Map<string, Row>();
  #pushes = 0;

  constructor(role: Role, name: string, scopes: readonly string[]) {
    this.role = role;
    this.name = name;
    this.scopes = scopes;
  }

  get now(): Date {
    return new Date(this.startMs + this.#pushes * 1000);
  }

  /** An intent as the phone would keep it, its base from the last row that it saw. */
  make<N extends MutationName>(
    name: N,
    args: ArgsOf<N>,
    options: Partial<Mutation> & { over?: Row } = {},
  ): Mutation {
    const { over, ...rest } = options;
    const recordId = 'id' in args ? args.id : '';
    const row = over ?? this.rows.get(recordId);
    const changes: Record<string, unknown> = 'changes' in args ? args.changes : {};
    const fields = Object.fromEntries(
      Object.keys(changes).map((field) => [field, row?.fields[field]]),
    );
    this.deviceSeq += 1;
    return {
      id: newId(),
      deviceSeq: this.deviceSeq,
      name,
      version: MUTATIONS[name].version,
      args,
      base: { [recordId]: { rev: row?.rev ?? 0, fields } },
      occurredAt: new Date(this.now.getTime() + this.skewMs).toISOString(),
      ...rest,
    };
  }

  async push(
    storage: Storage,
    mutations: readonly unknown[],
    held: readonly number[] = [],
  ): Promise<PushOutcome> {
    this.#pushes += 1;
    const sentAt = new Date(this.now.getTime() + this.skewMs).toISOString();
    const context = { sentAt, now: this.now, protocol: this.protocol, held };
    const outcome = await applyPush(storage, this, mutations, context);
    for (const result of outcome.results) {
      if (result.status !== 'rejected') for (const row of result.rows) this.rows.set(row.id, row);
    }
    return outcome;
  }

  /** Pushes one mutation that must be accepted. */
  async deliver(storage: Storage, mutation: Mutation): Promise<Accepted> {
    const { results } = await this.push(storage, [mutation]);
    return accepted(results[0]);
  }

  /** Pulls to the end, from the beginning or where the cursor stands. */
  async pull(storage: Storage, from: string | null = null, limit?: number) {
    const rows: Row[] = [];
    let cursor = from;
    for (;;) {
      const options = { cursor, protocol: this.protocol, ...(limit ? { limit } : {}) };
      const page = await pullChanges(storage, this, options);
      rows.push(...page.rows);
      cursor = page.cursor;
      for (const row of page.rows) this.rows.set(row.id, row);
      if (!page.more) return { rows, cursor, page };
    }
  }

  meetingArgs(over: Partial<ArgsOf<'meeting.create'>> = {}): ArgsOf<'meeting.create'> {
    return {
      id: newId(),
      regionCode: VILLAGE,
      kind: 'musyawarah',
      date: '2026-09-20',
      startTime: '09:00',
      endTime: '',
      place: 'Balai desa',
      agenda: '',
      chair: '',
      minuteTaker: '',
      ...over,
    };
  }

  /** A meeting on record. */
  async hold(storage: Storage, over: Partial<ArgsOf<'meeting.create'>> = {}): Promise<string> {
    const args = this.meetingArgs(over);
    await this.deliver(storage, this.make('meeting.create', args));
    return args.id;
  }

  placeArgs(
    meetingId: string,
    over: Partial<ArgsOf<'attendance.add'>> = {},
  ): ArgsOf<'attendance.add'> {
    return {
      id: newId(),
      meetingId,
      name: '',
      role: 'kepalaDesa',
      position: '',
      regionCode: VILLAGE,
      walkIn: false,
      status: 'invited',
      representedBy: '',
      ...over,
    };
  }

  /** A place on a meeting's list, on record. */
  async invite(
    storage: Storage,
    meetingId: string,
    over: Partial<ArgsOf<'attendance.add'>> = {},
  ): Promise<string> {
    const args = this.placeArgs(meetingId, over);
    await this.deliver(storage, this.make('attendance.add', args));
    return args.id;
  }

  mark(
    meetingId: string,
    id: string,
    changes: ArgsOf<'attendance.edit'>['changes'],
    options: Partial<Mutation> & { over?: Row } = {},
  ): Mutation {
    return this.make('attendance.edit', { id, meetingId, changes }, options);
  }
}

export function facilitator(name = 'Sri Invented', scopes: readonly string[] = [VILLAGE]): Phone {
  return new Phone('facilitator', name, scopes);
}

export function subdistrict(name = 'Joko Invented'): Phone {
  return new Phone('subdistrict', name, [KECAMATAN]);
}

export function regency(name = 'Ratna Invented'): Phone {
  return new Phone('regency', name, ['33.16']);
}

/** The id that every phone gives to the head of the village at a meeting. */
export const headPlace = (meetingId: string): string => placeId(meetingId, VILLAGE, 0, 0);

/** The result as an accepted one; fails the test where it is not. */
export function accepted(result: MutationResult | undefined): Accepted {
  expect(result).not.toMatchObject({ status: 'rejected' });
  expect(result).toBeDefined();
  return result as Accepted;
}

/** Every record as it stands, by id. */
export async function recordsOf(storage: Storage): Promise<Map<string, Row>> {
  const { rows } = await regency().pull(storage);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Makes the device's row, as the routes do at sign-in. */
export async function register(storage: Storage, phone: Phone): Promise<void> {
  const { accountId, deviceId, role, name } = phone;
  const created_at = phone.now.toISOString();
  await storage.db
    .insertInto('account')
    .values({
      id: accountId,
      regency: storage.regency,
      role,
      name,
      username: null,
      password_hash: null,
      active: 1,
      created_at,
    })
    .execute();
  await storage.db
    .insertInto('device')
    .values({
      id: deviceId,
      account_id: accountId,
      token_hash: deviceId,
      label: 'test',
      created_at,
      last_seen_at: null,
      revoked_at: null,
      clock_stray: null,
    })
    .execute();
}
