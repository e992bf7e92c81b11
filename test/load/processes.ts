import { readdirSync, readFileSync } from 'node:fs';

/** A process as /proc tells of it: memory in bytes, processor time in seconds. */
export interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly memory: number;
  readonly cpu: number;
}

const TICKS_PER_SECOND = 100;
const PAGE_BYTES = 4096;

/** All that run now; none where there is no /proc. */
export function processes(): Process[] {
  try {
    return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? lookAt(name) : []));
  } catch {
    return [];
  }
}

/** These, and all that they have started. */
export function withChildren(all: readonly Process[], roots: readonly number[]): Process[] {
  const inside = new Set(roots);
  // a child may stand before its parent: as often as there are generations
  for (let known = -1; known !== inside.size;) {
    known = inside.size;
    for (const { pid, parent } of all) if (inside.has(parent)) inside.add(pid);
  }
  return all.filter(({ pid }) => inside.has(pid));
}

function lookAt(name: string): Process[] {
  try {
    // behind the program's name in brackets, which may hold spaces
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const [parent = 0, user = 0, system = 0, pages = 0] = [1, 11, 12, 21].map((at) =>
      Number(stat[at]),
    );
    const cpu = (user + system) / TICKS_PER_SECOND;
    return [{ pid: Number(name), parent, memory: pages * PAGE_BYTES, cpu }];
  } catch {
    // it has ended meanwhile
    return [];
  }
}
