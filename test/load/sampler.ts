import { monitorEventLoopDelay } from 'node:perf_hooks';
import { processes, withChildren } from './processes.ts';
import type { Process } from './processes.ts';

/** What the machine gave while phones sent. Memory in bytes, processor in seconds. */
export interface Sampled {
  /** Most that one process of the server ever held. */
  readonly serverMemory: number;
  readonly serverCpu: number;
  /** The simulated phones themselves, which share the machine. */
  readonly phonesCpu: number;
  /** PostgreSQL and nginx. */
  readonly otherCpu: number;
  readonly seconds: number;
  /** Most phones that had a network and unsent work at one moment. */
  readonly backlog: number;
  /** How late the phones' own process was, 99th percentile, in ms: latencies hold it as well. */
  readonly phonesLate: number;
}

export interface Watched {
  readonly servers: () => readonly number[];
  /** Those of PostgreSQL and nginx, which have children. */
  readonly others: readonly number[];
  readonly backlog: () => number;
}

const EVERY_MS = 500;

/** Looks at processes again and again, until it is told to stop. Where /proc is not, at less. */
export function startSampling({ servers, others, backlog }: Watched) {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const [started, own] = [performance.now(), process.cpuUsage()];
  const [ofServers, ofOthers] = [new Spent(), new Spent()];
  let [memory, most] = [0, 0];
  const look = () => {
    most = Math.max(most, backlog());
    const all = processes();
    const pids = new Set(servers());
    const mine = all.filter(({ pid }) => pids.has(pid));
    memory = mine.reduce((max, each) => Math.max(max, each.memory), memory);
    ofServers.note(mine);
    ofOthers.note(withChildren(all, others));
  };
  look();
  const timer = setInterval(look, EVERY_MS);
  return {
    stop(): Sampled {
      clearInterval(timer);
      look();
      delay.disable();
      const { user, system } = process.cpuUsage(own);
      return {
        serverMemory: memory,
        serverCpu: ofServers.seconds(),
        phonesCpu: (user + system) / 1e6,
        otherCpu: ofOthers.seconds(),
        seconds: (performance.now() - started) / 1000,
        backlog: most,
        phonesLate: delay.percentile(99) / 1e6,
      };
    },
  };
}

/** Processor time that processes have used since they were first seen. */
class Spent {
  readonly #first = new Map<number, number>();
  readonly #last = new Map<number, number>();

  note(seen: readonly Process[]): void {
    for (const { pid, cpu } of seen) {
      if (!this.#first.has(pid)) this.#first.set(pid, cpu);
      this.#last.set(pid, cpu);
    }
  }

  seconds(): number {
    const used = [...this.#last].map(([pid, cpu]) => cpu - (this.#first.get(pid) ?? cpu));
    return used.reduce((sum, each) => sum + each, 0);
  }
}
