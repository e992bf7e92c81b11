/**
 * Whether a write found no room lately. Newer browsers tell every page the same of their room,
 * however full the disk is: only writing shows it.
 */
let isFull = false;
const listeners = new Set<() => void>();

export const wasFull = (): boolean => isFull;

/** Notes how a write fared. */
export function noteFull(full: boolean): void {
  if (isFull === full) return;
  isFull = full;
  tellRoom();
}

/** Something has taken or freed room, or was promised: whoever shows the room looks again. */
export function tellRoom(): void {
  for (const listener of listeners) listener();
}

/** Returns the function that ends it. */
export function onRoomNews(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
