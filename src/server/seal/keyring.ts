import { statSync } from 'node:fs';
import { SEAL_EXPORT, SEAL_INFO, SEAL_KEY_BYTES } from '../../domain/seal/envelope.ts';
import type { SealKey } from '../../protocol/seal.ts';
import { readKeys } from './key-file.ts';
import type { SealKeyPair } from './key-file.ts';
import { KEM, ownBuffer, SUITE } from './suite.ts';

/** The server's keys, as long as the process runs. */
export interface Keyring {
  /** What phones seal to now. */
  current(): SealKey;
  /**
   * The secret that the sender of `enc` shares with the key of that id.
   * `unknown`: there is no such key; `broken`: nobody made this `enc`.
   */
  secretOf(keyId: string, enc: Uint8Array): Promise<Buffer | 'unknown' | 'broken'>;
}

/** A phone makes one `enc` an unlock: so many are remembered with their secrets. */
const REMEMBERED = 10_000;

const encode = (text: string): ArrayBuffer => ownBuffer(new TextEncoder().encode(text));

/**
 * Opens the keys in a file. The file is looked at again when it has changed, so that a rotation
 * needs no restart, of however many processes.
 * @throws KeyFileError, and Node's errors where it cannot be read
 */
export function openKeyring(path: string): Keyring {
  let stamp = stampOf(path);
  let keys = readKeys(path);
  const secrets = new Map<string, Promise<Buffer | 'broken'>>();

  function refresh(): void {
    try {
      const now = stampOf(path);
      if (now === stamp) return;
      keys = readKeys(path);
      stamp = now;
    } catch {
      // a file that is being replaced, or is gone: those that were read are still right
    }
  }

  function find(keyId: string): SealKeyPair | undefined {
    const known = keys.find(({ id }) => id === keyId);
    if (known) return known;
    refresh();
    return keys.find(({ id }) => id === keyId);
  }

  return {
    current() {
      refresh();
      const { id, publicKey } = keys.at(-1) as SealKeyPair;
      return { id, publicKey };
    },
    async secretOf(keyId, enc) {
      const key = find(keyId);
      if (key === undefined) return 'unknown';
      const name = `${keyId} ${Buffer.from(enc).toString('base64')}`;
      const known = secrets.get(name);
      // taken out and put back, so that the oldest in the map is the one that was not used longest
      secrets.delete(name);
      const secret = known ?? decapsulate(key, enc);
      secrets.set(name, secret);
      const [oldest] = secrets.keys();
      if (secrets.size > REMEMBERED && oldest !== undefined) secrets.delete(oldest);
      const answer = await secret;
      // what anybody can make up must not push out what phones have made
      if (answer === 'broken') secrets.delete(name);
      return answer;
    },
  };
}

async function decapsulate(key: SealKeyPair, enc: Uint8Array): Promise<Buffer | 'broken'> {
  try {
    const bytes = ownBuffer(Buffer.from(key.privateKey, 'base64'));
    const recipientKey = await KEM.deserializePrivateKey(bytes);
    const context = await SUITE.createRecipientContext({
      recipientKey,
      enc: ownBuffer(enc),
      info: encode(SEAL_INFO),
    });
    return Buffer.from(await context.export(encode(SEAL_EXPORT), SEAL_KEY_BYTES));
  } catch {
    // not a point of the curve
    return 'broken';
  }
}

function stampOf(path: string): string {
  const { ino, mtimeMs, size } = statSync(path);
  return `${ino} ${mtimeMs} ${size}`;
}
