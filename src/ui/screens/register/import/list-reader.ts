import type { Asked, AskName, Question, Reply } from './list-worker.ts';
import type { FileFault } from './read-rows.ts';

/** The worker could not do it; `fault` says why where the file is to blame. */
export class ListFailure extends Error {
  override readonly name = 'ListFailure';
  readonly fault: FileFault | null;
  constructor(fault: FileFault | null) {
    super('a list could not be read');
    this.fault = fault;
  }
}

/** A list in a worker of its own: forty thousand rows are read while the screen stays alive. */
export interface ListReader {
  /** @throws ListFailure */
  ask<N extends AskName>(name: N, ask: Asked[N]['ask']): Promise<Asked[N]['answer']>;
  /** Lets go of the list. */
  close(): void;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: ListFailure) => void;
}

/** Starts the worker. */
export function startListReader(): ListReader {
  const worker = new Worker(new URL('./list-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('answer' in data) asked?.resolve(data.answer as never);
    else asked?.reject(new ListFailure(data.fault));
  });
  // its file cannot be had, or it ran out of memory
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new ListFailure(null));
    waiting.clear();
  });
  return {
    ask<N extends AskName>(name: N, ask: Asked[N]['ask']) {
      last += 1;
      const question: Question<N> = { id: last, name, ask };
      return new Promise<Asked[N]['answer']>((resolve, reject) => {
        waiting.set(last, { resolve, reject });
        worker.postMessage(question, { transfer: [] });
      });
    },
    close() {
      worker.terminate();
    },
  };
}
