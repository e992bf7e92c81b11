import type { RecordKind } from '../../../src/protocol/record-kinds.ts';
import type { AttendanceFields, MeetingFields } from '../../../src/protocol/records.ts';
import type { LocalRow } from '../../../src/store/types.ts';

const ID = '01a20c95-5598-7465-91c6-b0f67aa30d14';
const STAMP = {
  accountId: ID,
  name: 'Sari Contoh',
  deviceId: ID,
  occurredAt: '2026-11-24T02:00:00.000Z',
  receivedAt: null,
  clockStray: null,
};

function row<K extends RecordKind>(
  kind: K,
  id: string,
  regionCode: string,
  fields: LocalRow<K>['fields'],
): LocalRow<K> {
  const bare = {
    kind,
    id,
    regionCode,
    parentId: null,
    rev: 0,
    fields,
    created: STAMP,
    updated: STAMP,
  };
  return { ...bare, base: null, pending: 0, refused: 0, generation: 1 };
}

export const MEETING: MeetingFields = {
  kind: 'socialisation',
  date: '2026-11-24',
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
};

export const PERSON: AttendanceFields = {
  name: '',
  role: 'kepalaDesa',
  position: '',
  regionCode: '33.16.09.2003',
  walkIn: false,
  status: 'invited',
  representedBy: '',
  signature: null,
  removed: false,
};

/** A meeting as it lies on a phone. */
export const meetingRow = (
  id: string,
  fields: Partial<MeetingFields>,
  regionCode = '33.16.09',
): LocalRow<'meeting'> => row('meeting', id, regionCode, { ...MEETING, ...fields });

/** A place on the list as it lies on a phone. */
export const placeRow = (id: string, fields: Partial<AttendanceFields>): LocalRow<'attendance'> =>
  row('attendance', id, '33.16.09', { ...PERSON, ...fields });
