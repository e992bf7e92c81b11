import type { MeetingKind } from '../domain/meeting.ts';
import { kecamatanOf, regionLevel, villageKind } from '../domain/region.ts';
import type { RegencyRegions } from '../domain/region.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import type { AttendanceFields } from '../protocol/records.ts';

type Person = Pick<AttendanceFields, 'name' | 'role' | 'position' | 'regionCode'>;

/** What a meeting is called: "Musyawarah desa", "Sosialisasi TPK". */
export function meetingTitle(t: Catalogue, kind: MeetingKind, regionCode: string): string {
  const { kinds } = t.meetings;
  if (kind !== 'musyawarah' || regionLevel(regionCode) !== 'village') return kinds[kind];
  return villageKind(regionCode) === 'kelurahan' ? kinds.musyawarahKelurahan : kinds.musyawarahDesa;
}

/** The office that a person holds: their own words where they gave some, else the role. */
export function officeOf(t: Catalogue, { role, position, regionCode }: Person): string {
  if (position.trim() !== '') return position;
  const isKelurahan =
    regionLevel(regionCode) === 'village' && villageKind(regionCode) === 'kelurahan';
  return role === 'villageStaff' && isKelurahan
    ? t.attendance.kelurahanStaff
    : t.attendance.roles[role];
}

/** A region's name without what it is: "Tempuran", "Jepon"; empty where it is not known. */
export function bareRegionName(regions: RegencyRegions | null, regionCode: string): string {
  const kecamatan = regions?.kecamatan.find((each) => each.code === kecamatanOf(regionCode));
  if (kecamatan?.code === regionCode) return kecamatan.name;
  return kecamatan?.villages.find((each) => each.code === regionCode)?.name ?? '';
}

/** Office and place in one: "Kepala desa Tempuran", "Pendamping PKH Jepon". */
export function officeAndPlace(
  t: Catalogue,
  regions: RegencyRegions | null,
  person: Person,
): string {
  const office = officeOf(t, person);
  const place = bareRegionName(regions, person.regionCode);
  return place === '' || office.includes(place) ? office : `${office} ${place}`;
}

/** How a person is called: by name, or by office and place while the name is not known. */
export function personLabel(t: Catalogue, regions: RegencyRegions | null, person: Person): string {
  return person.name.trim() === '' ? officeAndPlace(t, regions, person) : person.name;
}
