/** One row of one table as the browser keeps it. */
export interface DiskRow {
  readonly table: string;
  readonly key: IDBValidKey;
  readonly value: Record<string, unknown>;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
  });
}

/** Everything in a database, read beside Dexie with the browser's own calls. */
export async function readDisk(name: string): Promise<DiskRow[]> {
  const database = await settled(indexedDB.open(name));
  const tables = [...database.objectStoreNames];
  const rows: DiskRow[] = [];
  for (const table of tables) {
    const store = database.transaction(table).objectStore(table);
    const [keys, values] = await Promise.all([
      settled(store.getAllKeys()),
      settled(store.getAll() as IDBRequest<Record<string, unknown>[]>),
    ]);
    keys.forEach((key, index) => rows.push({ table, key, value: values[index] ?? {} }));
  }
  database.close();
  return rows;
}

/** Writes a row beside Dexie, as it is. */
export async function writeDisk(
  name: string,
  rows: readonly Omit<DiskRow, 'key'>[],
): Promise<void> {
  const database = await settled(indexedDB.open(name));
  for (const { table, value } of rows) {
    await settled(database.transaction(table, 'readwrite').objectStore(table).put(value));
  }
  database.close();
}

/** Every byte of a value: of texts in UTF-8 and as UTF-16 lies in memory, of buffers as they are. */
export function bytesOf(value: unknown): Uint8Array[] {
  if (typeof value === 'string') {
    const wide = Uint16Array.from(value, (character) => character.charCodeAt(0));
    return [new TextEncoder().encode(value), new Uint8Array(wide.buffer)];
  }
  if (value instanceof ArrayBuffer) return [new Uint8Array(value)];
  if (ArrayBuffer.isView(value)) {
    return [new Uint8Array(value.buffer, value.byteOffset, value.byteLength)];
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, part]) => [...bytesOf(name), ...bytesOf(part)]);
  }
  return bytesOf(String(value));
}

/** Whether bytes hold other bytes. */
export function holds(haystack: Uint8Array, needle: Uint8Array): boolean {
  const [first] = needle;
  if (first === undefined) return true;
  for (let at = haystack.indexOf(first); at !== -1; at = haystack.indexOf(first, at + 1)) {
    if (needle.every((byte, offset) => haystack[at + offset] === byte)) return true;
  }
  return false;
}

/** Where on the disk any of the secrets lie in the clear, as `table/key: secret`. */
export async function findOnDisk(
  name: string,
  secrets: Readonly<Record<string, Uint8Array>>,
): Promise<string[]> {
  const found: string[] = [];
  for (const { table, key, value } of await readDisk(name)) {
    const parts = [...bytesOf(key), ...bytesOf(value)];
    for (const [secret, needle] of Object.entries(secrets)) {
      if (parts.some((part) => holds(part, needle))) {
        found.push(`${table}/${JSON.stringify(key)}: ${secret}`);
      }
    }
  }
  return found;
}

/** Texts as secrets to look for, by themselves. */
export function textSecrets(texts: readonly string[]): Record<string, Uint8Array> {
  return Object.fromEntries(texts.map((text) => [text, new TextEncoder().encode(text)]));
}
