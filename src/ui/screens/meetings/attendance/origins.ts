import { isWithin, kecamatanOf } from '../../../../domain/region.ts';
import type { RegencyRegions } from '../../../../domain/region.ts';
import type { Catalogue } from '../../../../i18n/catalogue.ts';
import type { Option } from '../../../parts/fields/choice-field.tsx';
import { regionName } from '../../../words.ts';

/**
 * Where a person at a meeting can be from: nowhere in particular, a village of the meeting's own
 * region, or what lies above it.
 */
export function originOptions(
  t: Catalogue,
  regions: RegencyRegions | null,
  meetingRegion: string,
): Option[] {
  const kecamatan = regions?.kecamatan.find(({ code }) => code === kecamatanOf(meetingRegion));
  const villages = (kecamatan?.villages ?? []).filter(({ code }) => isWithin(code, meetingRegion));
  const codes = [...villages.map(({ code }) => code), ...(kecamatan ? [kecamatan.code] : [])];
  return [
    { value: '', label: t.attendance.noRegion },
    ...codes.map((code) => ({ value: code, label: regionName(regions, code) })),
  ];
}
