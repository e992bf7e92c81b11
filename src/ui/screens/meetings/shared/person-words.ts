import { kecamatanOf } from '../../../../domain/region.ts';
import type { RegencyRegions } from '../../../../domain/region.ts';
import type { Catalogue } from '../../../../i18n/catalogue.ts';
import type { AttendanceFields } from '../../../../protocol/records.ts';
import { regionName } from '../../../words.ts';

type Person = Pick<AttendanceFields, 'name' | 'role' | 'position' | 'regionCode'>;

/** The office that a person holds: their own words where they gave some, else the role. */
export function officeOf(t: Catalogue, { role, position }: Person): string {
  return position.trim() === '' ? t.attendance.roles[role] : position;
}

/** The bare name of a region: "Tempuran"; empty where none is given. */
export function placeOf(regions: RegencyRegions | null, regionCode: string): string {
  return regionCode === '' ? '' : regionName(regions, regionCode);
}

/** How a person is called: by name, or by office and village while the name is not known. */
export function personLabel(
  t: Catalogue,
  regions: RegencyRegions | null,
  person: Person,
): string {
  if (person.name.trim() !== '') return person.name;
  return t.attendance.unnamed(officeOf(t, person), placeOf(regions, person.regionCode));
}

/** A region's name without what it is: "Tempuran", "Jepon"; empty where it is not known. */
export function bareRegionName(regions: RegencyRegions | null, regionCode: string): string {
  const kecamatan = regions?.kecamatan.find((each) => each.code === kecamatanOf(regionCode));
  if (kecamatan?.code === regionCode) return kecamatan.name;
  return kecamatan?.villages.find((each) => each.code === regionCode)?.name ?? '';
}
