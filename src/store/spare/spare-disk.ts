import type { WriteAnswer, WriteOrder } from './spare-worker.ts';

/** Whether this browser has private files that can be written as the oldest phones write them. */
export function hasSpareDisk(): boolean {
  return typeof navigator.storage?.getDirectory === 'function' && typeof Worker === 'function';
}

/** A directory of the private files; null where there is none. */
export async function openDirectory(
  path: readonly string[],
): Promise<FileSystemDirectoryHandle | null> {
  try {
    let directory = await navigator.storage.getDirectory();
    for (const name of path) directory = await directory.getDirectoryHandle(name);
    return directory;
  } catch {
    // not there; or a private window, which gives no files at all
    return null;
  }
}

/** Names of what lies in a directory: files, or the directories in it. */
export async function namesIn(
  directory: FileSystemDirectoryHandle | null,
  kind: FileSystemHandle['kind'],
): Promise<string[]> {
  const names: string[] = [];
  if (directory === null) return names;
  for await (const entry of directory.values()) if (entry.kind === kind) names.push(entry.name);
  return names;
}

/** A file's bytes. */
export async function readFile(
  directory: FileSystemDirectoryHandle,
  name: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = await (await directory.getFileHandle(name)).getFile();
  return new Uint8Array(await file.arrayBuffer());
}

/** Removes a file, or a directory with all that is in it; one that is gone is no failure. */
export async function removeEntry(
  directory: FileSystemDirectoryHandle | null,
  name: string,
): Promise<void> {
  await directory?.removeEntry(name, { recursive: true }).catch(() => undefined);
}

/** Writes files, one after the other; ended by `close`. */
export interface Writer {
  write(order: WriteOrder): Promise<WriteAnswer>;
  close(): void;
}

/** A worker that writes. */
export function openWriter(): Writer {
  const worker = new Worker(new URL('./spare-worker.ts', import.meta.url), { type: 'module' });
  return {
    write(order) {
      return new Promise<WriteAnswer>((resolve) => {
        const ended = new AbortController();
        const end = (answer: WriteAnswer) => {
          ended.abort();
          resolve(answer);
        };
        const { signal } = ended;
        worker.addEventListener('message', ({ data }: MessageEvent<WriteAnswer>) => end(data), {
          signal,
        });
        worker.addEventListener('error', () => end('failed'), { signal });
        worker.postMessage(order, { transfer: [] });
      });
    },
    close: () => worker.terminate(),
  };
}
