import type { Device } from '../../protocol/device.ts';

export interface ListedDevice {
  readonly device: Device;
  /** Whose it is; null where that goes without saying. */
  readonly person: string | null;
}

/** Whether something about a device should be looked into. */
export function needsAttention({ missing, clockStray, revokedAt }: Device): boolean {
  return revokedAt === null && (missing > 0 || clockStray !== null);
}
