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
import { unsealPhoto, uploadRefused } from './uploads.ts';

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
  const words = wordsOf(slips);
  const told = { accepted: 0, refused: 0, quarantined: 0, photos: 0 };
  await takeMutations(db, words, told);
  await takePhotos(db, words, told);
  await takeRelics(db, words, told);
  await forgetHandedOver(db, words);
  return { isOurs: slips.length > 0, ...told };
}

type Told = { -readonly [K in Exclude<keyof Receipts, 'isOurs'>]: number };

/** What is told of each mutation and photo, by what slips call it. */
type Words = ReadonlyMap<string, SlipEntry & { readonly toldAt: number }>;

/** What all slips say; of several words on the same thing the latest. */
function wordsOf(slips: readonly Slip[]): Words {
  const inOrder = [...slips].sort((one, other) => one.at - other.at);
  return new Map(
    inOrder.flatMap(({ at, entries }) =>
      entries.map((entry) => [entry.ref, { ...entry, toldAt: at }] as const),
    ),
  );
}

async function takeMutations(db: TpkDatabase, words: Words, told: Told): Promise<void> {
  const accepted = await acceptedIds(db);
  const results = new Map<number, MutationResult[]>();
  const quarantined: string[] = [];
  for (const id of await db.outbox.toCollection().primaryKeys()) {
    const word = words.get(refOfMutation(id));
    if (word === undefined || accepted.has(id)) continue;
    const result = resultOf(id, word);
    if (result === null && word.is === 'quarantined') quarantined.push(id);
    if (result === null) continue;
    const sameTime = results.get(word.toldAt) ?? [];
    sameTime.push(result);
    results.set(word.toldAt, sameTime);
    told[result.status === 'rejected' ? 'refused' : 'accepted'] += 1;
  }
  told.quarantined += quarantined.length;
  for (const [at, each] of results) {
    const ids = each.flatMap(({ id }) => id ?? []);
    await keepAnswers(db, ids, { results: each, serverTime: new Date(at).toISOString() });
  }
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

async function takePhotos(db: TpkDatabase, words: Words, told: Told): Promise<void> {
  const arrived: string[] = [];
  for (const sha256 of await db.uploads.toCollection().primaryKeys()) {
    const word = words.get(refOfPhoto(sha256));
    if (word?.is === 'stored' || word?.is === 'quarantined') arrived.push(sha256);
    else if (word?.is !== 'refused') continue;
    else if (word.code === 'key_unknown') await unsealPhoto(db, sha256);
    else await uploadRefused(db, sha256, word.code);
  }
  await db.uploads.bulkDelete(arrived);
  told.photos += arrived.length;
}

async function takeRelics(db: TpkDatabase, words: Words, told: Told): Promise<void> {
  const arrived: string[] = [];
  for (const id of await db.relics.toCollection().primaryKeys()) {
    const word = wordOn(id, words);
    if (word === undefined || word.is === 'rejected' || word.is === 'refused') continue;
    arrived.push(id);
    if (word.is === 'stored') told.photos += 1;
    else told[word.is === 'quarantined' ? 'quarantined' : 'accepted'] += 1;
  }
  await db.relics.bulkDelete(arrived);
}

/** What was refused is nowhere but here again; of the rest nothing is left to wait for. */
async function forgetHandedOver(db: TpkDatabase, words: Words): Promise<void> {
  const away = await db.handedOver.toCollection().primaryKeys();
  await db.handedOver.bulkDelete(away.filter((id) => wordOn(id, words) !== undefined));
}

/** Of a mutation by its id, or of a photo by its hash. */
const wordOn = (id: string, words: Words) =>
  words.get(refOfMutation(id)) ?? words.get(refOfPhoto(id));
