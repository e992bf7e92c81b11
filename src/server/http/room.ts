import { RequestRefused } from '../request-refused.ts';

/** Files come and go within seconds. */
const RETRY_S = 15;

/** The bytes of bodies that requests of one process may hold between them. */
export class Room {
  #left: number;

  constructor(bytes: number) {
    this.#left = bytes;
  }

  /**
   * Keeps room for a body of at most `bytes` while `work` runs.
   * @throws RequestRefused `rate_limited` where there is none
   */
  async hold<T>(bytes: number, work: () => Promise<T>): Promise<T> {
    if (bytes > this.#left) throw new RequestRefused('rate_limited', { retryAfter: RETRY_S });
    this.#left -= bytes;
    try {
      return await work();
    } finally {
      this.#left += bytes;
    }
  }
}

/** What a request says that its body weighs; the most that it may where it does not say. */
export function weightOf(request: Request, maxBytes: number): number {
  const told = Number(request.headers.get('Content-Length') ?? Number.NaN);
  return told >= 0 ? Math.min(told, maxBytes) : maxBytes;
}
