import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStorage } from '../../../src/server/storage/open.ts';
import type { Storage } from '../../../src/server/storage/database.ts';
import { unpackServer } from '../fixtures/unpack.ts';
import type { ReleaseName } from '../fixtures/unpack.ts';
import { giveBack, takeHost } from './process.ts';
import type { HostProcess } from './process.ts';
import type { BreakPoint } from './orders.ts';

export interface RegencyOptions {
  /** A PostgreSQL database; without it an SQLite file. */
  readonly databaseUrl?: string | undefined;
  /** Processes that serve it: more than one on PostgreSQL only. */
  readonly processes?: number;
  /** The release whose data it begins with. */
  readonly release?: ReleaseName | undefined;
}

const PATIENCE_MS = 60_000;
const PAUSE_MS = 50;

/** A disk in memory, where there is one: a process that is killed leaves it as it leaves any other. */
const SHM = '/dev/shm';

export const REGENCY = '33.16';

/** One regency's server of one world: its data, and the processes that serve it. */
export class Regency {
  readonly dataDir: string;
  /** Of the first account, where nobody has joined yet. */
  firstCode = '';
  readonly databaseUrl: string | undefined;
  /** Whether there is no room on the server's disk. */
  isDiskFull = false;
  #hosts: (HostProcess | null)[];
  #ports: number[] = [];
  #turn = 0;

  constructor({ databaseUrl, processes = 1, release }: RegencyOptions) {
    this.dataDir = mkdtempSync(join(existsSync(SHM) ? SHM : tmpdir(), 'tpk-faults-'));
    if (release !== undefined) unpackServer(release, this.dataDir);
    this.databaseUrl = databaseUrl;
    this.#hosts = Array.from({ length: processes }, () => null);
  }

  get isPostgres(): boolean {
    return this.databaseUrl !== undefined;
  }

  get processes(): number {
    return this.#hosts.length;
  }

  /** Where the process is whose turn it is. */
  get port(): number {
    return this.#ports[this.#turn] ?? 0;
  }

  /** Starts every process that does not run. */
  async start(): Promise<void> {
    for (const [index, host] of this.#hosts.entries()) {
      if (host?.isAlive === true) continue;
      const fresh = takeHost();
      this.#hosts[index] = fresh;
      const { port = 0, code = '' } = await fresh.tell({ do: 'open', env: this.#env() });
      this.#ports[index] = port;
      this.isDiskFull = false;
      this.firstCode ||= code;
    }
  }

  #env(): Record<string, string> {
    return {
      PORT: '0',
      DATA_DIR: this.dataDir,
      CHECK_RESPONSES: '1',
      ...(this.databaseUrl === undefined ? {} : { DATABASE_URL: this.databaseUrl }),
    };
  }

  /** The process whose turn it is will break there. */
  async breakAt(at: BreakPoint | null): Promise<void> {
    await this.#current.tell({ do: 'break', at });
  }

  /** The disk has room for so many more pages; null: there is room again. */
  async fillDisk(pages: number | null): Promise<void> {
    await this.#current.tell({ do: 'fill', pages });
    this.isDiskFull = pages !== null;
  }

  /** SIGKILL to the process whose turn it is. */
  async kill(): Promise<void> {
    await this.#current.kill();
  }

  /** Asks the process whose turn it is to stop. */
  async stop(): Promise<void> {
    await this.#current.tell({ do: 'close' });
    giveBack(this.#current);
    this.#hosts[this.#turn] = null;
  }

  /** From now on the next process answers, as behind a load balancer. */
  failOver(): void {
    this.#turn = (this.#turn + 1) % this.#hosts.length;
  }

  /** Resolves once the process whose turn it is has ended. */
  async gone(): Promise<void> {
    await this.#current.gone();
  }

  get #current(): HostProcess {
    const host = this.#hosts[this.#turn];
    if (!host) throw new Error('the server was not started');
    return host;
  }

  /** Resolves once PostgreSQL answers again. */
  async databaseBack(): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      const isBack = await this.openStorage().then(
        (storage) => storage.close().then(() => true),
        () => false,
      );
      if (isBack) return;
      if (performance.now() > deadline) throw new Error('PostgreSQL does not come back');
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }

  /** The database itself, beside the server. */
  openStorage(): Promise<Storage> {
    const { dataDir, databaseUrl } = this;
    return openStorage({ dataDir, databaseUrl, regency: REGENCY });
  }

  /** Ends it and erases its data; its processes go on to another world. */
  async end(): Promise<void> {
    for (const host of this.#hosts) {
      if (host?.isAlive !== true) continue;
      await host.tell({ do: 'close' });
      giveBack(host);
    }
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
