import { singleId } from '../../../../domain/id.ts';
import type { RegencyRegions } from '../../../../domain/region.ts';

/**
 * Whose team has that id, among a regency's kecamatan and villages; undefined where none has. The
 * id is made of the region's code, so it is known before anybody has begun the team.
 */
export function regionOfTeam(regions: RegencyRegions | null, id: string): string | undefined {
  const codes = (regions?.kecamatan ?? []).flatMap(({ code, villages }) => [
    code,
    ...villages.map((village) => village.code),
  ]);
  return codes.find((code) => singleId('team', code) === id);
}
