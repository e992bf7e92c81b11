import type { RegencyRegions } from '../../domain/region.ts';
import { may } from '../../domain/role.ts';
import type { Holder } from '../../domain/role.ts';
import { wibDate } from '../../domain/time.ts';
import type { Router } from '../http/context.ts';
import { route } from '../http/route.ts';
import { readTotals } from '../storage/totals.ts';

/** The dashboard's figures. */
export function totalsRoutes(router: Router): void {
  const { storage, regions, now } = router.deps;

  route(router, 'totals', { action: 'totals.read' }, async ({ caller }) => {
    const instant = now();
    const visible = regionsFor(caller, regions);
    const totals = await readTotals(storage, visible, wibDate(instant));
    return { ...totals, serverTime: new Date(instant).toISOString() };
  });
}

/** Codes of the kecamatan and villages whose totals the person may see. */
function regionsFor(holder: Holder, { kecamatan }: RegencyRegions): string[] {
  return kecamatan
    .flatMap(({ code, villages }) => [code, ...villages.map((village) => village.code)])
    .filter((code) => may(holder, 'totals.read', code));
}
