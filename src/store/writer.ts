import Dexie from 'dexie';
import type { RegencyRegions } from '../domain/region.ts';
import type { Account } from '../protocol/account.ts';
import type { TpkDatabase } from './database.ts';
import { keepUntilLock } from './kept.ts';
import { KNOWN_KEYS, KNOWN_MARK } from './known-core.ts';
import type { Meta } from './meta.ts';
import { newId } from './new-id.ts';
import type { Within } from './within.ts';

/** Nobody has joined on this device, so nobody can act. */
export class NoSession extends Error {
  override readonly name = 'NoSession';
}

const NOBODY = 'no session on this device';

/** Who acts, on which device, and where its numbers stand. */
export interface Writer {
  readonly account: Account;
  readonly deviceId: string;
  readonly regions: RegencyRegions | undefined;
  /** Last number given out. */
  readonly deviceSeq: number;
  /** Nothing was ever saved on this phone. */
  readonly isFirst: boolean;
}

type Known = Partial<Pick<Meta, (typeof KNOWN_KEYS)[number]>>;
type MetaRow = { readonly key: string; readonly value: unknown } | undefined;

interface Remembered {
  readonly mark: unknown;
  readonly known: Known;
}

const remembered = new WeakMap<TpkDatabase, Remembered>();

/**
 * Reads who acts, inside a writing transaction. What seldom changes is remembered, and is read anew
 * where the mark on the disk is not the one under which it was read: another tab may have signed
 * somebody else in.
 */
export function readWriter(db: TpkDatabase, within: Within): Promise<Writer> {
  return within.get<NonNullable<MetaRow>>('meta', ['deviceSeq', KNOWN_MARK]).then((rows) => {
    const [deviceSeq, mark] = rows.map((row) => row?.value);
    const seq = (deviceSeq as number | undefined) ?? 0;
    const held = db.locked ? undefined : remembered.get(db);
    if (held !== undefined && held.mark === mark) return writerOf(held.known, seq);
    return checkJoined(db, within)
      .then(() => readKnown(db, within, mark))
      .then((known) => writerOf(known, seq));
  });
}

/** On a locked phone, where the account cannot be read, so that it is told from one without any. */
function checkJoined(db: TpkDatabase, within: Within): Promise<void> {
  if (!db.locked) return Dexie.Promise.resolve();
  return within.get('meta', ['session']).then(([session]) => {
    if (session === undefined) throw new NoSession(NOBODY);
  });
}

function readKnown(db: TpkDatabase, within: Within, standing: unknown): Promise<Known> {
  return within.get<NonNullable<MetaRow>>('meta', KNOWN_KEYS).then((rows) => {
    const found = rows.flatMap((row) => (row === undefined ? [] : [[row.key, row.value]]));
    const known = Object.fromEntries(found) as Known;
    if (!remembered.has(db)) keepUntilLock(db, () => remembered.delete(db));
    const mark = standing ?? newId();
    remembered.set(db, { mark, known });
    if (standing !== undefined) return known;
    return within.put('meta', [{ key: KNOWN_MARK, value: mark }]).then(() => known);
  });
}

function writerOf(known: Known, deviceSeq: number): Writer {
  const { session, joining, account = joining, regions, firstSavedAt } = known;
  if (session === undefined) throw new NoSession(NOBODY);
  if (account === undefined) throw new NoSession('nobody has signed in');
  const isFirst = firstSavedAt === undefined;
  const { deviceId } = session;
  return { account: joining ?? account, deviceId, regions, deviceSeq, isFirst };
}
