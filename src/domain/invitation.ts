import { headRole } from './attendance.ts';
import type { AttendanceRole } from './attendance.ts';
import type { MeetingKind } from './meeting.ts';
import { kecamatanOf } from './region.ts';
import type { Kecamatan, Village } from './region.ts';

export interface Invitation {
  readonly role: AttendanceRole;
  /** Region that the person stands for. */
  readonly regionCode: string;
  /** Counts people of one role and region, from 0. */
  readonly place: number;
}

const one = (role: AttendanceRole, regionCode: string): Invitation => ({
  role,
  regionCode,
  place: 0,
});

function atKecamatan(kecamatan: Kecamatan): Invitation[] {
  const heads = kecamatan.villages.map((village) => one(headRole(village.kind), village.code));
  const companions = (['pkhCompanion', 'tksk', 'pd', 'pld'] as const).map((role) =>
    one(role, kecamatan.code),
  );
  return [...heads, ...companions, one('kecamatan', kecamatan.code)];
}

function atVillage(village: Village, kind: MeetingKind): Invitation[] {
  const { code } = village;
  const staff = [0, 1].map((place): Invitation => ({
    role: 'villageStaff',
    regionCode: code,
    place,
  }));
  const kecamatan = kecamatanOf(code) ?? code;
  const companions = [
    one('pkhCompanion', kecamatan),
    one('tksk', kecamatan),
    one('pld', kecamatan),
  ];
  const elements = (['ngo', 'education', 'business', 'community'] as const).map((role) =>
    one(role, code),
  );
  const own = [one(headRole(village.kind), code), ...staff, one('bpd', code)];
  return kind === 'musyawarah'
    ? [...own, ...companions, one('community', code)]
    : [...own, ...companions, ...elements];
}

/**
 * Who is invited by custom. A meeting of a kecamatan: the head of each village, PKH companion,
 * TKSK, pendamping desa, pendamping lokal desa, the kecamatan (source: the article). A meeting of
 * a village: its head, staff, BPD, companions, and the elements that a TPK can draw on.
 */
export function customaryInvitations(
  kind: MeetingKind,
  regionCode: string,
  kecamatan: Kecamatan,
): Invitation[] {
  if (regionCode === kecamatan.code) return atKecamatan(kecamatan);
  const village = kecamatan.villages.find((candidate) => candidate.code === regionCode);
  return village === undefined ? [] : atVillage(village, kind);
}
