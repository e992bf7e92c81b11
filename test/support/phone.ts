import { openDatabase } from '../../src/store/database.ts';
import type { TpkDatabase } from '../../src/store/database.ts';
import { mutate } from '../../src/store/mutate.ts';
import { newId } from '../../src/store/new-id.ts';
import { readyToSeal } from '../../src/store/sealing.ts';
import { readAccount, saveSession } from '../../src/store/session.ts';
import type { OutboxEntry } from '../../src/store/types.ts';
import { setPin } from '../../src/ui/pin.ts';
import { makeSeal, newKey } from '../../src/vault/seal.ts';
import type { Role } from '../../src/domain/role.ts';
import type { PullResponse } from '../../src/protocol/pull.ts';
import type { MutationResult, PushResponse } from '../../src/protocol/push.ts';
import type { RecordKind } from '../../src/protocol/record-kinds.ts';
import type { FieldsOf } from '../../src/protocol/records.ts';
import type { RowOf, Stamp } from '../../src/protocol/row.ts';
import type { Session } from '../../src/protocol/session.ts';

export const KECAMATAN = '33.16.09';
export const VILLAGE = '33.16.09.2003';

let counter = 0;
const keys = new Map<string, Uint8Array>();

/** The same phone once more, as in a second tab, unlocked with the same key. */
export function secondTab({ name }: TpkDatabase): TpkDatabase {
  const db = openDatabase(name);
  const key = keys.get(name);
  if (key === undefined) throw new Error('a phone without a key');
  db.unlock(makeSeal(key.slice()));
  return db;
}

/**
 * A new, empty database in this browser, joined as an invented person, sealed and unlocked.
 * @param options.pin keeps the key under this PIN, as the app does; otherwise it is kept nowhere
 */
export async function joinedPhone(options?: {
  role?: Role;
  scopes?: string[];
  pin?: string;
}): Promise<TpkDatabase> {
  counter += 1;
  const db = openDatabase(`phone-${Date.now()}-${counter}`);
  if (options?.pin === undefined) {
    const key = newKey();
    keys.set(db.name, key.slice());
    db.unlock(makeSeal(key));
  }
  await saveSession(db, inventedSession(options));
  if (options?.pin !== undefined) await setPin(db, options.pin);
  await readyToSeal(db);
  return db;
}

/** Nobody has the other half of it: what is sealed to it stays sealed. */
const SEAL_KEY = {
  id: '00000000000000a1',
  publicKey:
    'BDMIamIPKOEqe0ke+AIXMsh2KrYopBMa2zshHdLYKNbIH11/dLrOpME/2Ew1gff37vule8qTm4hZ2hv3Swq6fuk=',
};

/** A session of an invented person, as the endpoint would give it. */
export function inventedSession(options?: {
  role?: Role;
  scopes?: string[];
  accountId?: string;
}): Session {
  return {
    token: 'not-a-real-token',
    deviceId: newId(),
    account: {
      id: options?.accountId ?? newId(),
      role: options?.role ?? 'facilitator',
      name: 'Sari Contoh',
      scopes: options?.scopes ?? [VILLAGE],
      username: null,
      active: true,
    },
    regencyCode: '33.16',
    epoch: 'epoch-1',
    serverTime: new Date().toISOString(),
    sealKey: SEAL_KEY,
  };
}

/** Records a socialisation meeting on the phone; answers its id. */
export async function recordMeeting(
  db: TpkDatabase,
  place = 'Pendopo Contoh',
  id = newId(),
): Promise<string> {
  const result = await mutate(db, 'meeting.create', {
    id,
    regionCode: KECAMATAN,
    kind: 'socialisation',
    date: '2026-11-24',
    startTime: '09:00',
    endTime: '',
    place,
    agenda: 'Pembentukan TPK',
    chair: '',
    minuteTaker: '',
  });
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return id;
}

/** Adds a walk-in to a meeting; answers the id of the place. */
export async function addPerson(db: TpkDatabase, meetingId: string, name: string): Promise<string> {
  const id = newId();
  const result = await mutate(db, 'attendance.add', {
    id,
    meetingId,
    name,
    role: 'community',
    position: '',
    regionCode: '',
    walkIn: true,
    status: 'present',
    representedBy: '',
  });
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return id;
}

const stamp = (): Stamp => ({
  accountId: newId(),
  name: 'Budi Contoh',
  deviceId: newId(),
  occurredAt: '2026-11-24T02:00:00.000Z',
  receivedAt: '2026-11-24T02:00:05.000Z',
  clockStray: null,
});

/** A row as the server would send it. */
export function serverSide<K extends RecordKind>(
  kind: K,
  id: string,
  rev: number,
  fields: FieldsOf<K>,
  parentId: string | null = null,
): RowOf<K> {
  return {
    kind,
    id,
    regionCode: KECAMATAN,
    parentId,
    rev,
    fields,
    created: stamp(),
    updated: stamp(),
  };
}

/** The endpoint's word that a mutation was applied, with the rows as they now stand. */
export function applied(
  entry: OutboxEntry,
  rows: RowOf<RecordKind>[],
  extra?: { duplicate?: boolean; status?: 'applied' | 'merged' | 'conflict' },
): MutationResult {
  return {
    status: extra?.status ?? 'applied',
    id: entry.id,
    duplicate: extra?.duplicate ?? false,
    receipt: { code: '7K3F-92QD', at: '2026-11-24T02:00:05.000Z', rev: rows[0]?.rev ?? 1 },
    conflicts: [],
    rows,
  };
}

/** The endpoint's answer to a push. */
export function answer(results: MutationResult[], missing = 0): PushResponse {
  return { results, epoch: 'epoch-1', serverTime: '2026-11-24T02:00:05.000Z', missing };
}

/** A page of a pull for the person who joined this phone. */
export async function page(
  db: TpkDatabase,
  rows: readonly RowOf<RecordKind>[],
  extra?: Partial<PullResponse>,
): Promise<PullResponse> {
  const account = await readAccount(db);
  if (account === undefined) throw new Error('nobody has joined');
  return {
    rows: rows as unknown as PullResponse['rows'],
    cursor: 'cursor-1',
    more: false,
    restart: null,
    epoch: 'epoch-1',
    serverTime: '2026-11-24T02:00:06.000Z',
    account,
    ...extra,
  };
}

/** The outbox, oldest first. */
export function outboxOf(db: TpkDatabase): Promise<OutboxEntry[]> {
  return db.outbox.orderBy('deviceSeq').toArray();
}
