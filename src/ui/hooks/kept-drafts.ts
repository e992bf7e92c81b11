const writing = new Set<Promise<unknown>>();
const flushers = new Set<() => void>();

/** Remembers a write that is under way until it has ended. */
export function keepTrack(write: Promise<unknown>): void {
  const settled = write
    .catch(() => undefined)
    .finally(() => {
      writing.delete(settled);
    });
  writing.add(settled);
}

/** Registers what a form does to write its draft now. Returns the function that ends it. */
export function onFlush(flush: () => void): () => void {
  flushers.add(flush);
  return () => {
    flushers.delete(flush);
  };
}

/** Writes every open draft and waits until all of it is on disk: called before a reload. */
export async function flushDrafts(): Promise<void> {
  for (const flush of flushers) flush();
  while (writing.size > 0) await Promise.all(writing);
}
