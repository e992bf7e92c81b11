import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { PageFiles } from '../chromium/build.ts';
import type { Regency } from '../server/regency.ts';
import { forward, forwardPart } from './forward.ts';
import type { Reply } from './forward.ts';
import { stallAll } from './stall.ts';
import type { Judge, PhoneRequest, Verdict } from './verdict.ts';

/** Told of each request, and what became of it. */
export type Witness = (request: PhoneRequest, verdict: Verdict | null) => void;

/**
 * The line between the phones of a world and its server. Each request is read whole, judged, and
 * then carried, spoilt or answered; so where it breaks is a matter of bytes, and not of time.
 */
export class FaultLine {
  /** Copies of requests that are still on their way somewhere. */
  readonly strays: PhoneRequest[] = [];
  /** What a real browser finds under `/sim/`. */
  pages: PageFiles = new Map();
  readonly #server: Server;
  readonly #regency: Regency;
  readonly #judge: Judge;
  readonly #passed: Witness;
  #last: Promise<unknown> = Promise.resolve();
  readonly #running = new Set<Promise<void>>();

  constructor(regency: Regency, judge: Judge, passed: Witness) {
    this.#regency = regency;
    this.#judge = judge;
    this.#passed = passed;
    this.#server = createServer((request, response) => {
      const done = this.#take(request, response)
        .catch(() => void request.socket.destroy())
        .finally(() => this.#running.delete(done));
      this.#running.add(done);
    });
  }

  async open(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  /** Where a phone finds the endpoint: the first part of the path tells whose request it is. */
  originOf(phone: number): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/${phone}`;
  }

  /** Where a real browser opens a phone. */
  pageOf(phone: number): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/sim/?phone=${phone}`;
  }

  /** One of the requests that strayed arrives now; nobody waits for the reply. */
  async arrive(index: number): Promise<PhoneRequest | undefined> {
    const [request] = this.strays.splice(index, 1);
    if (request !== undefined) await forward(this.#regency.port, request);
    return request;
  }

  /** Resolves once nothing is on the line. */
  async settled(): Promise<void> {
    await Promise.all(this.#running);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await this.settled();
  }

  async #take(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of incoming) parts.push(part as Buffer);
    const [, phone = '', ...path] = (incoming.url ?? '').split('/');
    if (phone === 'sim') return this.#answerPage(path.join('/'), response);
    const { method = 'GET' } = incoming;
    const kept = ['authorization', 'content-type', 'content-encoding'];
    const headers = Object.fromEntries(
      kept.flatMap((name) => {
        const value = incoming.headers[name];
        return typeof value === 'string' ? [[name, value]] : [];
      }),
    );
    const body = Buffer.concat(parts);
    const request = { phone: Number(phone), method, path: `/${path.join('/')}`, headers, body };
    const { verdict, reply } = await this.#inTurn(request);
    if (reply === null) incoming.socket.destroy();
    else await send(response, reply, verdict);
  }

  #answerPage(path: string, response: ServerResponse): void {
    const name = path.split('?')[0] ?? '';
    const file = this.pages.get(`/${name === '' ? 'index.html' : name}`);
    response.writeHead(file === undefined ? 404 : 200, {
      'content-type': file?.type ?? 'text/plain',
    });
    response.end(file?.body);
  }

  /** One after the other: what strikes which request must not hang on which was quicker. */
  #inTurn(request: PhoneRequest): Promise<{ verdict: Verdict | null; reply: Reply | null }> {
    const turn = this.#last.then(async () => {
      const verdict = this.#judge(request);
      const reply = await this.#carry(request, verdict);
      this.#passed(request, verdict);
      return { verdict, reply };
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** The reply that comes back; null where none does. */
  #carry(request: PhoneRequest, verdict: Verdict | null): Promise<Reply | null> {
    const through = () => forward(this.#regency.port, request);
    if (verdict === null) return through();
    return this.#spoil(request, verdict, through);
  }

  /** The same where something is in the way. */
  async #spoil(
    request: PhoneRequest,
    verdict: Verdict,
    through: () => Promise<Reply | null>,
  ): Promise<Reply | null> {
    const regency = this.#regency;
    switch (verdict.is) {
      case 'slow':
      case 'replyCut':
        break;
      case 'refused':
        return null;
      case 'replyLost':
        await through();
        return null;
      case 'twice':
        await through();
        return through();
      case 'late':
        this.strays.push(request);
        return null;
      case 'stalled':
        await through();
        stallAll();
        return null;
      case 'requestCut':
        await forwardPart(regency.port, request, Math.floor(request.body.length * verdict.share));
        return null;
      case 'gzipCut': {
        const end = Math.floor(request.body.length * verdict.share);
        return forward(regency.port, { ...request, body: request.body.subarray(0, end) });
      }
      case 'answered': {
        const { status, type, body } = verdict;
        return { status, headers: { 'content-type': type }, body: Buffer.from(body) };
      }
      case 'killed':
        await regency.kill();
        return this.#afterKill();
      case 'failedOver':
        // whichever was killed before has been started again meanwhile
        await regency.start();
        await regency.kill();
        regency.failOver();
        return through();
      case 'broken': {
        await regency.breakAt(verdict.at);
        const reply = await through();
        const isKilled = reply === null && verdict.at.how === 'kill';
        if (isKilled) return this.#afterKill();
        await regency.breakAt(null);
        if (verdict.at.how === 'crash') await regency.databaseBack();
        return reply;
      }
    }
    return through();
  }

  async #afterKill(): Promise<null> {
    await this.#regency.gone();
    await this.#regency.start();
    return null;
  }
}

async function send(
  response: ServerResponse,
  { status, headers, body }: Reply,
  verdict: Verdict | null,
): Promise<void> {
  if (verdict?.is === 'replyCut') {
    response.writeHead(status, { ...headers, 'content-length': String(body.length) });
    const part = body.subarray(0, Math.floor(body.length * verdict.share));
    await new Promise<void>((resolve) => void response.write(part, () => resolve()));
    response.destroy();
    return;
  }
  response.writeHead(status, { ...headers, 'content-length': String(body.length) });
  if (verdict?.is !== 'slow') {
    response.end(body);
    return;
  }
  // in many small pieces, each on its own
  const size = Math.max(1, Math.ceil(body.length / 20));
  for (let from = 0; from < body.length; from += size) {
    await new Promise<void>((resolve) => {
      response.write(body.subarray(from, from + size), () => setImmediate(resolve));
    });
  }
  response.end();
}
