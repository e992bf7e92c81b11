import { vi } from 'vitest';

/** Makes every write to one table fail as on a full disk, until the mocks are restored. */
export function failWrites(table: string): void {
  for (const name of ['add', 'put'] as const) {
    const real = IDBObjectStore.prototype[name];
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
    ) {
      if (this.name === table) throw new DOMException('disk full', 'QuotaExceededError');
      return real.call(this, value);
    });
  }
}
