import type { Origin } from '../storage/devices.ts';

/** What the device's clock shows now, as far as its last contact told: its work may be days old. */
export function clockOf({ clockStray }: Pick<Origin, 'clockStray'>, now: Date): string {
  return new Date(now.getTime() + (clockStray ?? 0) * 1000).toISOString();
}
