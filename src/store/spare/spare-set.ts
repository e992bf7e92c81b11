import type { TpkDatabase } from '../database.ts';
import { sessionsOf } from '../handover.ts';
import { readMeta } from '../meta.ts';
import type { ClearEntry, FormerSession } from '../types.ts';
import { readSealedPhoto } from '../uploads.ts';
import type { Spare } from './spare-file.ts';

/** What is to lie in the second copy, by the names of its files. */
export interface Wanted {
  /** Names, of mutations first: they are small, and tell what the photos are. */
  readonly names: readonly string[];
  /** Changes where everything is sealed anew, so that files of the same names are out of date. */
  readonly sealedAs: string;
}

const MUTATION = 'mutation-';
const PHOTO = 'photo-';
const RELIC = 'relic-';

/** Ids and hashes alone, no content: cheap enough to be read after every tap. */
export async function wantedOf(db: TpkDatabase): Promise<Wanted> {
  const [session, serverKey] = await Promise.all([
    readMeta(db, 'session'),
    readMeta(db, 'serverKey'),
    // so that a live query notices that what waited for the server's key was sealed
    readMeta(db, 'unsealed'),
  ]);
  const [mutations, photos, relics] = await Promise.all([
    db.outbox.toCollection().primaryKeys(),
    db.uploads.toCollection().primaryKeys(),
    db.relics.toCollection().primaryKeys(),
  ]);
  return {
    names: [
      ...mutations.map((id) => `${MUTATION}${id}`),
      ...relics.map((id) => `${RELIC}${id}`),
      ...photos.map((sha256) => `${PHOTO}${sha256}`),
    ],
    sealedAs: `${session?.deviceId} ${serverKey?.id}`,
  };
}

export const isPhoto = (name: string): boolean => name.startsWith(PHOTO);
export const isSmall = (name: string): boolean => !isPhoto(name);

/**
 * The content of a file; null where it is gone meanwhile, or not sealed for the server yet. Works
 * while the phone is locked.
 */
export async function spareOf(db: TpkDatabase, name: string): Promise<Spare | null> {
  const sessions = new Map((await sessionsOf(db)).map((one) => [one.deviceId, one]));
  if (name.startsWith(MUTATION)) return ofMutation(db, name.slice(MUTATION.length), sessions);
  if (name.startsWith(RELIC)) return ofRelic(db, name.slice(RELIC.length), sessions);
  return ofPhoto(db, name.slice(PHOTO.length));
}

type Sessions = ReadonlyMap<string, FormerSession>;

async function ofMutation(db: TpkDatabase, id: string, sessions: Sessions): Promise<Spare | null> {
  const [entry] = (await db.stored('outbox').bulkGet([id])) as unknown as (
    ClearEntry | undefined
  )[];
  const session = sessions.get(entry?.deviceId ?? '');
  if (entry === undefined || entry.envelope === null || session === undefined) return null;
  const { deviceId, deviceSeq, envelope } = entry;
  const relic = { id, kind: 'mutation', deviceId, deviceSeq, bytes: envelope } as const;
  return { relic, session: proofOf(session) };
}

async function ofRelic(db: TpkDatabase, id: string, sessions: Sessions): Promise<Spare | null> {
  const relic = await db.relics.get(id);
  const session = sessions.get(relic?.deviceId ?? '');
  if (relic === undefined || session === undefined) return null;
  return { relic, session: proofOf(session) };
}

async function ofPhoto(db: TpkDatabase, sha256: string): Promise<Spare | null> {
  const session = await readMeta(db, 'session');
  const bytes = await readSealedPhoto(db, sha256);
  if (session === undefined || bytes === null || bytes === 'missing') return null;
  const { deviceId } = session;
  const relic = { id: sha256, kind: 'photo', deviceId, deviceSeq: null, bytes } as const;
  return { relic, session: proofOf(session) };
}

const proofOf = ({ token, deviceId, accountId }: FormerSession): FormerSession => ({
  token,
  deviceId,
  accountId,
});
