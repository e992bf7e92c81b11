import { describe, expect, test } from 'vitest';
import { readTeam, teamOfRegion } from '../../../src/store/queries/teams.ts';
import { teamCandidates } from '../../../src/store/queries/teams/candidates.ts';
import { mutate, mutateAll } from '../../../src/store/mutate.ts';
import { newId } from '../../../src/store/new-id.ts';
import { singleId } from '../../../src/domain/id.ts';
import { holderOf, pokjaMembers } from '../../../src/domain/team.ts';
import { joinedPhone } from '../../support/phone.ts';
import {
  KECAMATAN,
  VILLAGE,
  meetingRow,
  memberRow,
  placeRow,
  pulled,
  put,
  teamRow,
  wholeTeam,
} from './records.ts';

const side = (value: unknown, name: string) => ({
  value,
  name,
  accountId: newId(),
  at: '2026-11-24T02:00:00.000Z',
});

describe('a team as it stands on the phone', () => {
  test('is empty where nobody has begun it', async () => {
    const db = await joinedPhone();
    const { team, composition, conflicts } = await readTeam(db, singleId('team', VILLAGE));
    expect({ team, members: composition.members, conflicts }).toEqual({
      team: undefined,
      members: [],
      conflicts: [],
    });
    expect(holderOf(composition, 'chair')).toBeNull();
  });

  test('shows at once who was put on it with no network', async () => {
    const db = await joinedPhone();
    const teamId = singleId('team', VILLAGE);
    const added = await mutateAll(db, [
      { name: 'team.start', args: { regionCode: VILLAGE, meetingId: null } },
      {
        name: 'member.add',
        args: {
          id: newId(),
          teamId,
          post: 'dataCoordinator',
          name: 'Siti Contoh',
          element: 'education',
          position: 'Guru',
          pokja: 'data',
          attendanceId: null,
        },
      },
    ]);
    expect(added.ok).toBe(true);
    const { composition } = await readTeam(db, teamId);
    expect(holderOf(composition, 'dataCoordinator')).toMatchObject({ position: 'Guru' });
    expect(pokjaMembers(composition, 'data')).toEqual([]);
    expect(await teamOfRegion(db, VILLAGE)).toMatchObject({ pending: 2 });
  });

  test('leaves a post open whose holder was taken off, and gives it back', async () => {
    const db = await joinedPhone();
    const { team, members } = wholeTeam();
    await put(db, [team, ...members]);
    const id = team.fields.chair ?? '';
    const edit = (removed: boolean) =>
      mutate(db, 'member.edit', { id, teamId: team.id, changes: { removed } });
    const chair = async () => holderOf((await readTeam(db, team.id)).composition, 'chair')?.id;
    await edit(true);
    expect(await chair()).toBeUndefined();
    await edit(false);
    expect(await chair()).toBe(id);
  });

  test('tells of conflicts over itself and its members, and of no others', async () => {
    const db = await joinedPhone();
    const { team, members } = wholeTeam();
    const other = teamRow('33.16.09.2004');
    const about = (parentId: string, state: 'open' | 'decided') =>
      pulled(
        'conflict',
        VILLAGE,
        {
          recordKind: 'team',
          field: 'chair',
          theirs: side(null, 'Budi Contoh'),
          mine: side(null, 'Sari Contoh'),
          state,
          decision: null,
        },
        { parentId },
      );
    const memberId = members[3]?.id ?? '';
    const open = [about(team.id, 'open'), about(memberId, 'open')];
    await put(db, [
      team,
      other,
      ...members,
      ...open,
      about(team.id, 'decided'),
      about(other.id, 'open'),
    ]);
    const { conflicts } = await readTeam(db, team.id);
    expect(conflicts.map(({ id }) => id).sort()).toEqual(open.map(({ id }) => id).sort());
  });

  test('has its members in the order in which they came, whatever their ids', async () => {
    const db = await joinedPhone();
    const team = teamRow(VILLAGE);
    const rows = ['Ketiga', 'Pertama', 'Kedua'].map((name, index) => {
      const minute = [3, 1, 2][index] ?? 0;
      const row = memberRow(team, name);
      const created = { ...row.created, occurredAt: `2026-11-24T02:0${minute}:00.000Z` };
      return { ...row, created };
    });
    await put(db, [team, ...rows]);
    const { composition } = await readTeam(db, team.id);
    expect(composition.members.map(({ name }) => name)).toEqual(['Pertama', 'Kedua', 'Ketiga']);
  });
});

describe('who can be picked for a village’s team', () => {
  test('its own people and the companions, who came, by name, each once', async () => {
    const db = await joinedPhone();
    const first = meetingRow(KECAMATAN, '2026-09-16');
    const own = meetingRow(VILLAGE, '2026-09-20', { kind: 'teamFormation' });
    const off = meetingRow(VILLAGE, '2026-09-21', { state: 'cancelled' });
    const head = placeRow(first, { name: 'Sumarno Contoh', position: 'Kades' });
    await put(db, [
      first,
      own,
      off,
      head,
      placeRow(first, { name: 'Tetangga Contoh', regionCode: '33.16.09.2004' }),
      placeRow(first, { name: 'Tini Contoh', role: 'tksk', regionCode: KECAMATAN }),
      placeRow(first, { name: 'Camat Contoh', role: 'kecamatan', regionCode: KECAMATAN }),
      placeRow(first, { name: '', role: 'bpd' }),
      placeRow(own, { name: 'sumarno  contoh' }),
      placeRow(own, { name: 'Absen Contoh', role: 'ngo', status: 'invited' }),
      placeRow(own, { name: 'Dihapus Contoh', role: 'ngo', removed: true }),
      placeRow(own, { name: 'Tamu Contoh', role: 'community', regionCode: '', walkIn: true }),
      placeRow(own, {
        name: 'Wati Contoh',
        role: 'education',
        position: 'Kepala sekolah',
        status: 'represented',
        representedBy: 'Joko Contoh',
      }),
      placeRow(off, { name: 'Batal Contoh', role: 'business' }),
    ]);
    const candidates = await teamCandidates(db, VILLAGE);
    expect(
      candidates.map(({ name, role, position, representing }) => [
        name,
        role,
        position,
        representing,
      ]),
    ).toEqual([
      ['Sumarno Contoh', 'kepalaDesa', 'Kades', ''],
      ['Joko Contoh', 'education', '', 'Wati Contoh'],
      ['Tini Contoh', 'tksk', '', ''],
      ['Tamu Contoh', 'community', '', ''],
    ]);
    expect(candidates[0]?.attendanceId).toBe(head.id);
  });

  test('for the kecamatan’s own team: its people first', async () => {
    const db = await joinedPhone({ role: 'subdistrict', scopes: [KECAMATAN] });
    const meeting = meetingRow(KECAMATAN, '2026-09-16');
    await put(db, [
      meeting,
      placeRow(meeting, { name: 'Sumarno Contoh' }),
      placeRow(meeting, { name: 'Camat Contoh', role: 'kecamatan', regionCode: KECAMATAN }),
    ]);
    const names = (await teamCandidates(db, KECAMATAN)).map(({ name }) => name);
    expect(names).toEqual(['Camat Contoh', 'Sumarno Contoh']);
  });
});
