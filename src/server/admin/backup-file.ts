import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { StartFailure } from '../start-failure.ts';

/**
 * Writes lines into a gzip file that only its owner can read. It appears whole or not at all.
 * @throws StartFailure where the file is there already or cannot be written
 */
export async function writeLines<T>(
  path: string,
  produce: (writeLine: (line: string) => Promise<void>) => Promise<T>,
): Promise<T> {
  if (existsSync(path)) throw new StartFailure(`${path} is there already: choose another name.`);
  const part = `${path}.part`;
  const gzip = createGzip();
  const written = pipeline(gzip, createWriteStream(part, { mode: 0o600, flush: true }));
  // told again below, where it is waited for
  written.catch(() => undefined);
  try {
    const result = await produce(async (line) => {
      if (!gzip.write(`${line}\n`)) await Promise.race([once(gzip, 'drain'), written]);
    });
    gzip.end();
    await written;
    await rename(part, path);
    return result;
  } catch (error) {
    gzip.destroy();
    await rm(part, { force: true });
    throw explainFile(error, path, 'written');
  }
}

/**
 * The lines of a gzip file.
 * @throws StartFailure where it cannot be read, is no gzip file, or was cut off
 */
export async function* readLines(path: string): AsyncGenerator<string> {
  const gunzip = createGunzip();
  gunzip.setEncoding('utf8');
  const read = pipeline(createReadStream(path), gunzip);
  // the loop over the other end throws the same
  read.catch(() => undefined);
  let rest = '';
  try {
    for await (const chunk of gunzip) {
      const lines = (rest + String(chunk)).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    throw explainFile(error, path, 'read');
  }
  if (rest !== '') yield rest;
}

function explainFile(error: unknown, path: string, what: 'read' | 'written'): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code?.startsWith('Z_')) return new StartFailure(`${path} is not a whole gzip file.`);
  if (syscall === undefined) return error;
  return new StartFailure(`The file ${path} cannot be ${what} (${code}).`);
}
