import { revokeDevice, visibleDevices } from '../auth/devices.ts';
import type { Router } from '../http/context.ts';
import { route } from '../http/route.ts';

/** Device sessions: listed, and ended where a phone is lost. */
export function deviceRoutes(router: Router): void {
  const { deps } = router;

  route(router, 'devices', { action: 'device.read' }, async ({ caller }) => ({
    devices: await visibleDevices(deps, caller),
  }));

  route(router, 'revokeDevice', { action: 'device.revoke' }, ({ caller, id }) =>
    revokeDevice(deps, caller, id),
  );
}
