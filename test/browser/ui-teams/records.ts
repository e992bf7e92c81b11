import { singleId } from '../../../src/domain/id.ts';
import type { RegencyRegions } from '../../../src/domain/region.ts';
import { POSTS } from '../../../src/domain/team.ts';
import type { RecordKind } from '../../../src/protocol/record-kinds.ts';
import type { AttendanceFields, FieldsOf } from '../../../src/protocol/records.ts';
import type { Stamp } from '../../../src/protocol/row.ts';
import { newId } from '../../../src/store/new-id.ts';
import type { TpkDatabase } from '../../../src/store/database.ts';
import type { LocalRow } from '../../../src/store/types.ts';
import blora from '../../../src/server/regions/33.16.json';

export const REGIONS = blora as RegencyRegions;
export const KECAMATAN = '33.16.09';
export const VILLAGE = '33.16.09.2003';

const stamp = (name = 'Budi Contoh', occurredAt = '2026-11-24T02:00:00.000Z'): Stamp => ({
  accountId: newId(),
  name,
  deviceId: newId(),
  occurredAt,
  receivedAt: occurredAt,
  clockStray: null,
});

/** A record as it stands on a phone that pulled it. */
export function pulled<K extends RecordKind>(
  kind: K,
  regionCode: string,
  fields: FieldsOf<K>,
  more: { id?: string; parentId?: string; by?: string; at?: string } = {},
): LocalRow<K> {
  const by = stamp(more.by, more.at);
  return {
    kind,
    id: more.id ?? newId(),
    regionCode,
    parentId: more.parentId ?? null,
    rev: 1,
    fields,
    created: by,
    updated: by,
    base: null,
    pending: 0,
    refused: 0,
    generation: 1,
  };
}

export function meetingRow(
  regionCode: string,
  date: string,
  more: Partial<FieldsOf<'meeting'>> = {},
): LocalRow<'meeting'> {
  return pulled('meeting', regionCode, {
    kind: 'socialisation',
    date,
    startTime: '09:00',
    endTime: '',
    place: 'Pendopo Contoh',
    agenda: '',
    minutes: '',
    decisions: '',
    chair: '',
    minuteTaker: '',
    state: 'open',
    events: [],
    ...more,
  });
}

export function placeRow(
  meeting: LocalRow<'meeting'>,
  more: Partial<AttendanceFields>,
): LocalRow<'attendance'> {
  const fields: AttendanceFields = {
    name: '',
    role: 'kepalaDesa',
    position: '',
    regionCode: VILLAGE,
    walkIn: false,
    status: 'present',
    representedBy: '',
    signature: null,
    removed: false,
    ...more,
  };
  return pulled('attendance', meeting.regionCode, fields, { parentId: meeting.id });
}

const NO_POSTS = {
  responsible: null,
  chair: null,
  secretary: null,
  dataCoordinator: null,
  partnershipCoordinator: null,
  empowermentCoordinator: null,
};

export function teamRow(
  regionCode: string,
  more: Partial<FieldsOf<'team'>> = {},
): LocalRow<'team'> {
  const fields: FieldsOf<'team'> = {
    ...NO_POSTS,
    state: 'draft',
    meetingId: null,
    decreeNumber: '',
    decreeDate: '',
    decreeSigner: '',
    decreeConsidering: '',
    decreeRecalling: '',
    decreeDeciding: '',
    revision: 0,
    firstSubmittedAt: null,
    sent: null,
    notes: [],
    events: [],
    replacements: [],
    pastDecrees: [],
    ...more,
  };
  return pulled('team', regionCode, fields, { id: singleId('team', regionCode) });
}

export function memberRow(
  team: LocalRow<'team'>,
  name: string,
  more: Partial<FieldsOf<'teamMember'>> = {},
): LocalRow<'teamMember'> {
  const fields: FieldsOf<'teamMember'> = {
    name,
    element: 'government',
    position: 'Perangkat desa',
    pokja: null,
    attendanceId: null,
    removed: false,
    ...more,
  };
  return pulled('teamMember', team.regionCode, fields, { parentId: team.id });
}

/** A team of a village without any finding, with those who are on it. */
export function wholeTeam(more: Partial<FieldsOf<'team'>> = {}) {
  const empty = teamRow(VILLAGE);
  const holders = POSTS.map((post, index) =>
    memberRow(empty, `Pemegang ${index + 1}`, { position: post }),
  );
  const members = (['data', 'partnership', 'empowerment'] as const).map((pokja, index) =>
    memberRow(empty, `Anggota ${index + 1}`, {
      pokja,
      element: (['ngo', 'education', 'business'] as const)[index] ?? 'ngo',
      position: '',
    }),
  );
  const posts = Object.fromEntries(POSTS.map((post, index) => [post, holders[index]?.id ?? null]));
  const team = { ...empty, fields: { ...empty.fields, ...posts, ...more } };
  return { team, members: [...holders, ...members] };
}

/** Puts records on a phone as if it had pulled them. */
export async function put(db: TpkDatabase, rows: readonly LocalRow[]): Promise<void> {
  for (const kind of new Set(rows.map((row) => row.kind))) {
    await db.rows(kind).bulkPut(rows.filter((row) => row.kind === kind));
  }
}
