import Dexie from 'dexie';
import type { RegencyRegions } from '../domain/region.ts';
import type { Account } from '../protocol/account.ts';
import type { TpkDatabase } from './database.ts';
import { keepUntilLock } from './kept.ts';
import { KNOWN_KEYS } from './known-core.ts';
import type { SeqRow } from './known-core.ts';
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
  /** The mark under which all but the number was read. */
  readonly mark: string;
}

type Known = Partial<Pick<Meta, (typeof KNOWN_KEYS)[number]>>;
type MetaRow = { readonly key: string; readonly value: unknown };

const remembered = new WeakMap<TpkDatabase, Writer>();

/**
 * Reads who acts, inside a writing transaction. What seldom changes is remembered, and is read anew
 * where the mark on the disk is not the one under which it was read: another tab may have signed
 * somebody else in.
 */
export function readWriter(db: TpkDatabase, within: Within): Promise<Writer> {
  return within.get<SeqRow>('meta', ['deviceSeq']).then(([row]) => {
    const deviceSeq = row?.value ?? 0;
    const last = db.locked ? undefined : remembered.get(db);
    if (last !== undefined && last.mark === row?.mark) return { ...last, deviceSeq };
    return checkJoined(db, within)
      .then(() => readKnown(within, row?.mark ?? newId()))
      .then((writer) => ({ ...writer, deviceSeq }));
  });
}

/** The rows of `meta` that a write leaves besides its records. */
export function rowsOf({ deviceSeq, mark, isFirst }: Writer, made: number, now: number) {
  const rows: MetaRow[] = [{ key: 'deviceSeq', value: deviceSeq + made, mark } as SeqRow];
  if (isFirst) rows.push({ key: 'firstSavedAt', value: new Date(now).toISOString() });
  return rows;
}

/** Remembers who wrote, once that is on the disk. */
export function rememberWriter(db: TpkDatabase, writer: Writer): void {
  if (!remembered.has(db)) keepUntilLock(db, () => remembered.delete(db));
  remembered.set(db, { ...writer, isFirst: false });
}

/** On a locked phone, where the account cannot be read, so that it is told from one without any. */
function checkJoined(db: TpkDatabase, within: Within): Promise<void> {
  if (!db.locked) return Dexie.Promise.resolve();
  return within.get('meta', ['session']).then(([session]) => {
    return session === undefined ? Dexie.Promise.reject(new NoSession(NOBODY)) : undefined;
  });
}

function readKnown(within: Within, mark: string): Promise<Omit<Writer, 'deviceSeq'>> {
  return within.get<MetaRow>('meta', KNOWN_KEYS).then((rows) => {
    const found = rows.flatMap((row) => (row === undefined ? [] : [[row.key, row.value]]));
    const known = Object.fromEntries(found) as Known;
    const { session, joining, account = joining, regions, firstSavedAt } = known;
    if (session === undefined) throw new NoSession(NOBODY);
    if (account === undefined) throw new NoSession('nobody has signed in');
    const { deviceId } = session;
    const isFirst = firstSavedAt === undefined;
    return { account: joining ?? account, deviceId, regions, isFirst, mark };
  });
}
