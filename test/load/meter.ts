import type { Api } from '../../src/sync/api.ts';
import { ApiError, NetworkError } from '../../src/sync/errors.ts';

/** What the phones' requests took, in ms, and what went wrong, by what was asked for. */
export class Meter {
  readonly took = new Map<string, number[]>();
  readonly errors = new Map<string, number>();

  async time<T>(what: string, work: () => Promise<T>): Promise<T> {
    const start = performance.now();
    try {
      const result = await work();
      this.note(what, performance.now() - start);
      return result;
    } catch (error) {
      const kind = `${what}: ${faultOf(error)}`;
      this.errors.set(kind, (this.errors.get(kind) ?? 0) + 1);
      throw error;
    }
  }

  /** Forgets all so far. */
  reset(): void {
    this.took.clear();
    this.errors.clear();
  }

  note(what: string, ms: number): void {
    const list = this.took.get(what);
    if (list === undefined) this.took.set(what, [ms]);
    else list.push(ms);
  }
}

function faultOf(error: unknown): string {
  if (error instanceof ApiError) return error.code;
  return error instanceof NetworkError ? error.reason : 'unknown';
}

/** The same road to the network, with a look at the clock. */
export function meteredApi(api: Api, meter: Meter): Api {
  return {
    ...api,
    call: (name, options) => meter.time(name, () => api.call(name, options)),
    putPhoto: (sha256, sealed) => meter.time('photo', () => api.putPhoto(sha256, sealed)),
  };
}

/** The value below which so many of a hundred lie; 0 of none. */
export function percentile(values: readonly number[], of: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * of) / 100))] ?? 0;
}
