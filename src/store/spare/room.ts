/** Below this, what can be done without gives way to what somebody types. */
const LOW_BYTES = 50_000_000;
const LOW_SHARE = 0.1;

/** How much of the browser's room is used, in bytes. */
export interface Usage {
  readonly used: number;
  readonly quota: number;
}

/** Whether so little is left that the person should be told. */
export function isNearlyFull({ used, quota }: Usage): boolean {
  const left = quota - used;
  return left < LOW_BYTES || left < quota * LOW_SHARE;
}

/** What the browser says of its room; null where it does not tell, as some private windows do. */
export async function readUsage(): Promise<Usage | null> {
  try {
    const { usage: used = 0, quota = 0 } = await navigator.storage.estimate();
    return quota === 0 ? null : { used, quota };
  } catch {
    return null;
  }
}

/** Whether there is room for what can be done without: second copies of photos, the reserve. */
export async function hasRoomToSpare(): Promise<boolean> {
  const usage = await readUsage();
  return usage !== null && !isNearlyFull(usage);
}
