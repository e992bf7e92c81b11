/** A file to write: a path in the browser's private files, and what goes there. */
export interface WriteOrder {
  readonly path: readonly string[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type WriteAnswer = 'written' | 'full' | 'failed';

/** Chrome 107 answers by promises where later ones answer at once. */
interface Access {
  truncate(length: number): unknown;
  write(bytes: Uint8Array, options: { at: number }): number | Promise<number>;
  flush(): unknown;
  close(): unknown;
}

addEventListener('message', (event: MessageEvent<WriteOrder>) => {
  void write(event.data).then((answer) => postMessage(answer, { transfer: [] }));
});

/** Safari 16.4 writes such files only so: in a worker, by a handle of its own. */
async function write({ path, bytes }: WriteOrder): Promise<WriteAnswer> {
  try {
    let directory = await navigator.storage.getDirectory();
    for (const name of path.slice(0, -1)) {
      directory = await directory.getDirectoryHandle(name, { create: true });
    }
    return await writeIn(directory, path.at(-1) ?? '', bytes);
  } catch (error) {
    return answerOf(error);
  }
}

async function writeIn(
  directory: FileSystemDirectoryHandle,
  name: string,
  bytes: Uint8Array,
): Promise<WriteAnswer> {
  const file = await directory.getFileHandle(name, { create: true });
  const access: Access = await file.createSyncAccessHandle();
  const answer = await fill(access, bytes).catch(answerOf);
  await access.close();
  // a part of a file is of no use, and takes room
  if (answer !== 'written') await directory.removeEntry(name);
  return answer;
}

async function fill(access: Access, bytes: Uint8Array): Promise<WriteAnswer> {
  await access.truncate(0);
  const written = await access.write(bytes, { at: 0 });
  await access.flush();
  return written === bytes.length ? 'written' : 'full';
}

function answerOf(error: unknown): WriteAnswer {
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  return isFull ? 'full' : 'failed';
}
