/** One thing to look for: what a finding calls it, and its bytes in each of their forms, base64. */
export interface Needle {
  readonly name: string;
  readonly forms: readonly string[];
}

/**
 * Runs in the page: every byte of every record of every database, of the private files, of the
 * caches and of the storages that this origin has, and where in it any of the needles is.
 * Sent to the browser as text: uses nothing from outside itself.
 */
export async function searchOrigin(needles: readonly Needle[]): Promise<string[]> {
  // each byte a character, so that the engine's own search of texts can be used
  const plain = new TextDecoder('latin1');
  const wanted = needles.map(({ name, forms }) => ({
    name,
    forms: forms.map((form) => plain.decode(Uint8Array.from(atob(form), (c) => c.charCodeAt(0)))),
  }));
  const found: string[] = [];
  let looked = 0;

  function look(place: string, bytes: Uint8Array): void {
    looked += bytes.length;
    const text = plain.decode(bytes);
    for (const { name, forms } of wanted) {
      if (forms.some((form) => text.includes(form))) found.push(`${place}: ${name}`);
    }
  }

  async function lookAt(place: string, value: unknown): Promise<void> {
    if (value instanceof Blob) return look(place, new Uint8Array(await value.arrayBuffer()));
    if (value instanceof ArrayBuffer) return look(place, new Uint8Array(value));
    if (ArrayBuffer.isView(value)) {
      return look(place, new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
    }
    if (typeof value !== 'object' || value === null) {
      return look(place, new TextEncoder().encode(String(value)));
    }
    for (const [name, part] of Object.entries(value)) {
      look(place, new TextEncoder().encode(name));
      await lookAt(place, part);
    }
  }

  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
    });

  for (const { name } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name ?? ''));
    for (const table of database.objectStoreNames) {
      const store = database.transaction(table).objectStore(table);
      const [keys, values] = await Promise.all([
        settled(store.getAllKeys()),
        settled(store.getAll() as IDBRequest<unknown[]>),
      ]);
      for (const [index, key] of keys.entries()) {
        await lookAt(`${name} ${table} ${JSON.stringify(key)}`, [key, values[index]]);
      }
    }
    database.close();
  }

  async function lookInto(folder: FileSystemDirectoryHandle, path: string): Promise<void> {
    for await (const [name, entry] of (folder as never as { entries(): Entries }).entries()) {
      look(`file ${path}${name}`, new TextEncoder().encode(name));
      if (entry.kind === 'directory') {
        await lookInto(entry as FileSystemDirectoryHandle, `${path}${name}/`);
      } else {
        await lookAt(`file ${path}${name}`, await (entry as FileSystemFileHandle).getFile());
      }
    }
  }
  type Entries = AsyncIterable<[string, FileSystemHandle]>;
  await lookInto(await navigator.storage.getDirectory(), '/');

  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const response = await cache.match(request);
      const place = `cache ${name} ${new URL(request.url).pathname}`;
      await lookAt(place, [request.url, response === undefined ? '' : await response.blob()]);
    }
  }

  for (const [kind, storage] of Object.entries({ localStorage, sessionStorage })) {
    for (let at = 0; at < storage.length; at += 1) {
      const key = storage.key(at) ?? '';
      await lookAt(`${kind} ${key}`, [key, storage.getItem(key)]);
    }
  }
  if (looked === 0) throw new Error('there was nothing to look at');
  return found;
}
