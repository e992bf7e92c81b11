import { StartFailure } from '../start-failure.ts';
import type { Storage } from '../storage/database.ts';
import { noteSealKeys, readSealKeys } from '../storage/seal-keys.ts';
import { readKeys } from './key-file.ts';

/**
 * Makes sure that the file has every key that phones have sealed to, and remembers those that it
 * has. Started with another file, e.g. a new one after a restore, the server would refuse work that
 * lies sealed on phones, in hand-over files and in quarantine, and nobody would know why.
 * @throws StartFailure naming what is missing, and both ways out
 */
export async function requireSealKeys(storage: Storage, path: string): Promise<void> {
  const there = readKeys(path).map(({ id }) => id);
  const [lost] = (await readSealKeys(storage)).filter((id) => !there.includes(id));
  if (lost !== undefined) {
    throw new StartFailure(
      `The keys file ${path} lacks the key ${lost}, to which phones have sealed their work. ` +
        'Put back the copy that belongs to this database (SEAL_KEYS_FILE=…). Where there is none: ' +
        `npm run admin -- keys forget ${lost}`,
    );
  }
  await noteSealKeys(storage, there);
}
