import * as v from 'valibot';
import { REFUSAL_CODES } from '../domain/result.ts';
import type { RefusalCode } from '../domain/result.ts';
import { refOfMutation, refOfPhoto } from '../domain/seal/slip.ts';
import type { Slip, SlipEntry } from '../domain/seal/slip.ts';
import type { MutationResult } from '../protocol/push.ts';
import { acceptedIds } from './accepted.ts';
import { keepAnswers, settleAnswers } from './answers.ts';
import type { TpkDatabase } from './database.ts';
import { sessionsOf } from './handover.ts';
import { dropLeft } from './left-area.ts';
import { addSpent } from './outbox.ts';
import { refreshRows } from './refresh.ts';
import type { ClearEntry } from './types.ts';
import { unsealPhoto, uploadDone, uploadRefused } from './uploads.ts';

/** What receipts that came back by hand have told. */
export interface Receipts {
  /** Whether any of it was for this phone, and written by the server. */
  readonly isOurs: boolean;
  /** How many mutations are on the server now that were in the outbox until now. */
  readonly accepted: number;
  readonly refused: number;
  /** How many wait at the server for a decision. */
  readonly quarantined: number;
  readonly photos: number;
}

/**
 * Takes receipts, in whatever pieces they come: a scanned QR code, or a receipt file. What is not
 * for this phone, or was made up, is passed over; taking them again changes nothing. Works while
 * the phone is locked: then records show it after the next unlock.
 */
export async function takeReceipts(
  db: TpkDatabase,
  receipts: string | Uint8Array,
): Promise<Receipts> {
  const text = typeof receipts === 'string' ? receipts : new TextDecoder().decode(receipts);
  const { readSlips } = await import('../vault/handover.ts');
  const slips = await readSlips(text, await sessionsOf(db));
  const told = { accepted: 0, refused: 0, quarantined: 0, photos: 0 };
  for (const slip of slips) {
    await takeMutations(db, slip, told);
    await takePhotos(db, slip, told);
    await takeRelics(db, slip, told);
    await forgetHandedOver(db, slip);
  }
  return { isOurs: slips.length > 0, ...told };
}

type Told = { -readonly [K in Exclude<keyof Receipts, 'isOurs'>]: number };

async function takeMutations(db: TpkDatabase, slip: Slip, told: Told): Promise<void> {
  const accepted = await acceptedIds(db);
  const ids = new Map(
    (await db.outbox.toCollection().primaryKeys()).map((id) => [refOfMutation(id), id]),
  );
  const results: MutationResult[] = [];
  const quarantined: string[] = [];
  for (const entry of slip.entries) {
    const id = ids.get(entry.ref);
    if (id === undefined || accepted.has(id)) continue;
    const result = resultOf(id, entry);
    if (result !== null) results.push(result);
    else if (entry.is === 'quarantined') quarantined.push(id);
  }
  told.accepted += results.filter(({ status }) => status !== 'rejected').length;
  told.refused += results.filter(({ status }) => status === 'rejected').length;
  told.quarantined += quarantined.length;
  const serverTime = new Date(slip.at).toISOString();
  await keepAnswers(
    db,
    results.flatMap(({ id }) => id ?? []),
    { results, serverTime },
  );
  await letGo(db, quarantined);
  if (!db.locked) await settleAnswers(db);
}

/** A slip's word on a mutation as the push would have given it; null where it is no such word. */
function resultOf(id: string, entry: SlipEntry): MutationResult | null {
  if (entry.is === 'rejected') {
    const { field } = entry;
    return { status: 'rejected', id, code: codeOf(entry.code), field: field === '' ? null : field };
  }
  if (!('rev' in entry)) return null;
  const { is: status, duplicate, code, rev } = entry;
  const receipt = { code, at: new Date(entry.at).toISOString(), rev };
  return { status, id, duplicate, receipt, conflicts: [], rows: [] };
}

function codeOf(code: string): RefusalCode {
  return v.parse(v.fallback(v.picklist(REFUSAL_CODES), 'invalid'), code);
}

/** What the server keeps for a decision is not this phone's any more. */
async function letGo(db: TpkDatabase, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.transaction('rw', [db.outbox, db.answers, db.meta, ...db.allRows()], async () => {
    const entries = db.locked ? [] : await db.outbox.bulkGet([...ids]);
    const stored = (await db.stored('outbox').bulkGet([...ids])) as (ClearEntry | undefined)[];
    // not to be missed at the server: it has them, though not under these numbers
    await addSpent(
      db,
      stored.flatMap((entry) => entry?.deviceSeq ?? []),
    );
    await db.outbox.bulkDelete([...ids]);
    // a refusal that waits for the unlock is no news any more
    await db.answers.bulkDelete([...ids]);
    const found = entries.flatMap((entry) => entry ?? []);
    if (found.length > 0) await refreshRows(db, found);
    await dropLeft(db, found);
  });
}

async function takePhotos(db: TpkDatabase, slip: Slip, told: Told): Promise<void> {
  const hashes = new Map(
    (await db.uploads.toCollection().primaryKeys()).map((hash) => [refOfPhoto(hash), hash]),
  );
  for (const entry of slip.entries) {
    const sha256 = hashes.get(entry.ref);
    if (sha256 === undefined) continue;
    if (entry.is === 'stored' || entry.is === 'quarantined') {
      await uploadDone(db, sha256);
      told.photos += 1;
    } else if (entry.is === 'refused' && entry.code === 'key_unknown') {
      await unsealPhoto(db, sha256);
    } else if (entry.is === 'refused') await uploadRefused(db, sha256, entry.code);
  }
}

/** What was refused is nowhere but here again; of the rest nothing is left to wait for. */
async function forgetHandedOver(db: TpkDatabase, { entries }: Slip): Promise<void> {
  const refs = new Set(entries.map(({ ref }) => ref));
  const isTold = (id: string) => refs.has(refOfMutation(id)) || refs.has(refOfPhoto(id));
  await db.handedOver.filter(({ id }) => isTold(id)).delete();
}

async function takeRelics(db: TpkDatabase, slip: Slip, told: Told): Promise<void> {
  const relics = await db.relics.toArray();
  const byRef = new Map(
    relics.map(({ kind, id }) => [kind === 'photo' ? refOfPhoto(id) : refOfMutation(id), id]),
  );
  for (const entry of slip.entries) {
    const id = byRef.get(entry.ref);
    if (id === undefined || entry.is === 'rejected' || entry.is === 'refused') continue;
    await db.relics.delete(id);
    if (entry.is === 'stored') told.photos += 1;
    else if (entry.is === 'quarantined') told.quarantined += 1;
    else told.accepted += 1;
  }
}
