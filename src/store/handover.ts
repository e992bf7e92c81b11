import type { HandoverFault, HandoverMutation, HandoverPhoto } from '../domain/seal/handover.ts';
import { wibDate } from '../domain/time.ts';
import { HANDOVER_TYPE } from '../protocol/handover.ts';
import { acceptedIds } from './accepted.ts';
import type { TpkDatabase } from './database.ts';
import { HandoverRoom, MOST_MUTATIONS } from './handover-room.ts';
import { readMeta } from './meta.ts';
import { nextBatch } from './outbox.ts';
import { handedOverIds, waitingKeys } from './queries/handed-over.ts';
import { readyToSeal } from './sealing.ts';
import type { ClearEntry, FormerSession, Relic } from './types.ts';
import { readSealedPhoto } from './uploads.ts';

/** A file that another phone, or a laptop, delivers. */
export interface Handover {
  /** Sealed: whoever carries it reads nothing. */
  readonly file: Blob;
  /** A name that tells nothing but the day. */
  readonly name: string;
  readonly mutations: number;
  readonly photos: number;
  /** What found no room; another file takes it once receipts of this one are back. */
  readonly mutationsLeft: number;
  readonly photosLeft: number;
  /** Of the mutations, and the photos' hashes: for `noteHandedOver`, once the file is away. */
  readonly ids: readonly string[];
}

/** The phone has never learnt the server's key, so it cannot seal: it must go online once. */
export class NoServerKey extends Error {
  override readonly name = 'NoServerKey';
}

/**
 * Puts everything that waits into one file, as far as there is room: text before photos. Nothing on
 * the phone changes. Works while the phone is locked.
 * @param options.all also what was refused: for a phone that will be emptied
 * @throws NoServerKey
 */
export async function makeHandover(
  db: TpkDatabase,
  options?: { readonly all: boolean },
): Promise<Handover> {
  await readyToSeal(db);
  const session = await readMeta(db, 'session');
  if (session === undefined) throw new Error('nobody has joined on this phone');
  const { entries, held } = await (options?.all === true
    ? everything(db, session.deviceId)
    : nextBatch(db, Infinity));
  const room = new HandoverRoom();
  const mutations = room.mutations(entries.map(handedOver));
  const hashes = await db.uploads.toCollection().primaryKeys();
  const { photos, left } = await photosFor(db, hashes, room);
  const parts = { held: held.slice(-MOST_MUTATIONS), last: false, mutations, photos };
  const bytes = await write(db, session, parts);
  return {
    file: new Blob([bytes], { type: HANDOVER_TYPE }),
    name: `tpk-lapangan-${wibDate(db.now())}.tpk`,
    mutations: mutations.length,
    photos: photos.length,
    mutationsLeft: entries.length - mutations.length,
    photosLeft: left,
    ids: [...mutations.map(({ id }) => id), ...photos.map(({ sha256 }) => sha256)],
  };
}

/** Remembers what left this phone in a file, until it is known to have arrived. */
export async function noteHandedOver(db: TpkDatabase, { ids }: Handover): Promise<void> {
  const at = new Date(db.now()).toISOString();
  await db.transaction('rw', db.handedOver, db.outbox, db.uploads, async () => {
    const waiting = new Set(await waitingKeys(db));
    await db.handedOver.filter(({ id }) => !waiting.has(id)).delete();
    await db.handedOver.bulkPut(ids.filter((id) => waiting.has(id)).map((id) => ({ id, at })));
  });
}

/** How much another file would take along that no file had yet: not what waits for a decision here. */
export async function leftToHandOver(db: TpkDatabase): Promise<number> {
  const away = await handedOverIds(db);
  const { entries } = await nextBatch(db, MOST_MUTATIONS);
  const hashes = await db.uploads.toCollection().primaryKeys();
  return [...entries.map(({ id }) => id), ...hashes].filter((key) => !away.has(key)).length;
}

/** What a carrier can tell of a file without a network: what is in it, or why it is not taken. */
export async function checkHandover(
  file: Blob,
): Promise<{ mutations: number; photos: number } | HandoverFault> {
  const { inspectHandover } = await import('../vault/handover.ts');
  return inspectHandover(new Uint8Array(await file.arrayBuffer()));
}

/** What a former session of this phone left behind, as a file with the token that delivers it. */
export interface RelicFile {
  readonly token: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Work whose PIN was forgotten, or whose database is gone: one file a session that made it, with
 * as many photos as there is room for. Nobody on this phone can mend it, so what the rules refuse
 * stays at the server for a decision.
 * @throws NoServerKey
 */
export async function relicFiles(db: TpkDatabase): Promise<RelicFile[]> {
  const relics = await db.relics.toArray();
  const files: RelicFile[] = [];
  for (const session of await sessionsOf(db)) {
    const own = relics.filter(({ deviceId }) => deviceId === session.deviceId);
    if (own.length === 0) continue;
    const room = new HandoverRoom();
    const mutations = room.mutations(own.flatMap(mutationOf));
    const photos = own.flatMap(photoOf).filter((photo) => room.takesPhoto(photo));
    const bytes = await write(db, session, { held: [], last: true, mutations, photos });
    files.push({ token: session.token, bytes });
  }
  return files;
}

/**
 * Work of this phone that the rules refuse, as a file of which the server keeps what they refuse
 * for a decision. With it goes what builds on it, photos included.
 * @throws NoServerKey
 */
export async function decisionFile(
  db: TpkDatabase,
  ids: readonly string[],
): Promise<Uint8Array<ArrayBuffer>> {
  await readyToSeal(db);
  const session = await readMeta(db, 'session');
  if (session === undefined) throw new Error('nobody has joined on this phone');
  const { entries, held } = await everything(db, session.deviceId);
  const chosen = withDependants(entries, ids);
  const room = new HandoverRoom();
  const mutations = room.mutations(chosen.map(handedOver));
  const taken = new Set(mutations.map(({ id }) => id));
  const left = entries.filter(({ id }) => !taken.has(id));
  const made = new Set(chosen.flatMap(({ creates }) => creates));
  const uploads = await db.uploads.filter(({ attachmentId }) => made.has(attachmentId)).toArray();
  const hashes = uploads.map(({ sha256 }) => sha256);
  const { photos } = await photosFor(db, hashes, room);
  return write(db, session, {
    held: [...held, ...left.map(({ deviceSeq }) => deviceSeq)].slice(-MOST_MUTATIONS),
    last: true,
    mutations,
    photos,
  });
}

/** Those of these ids, and what builds on records that they would have made; in order. */
function withDependants(entries: readonly ClearEntry[], ids: readonly string[]): ClearEntry[] {
  const made = new Set<string>();
  return entries.filter(({ id, refs, creates }) => {
    const isChosen = ids.includes(id) || refs.some((ref) => made.has(ref));
    if (isChosen) for (const record of creates) made.add(record);
    return isChosen;
  });
}

/** Every session of this phone whose work it may still hold, the oldest first. */
export async function sessionsOf(db: TpkDatabase): Promise<FormerSession[]> {
  const session = await readMeta(db, 'session');
  const former = (await readMeta(db, 'former')) ?? [];
  return session === undefined ? former : [...former, session];
}

function handedOver({ id, deviceSeq, envelope }: ClearEntry): HandoverMutation {
  return { id, deviceSeq, envelope: envelope ?? new Uint8Array() };
}

function mutationOf({ kind, id, deviceSeq, bytes }: Relic): HandoverMutation[] {
  return kind === 'mutation' ? [{ id, deviceSeq: deviceSeq ?? 1, envelope: bytes }] : [];
}

function photoOf({ kind, id, bytes }: Relic): HandoverPhoto[] {
  return kind === 'photo' ? [{ sha256: id, sealed: bytes }] : [];
}

/** Also what was refused, but not what the server has. */
async function everything(db: TpkDatabase, deviceId: string) {
  const stored = (await db.stored('outbox').toArray()) as unknown as ClearEntry[];
  const accepted = await acceptedIds(db);
  const entries = stored
    .filter(({ id, ...entry }) => {
      return entry.envelope !== null && entry.deviceId === deviceId && !accepted.has(id);
    })
    .sort((one, other) => one.deviceSeq - other.deviceSeq);
  return { entries, held: (await readMeta(db, 'spent')) ?? [] };
}

/** As many photos as there is room for, and how many that can be sent found none. */
async function photosFor(
  db: TpkDatabase,
  hashes: readonly string[],
  room: HandoverRoom,
): Promise<{ photos: HandoverPhoto[]; left: number }> {
  const photos: HandoverPhoto[] = [];
  let left = 0;
  for (const sha256 of hashes) {
    const sealed = await readSealedPhoto(db, sha256);
    if (sealed === null || sealed === 'missing') continue;
    if (room.takesPhoto({ sealed })) photos.push({ sha256, sealed });
    else left += 1;
  }
  return { photos, left };
}

async function write(
  db: TpkDatabase,
  { deviceId, accountId, token }: FormerSession,
  parts: {
    readonly held: readonly number[];
    readonly last: boolean;
    readonly mutations: readonly HandoverMutation[];
    readonly photos: readonly HandoverPhoto[];
  },
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await readMeta(db, 'serverKey');
  if (key === undefined) throw new NoServerKey('the server’s key is not known here');
  const { makeSealer } = await import('../vault/hpke.ts');
  const { writeHandover } = await import('../vault/handover.ts');
  const madeAt = new Date(db.now()).toISOString();
  return writeHandover(await makeSealer(key), { deviceId, accountId, token, madeAt, ...parts });
}
