import { Agent, request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';

/** Below this, in bytes, a phone sends a body as it is. */
const WORTH_COMPRESSING = 1024;

/** A body as it travels, made before the clock runs. */
export interface Packed {
  readonly bytes: Uint8Array;
  readonly isCompressed: boolean;
}

export function pack(body: unknown): Packed {
  const plain = Buffer.from(JSON.stringify(body));
  const isCompressed = plain.length >= WORTH_COMPRESSING;
  return { bytes: isCompressed ? gzipSync(plain) : plain, isCompressed };
}

/** An answer as it came, read only after the clock has stopped. */
export interface Arrived {
  readonly status: number;
  read(): unknown;
}

/** One connection to a server, kept open as a phone's is, with as little around it as Node has. */
export class Line {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #url: URL;
  readonly #token: string;

  constructor(origin: string, path: string, token: string) {
    this.#url = new URL(path, origin);
    this.#token = token;
  }

  async post({ bytes, isCompressed }: Packed): Promise<Arrived> {
    const headers = {
      authorization: `Bearer ${this.#token}`,
      'accept-encoding': 'gzip',
      'content-type': 'application/json',
      'content-length': bytes.length,
      ...(isCompressed ? { 'content-encoding': 'gzip' } : {}),
    };
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const sent = request(this.#url, { method: 'POST', agent: this.#agent, headers }, resolve);
      sent.once('error', reject);
      sent.end(bytes);
    });
    const body = await buffer(answer);
    const isGzip = answer.headers['content-encoding'] === 'gzip';
    return {
      status: answer.statusCode ?? 0,
      read: () => JSON.parse((isGzip ? gunzipSync(body) : body).toString()) as unknown,
    };
  }

  close(): void {
    this.#agent.destroy();
  }
}
