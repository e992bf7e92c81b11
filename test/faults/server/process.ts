import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BareOrder, Reply } from './orders.ts';

/** What Node made of the server's text: half of what starting a process costs. */
const CACHE = join(tmpdir(), 'tpk-faults-compiled');

/** One process that serves worlds, one after the other; see `host.ts`. */
export class HostProcess {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  readonly #ended: Promise<void>;
  #orders = 0;
  /** What it said last: of use where it ended by itself. */
  #words = '';

  constructor() {
    const stdio = ['ignore', 'ignore', 'pipe', 'ipc'] as ['ignore', 'ignore', 'pipe', 'ipc'];
    // nothing of this machine's own settings may leak into a world
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_COMPILE_CACHE: CACHE };
    this.#child = fork(join(import.meta.dirname, 'host.ts'), { stdio, env });
    this.#child.stderr?.on('data', (words: Buffer) => {
      this.#words = (this.#words + words.toString()).slice(-2000);
    });
    this.#child.on('message', (reply: Reply) => {
      this.#waiting.get(reply.id)?.(reply);
      this.#waiting.delete(reply.id);
    });
    // an order that comes too late is answered below
    this.#child.on('error', () => undefined);
    this.#ended = this.#end();
  }

  async #end(): Promise<void> {
    await once(this.#child, 'exit');
    for (const [id, answer] of this.#waiting) answer({ id, failure: this.#words || 'ended' });
  }

  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Has the process do something. @throws where it could not, or ended meanwhile */
  async tell(order: BareOrder): Promise<Reply> {
    if (!this.isAlive) throw new Error(`the server is not there: ${this.#words}`);
    const id = (this.#orders += 1);
    const reply = await new Promise<Reply>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#child.send({ ...order, id });
    });
    if (reply.failure !== undefined) throw new Error(`the server failed: ${reply.failure}`);
    return reply;
  }

  /** SIGKILL, wherever it is; resolves once it is gone. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  /** Resolves once it is gone. */
  async gone(): Promise<void> {
    await this.#ended;
  }
}

const idle: HostProcess[] = [];

/** A process that serves nothing yet. */
export function takeHost(): HostProcess {
  return idle.pop() ?? new HostProcess();
}

/** Gives one back that was closed. */
export function giveBack(host: HostProcess): void {
  if (host.isAlive) idle.push(host);
}

/** Ends all that wait for work. */
export async function endHosts(): Promise<void> {
  await Promise.all(idle.splice(0).map((host) => host.kill()));
}
