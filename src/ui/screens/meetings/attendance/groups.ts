import { isFilled } from '../../../../domain/attendance.ts';
import type { AttendanceRole } from '../../../../domain/attendance.ts';
import type { LocalRow } from '../../../../store/types.ts';
import { isNamed } from '../shared/named.ts';

export type Place = LocalRow<'attendance'>;

export type GroupName = 'heads' | 'village' | 'companions' | 'elements' | 'offices' | 'walkIns';

const GROUP_OF: Readonly<Record<AttendanceRole, GroupName>> = {
  kepalaDesa: 'heads',
  lurah: 'heads',
  villageStaff: 'village',
  bpd: 'village',
  pkhCompanion: 'companions',
  tksk: 'companions',
  pd: 'companions',
  pld: 'companions',
  ngo: 'elements',
  education: 'elements',
  business: 'elements',
  community: 'elements',
  other: 'elements',
  kecamatan: 'offices',
  regency: 'offices',
};
const ORDER: readonly GroupName[] = [
  'heads',
  'village',
  'companions',
  'elements',
  'offices',
  'walkIns',
];

export interface PlaceGroup {
  readonly name: GroupName;
  readonly places: readonly Place[];
}

/**
 * The list in the parts that a hall sits in. Heads of villages fill a part of their own only where
 * there are several of them; a village's own head is of its government. Whoever came uninvited is
 * last, next to where they are written down.
 */
export function groupPlaces(places: readonly Place[]): PlaceGroup[] {
  const heads = places.filter(({ fields }) => !fields.walkIn && GROUP_OF[fields.role] === 'heads');
  const groupOf = ({ fields }: Place): GroupName => {
    if (fields.walkIn) return 'walkIns';
    const group = GROUP_OF[fields.role];
    return group === 'heads' && heads.length === 1 ? 'village' : group;
  };
  return ORDER.map((name) => ({
    name,
    places: places.filter((place) => groupOf(place) === name),
  })).filter((group) => group.places.length > 0);
}

export const PLACE_FILTERS = ['all', 'waiting', 'filled', 'unsigned', 'unnamed'] as const;
export type PlaceFilter = (typeof PLACE_FILTERS)[number];

const TESTS: Readonly<Record<PlaceFilter, (fields: Place['fields']) => boolean>> = {
  all: () => true,
  waiting: ({ status }) => status === 'invited',
  filled: ({ status }) => isFilled(status),
  unsigned: ({ status, signature }) => isFilled(status) && signature === null,
  unnamed: (fields) => isFilled(fields.status) && !isNamed(fields),
};

/** Whether a filter lets a place through. */
export function passes(filter: PlaceFilter, { fields }: Place): boolean {
  return TESTS[filter](fields);
}

/** The next place after one whose person came and has not signed, round the list; null for none. */
export function nextUnsigned(
  places: readonly Place[],
  after: string | null,
  skipped: ReadonlySet<string> = new Set(),
): Place | null {
  const start = places.findIndex(({ id }) => id === after) + 1;
  const round = [...places.slice(start), ...places.slice(0, start)];
  return (
    round.find(
      (place) => place.id !== after && !skipped.has(place.id) && passes('unsigned', place),
    ) ?? null
  );
}
