import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import * as v from 'valibot';
import { KEM } from './suite.ts';

const Key = v.object({
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  createdAt: v.string(),
  /** Both base64: the point as HPKE writes it, and the secret number. */
  publicKey: v.string(),
  privateKey: v.string(),
});

const KeyFile = v.object({
  format: v.literal('tpk-seal-keys'),
  version: v.literal(1),
  /** Oldest first; the last is the one that phones seal to. */
  keys: v.pipe(v.array(Key), v.minLength(1)),
});
export type SealKeyPair = v.InferOutput<typeof Key>;
type KeyFile = v.InferOutput<typeof KeyFile>;

/** A rotation holds the file for milliseconds. */
const LOCK_PAUSE_MS = 20;
const LOCK_TRIES = 100;

/** The file of the server's keys cannot be used. `message` is one sentence for an operator. */
export class KeyFileError extends Error {
  override readonly name = 'KeyFileError';
}

/** A new pair of keys. */
async function makeKeyPair(now: string): Promise<SealKeyPair> {
  const pair = await KEM.generateKeyPair();
  const base64 = async (bytes: Promise<ArrayBuffer>) => Buffer.from(await bytes).toString('base64');
  return {
    id: randomBytes(8).toString('hex'),
    createdAt: now,
    publicKey: await base64(KEM.serializePublicKey(pair.publicKey)),
    privateKey: await base64(KEM.serializePrivateKey(pair.privateKey)),
  };
}

/**
 * The keys in the file, oldest first.
 * @throws KeyFileError where it is not a file of keys; Node's errors where it cannot be read
 */
export function readKeys(path: string): readonly SealKeyPair[] {
  const text = readFileSync(path, 'utf8');
  const parsed = v.safeParse(KeyFile, parse(text));
  if (parsed.success) return parsed.output.keys;
  throw new KeyFileError(
    `The file ${path} holds no keys of TPK Lapangan. Put back the copy that belongs to this database.`,
  );
}

/**
 * Makes the file with a first key where there is none. Of several processes that start at once one
 * makes it, and all read the same: it appears whole or not at all.
 */
export async function ensureKeys(path: string, now: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  if (exists(path)) return;
  const draft = writeDraft(path, [await makeKeyPair(now)]);
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Puts a new key behind those that are there: from now on phones seal to it.
 * @throws KeyFileError where a rotation that never ended has left its mark
 */
export async function rotateKeys(path: string, now: string): Promise<SealKeyPair> {
  const key = await makeKeyPair(now);
  await alone(path, () => renameSync(writeDraft(path, [...readKeys(path), key]), path));
  return key;
}

/** Between reading the file and replacing it nobody else may do so, or their key would be lost. */
async function alone(path: string, work: () => void): Promise<void> {
  const lock = `${path}.lock`;
  for (let tries = 0; !take(lock); tries += 1) {
    if (tries >= LOCK_TRIES) {
      throw new KeyFileError(
        `Another rotation holds ${lock}. If none is running, delete that file.`,
      );
    }
    await setTimeout(LOCK_PAUSE_MS);
  }
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock: string): boolean {
  try {
    closeSync(openSync(lock, 'wx', 0o600));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function writeDraft(path: string, keys: readonly SealKeyPair[]): string {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  const content: KeyFile = { format: 'tpk-seal-keys', version: 1, keys: [...keys] };
  writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flush: true });
  // whatever the process takes off the rights of new files
  chmodSync(draft, 0o600);
  return draft;
}

function exists(path: string): boolean {
  try {
    readKeys(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
