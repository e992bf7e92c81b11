import { describe, expect, test } from 'vitest';
import { singleId } from '../../../src/domain/id.ts';
import { villageDeadlines } from '../../../src/store/queries/teams/deadlines.ts';
import type { LocalRow } from '../../../src/store/types.ts';
import { joinedPhone } from '../../support/phone.ts';
import {
  KECAMATAN,
  REGIONS,
  VILLAGE,
  meetingRow,
  placeRow,
  pulled,
  put,
  teamRow,
} from './records.ts';

/** 30 September 2026, noon in WIB: two weeks after the 16th. */
const NOW = Date.UTC(2026, 8, 30, 5);

async function standingOf(rows: readonly LocalRow[], now = NOW) {
  const db = await joinedPhone();
  await put(db, rows);
  const [standing] = await villageDeadlines(db, REGIONS, [VILLAGE], now);
  if (standing === undefined) throw new Error('the village is not told');
  return standing;
}

describe('a village is told of the team', () => {
  test('at its kecamatan, by whoever filled one of its places', async () => {
    const meeting = meetingRow(KECAMATAN, '2026-09-16');
    const { deadline, socialisation } = await standingOf([
      meeting,
      placeRow(meeting, { name: 'Sumarno Contoh' }),
      placeRow(meeting, {
        name: 'Wati Contoh',
        role: 'bpd',
        status: 'represented',
        representedBy: 'Joko Contoh',
      }),
      placeRow(meeting, { name: 'Absen Contoh', role: 'villageStaff', status: 'excused' }),
      placeRow(meeting, { name: 'Dihapus Contoh', role: 'ngo', removed: true }),
      placeRow(meeting, { name: 'Tetangga Contoh', regionCode: '33.16.09.2004' }),
    ]);
    expect(deadline).toEqual({ kind: 'running', lastDay: '2026-09-30', daysLeft: 0 });
    const told = socialisation?.attended.map(({ name, role, representedBy }) => {
      return { name, role, representedBy };
    });
    expect(told?.sort((a, b) => a.role.localeCompare(b.role))).toEqual([
      { name: 'Wati Contoh', role: 'bpd', representedBy: 'Joko Contoh' },
      { name: 'Sumarno Contoh', role: 'kepalaDesa', representedBy: '' },
    ]);
  });

  test('at a meeting of its own, by whoever was there', async () => {
    const meeting = meetingRow(VILLAGE, '2026-09-20');
    const rows = [meeting, placeRow(meeting, { name: 'Tamu Contoh', regionCode: '' })];
    expect((await standingOf(rows)).deadline).toMatchObject({ kind: 'running', daysLeft: 4 });
  });

  test('once: the first of several counts', async () => {
    const [late, early] = ['2026-09-28', '2026-09-10'].map((date) => meetingRow(KECAMATAN, date));
    if (late === undefined || early === undefined) throw new Error('no meeting');
    const rows = [late, early, placeRow(late, {}), placeRow(early, { name: 'Pertama Contoh' })];
    const { deadline, socialisation } = await standingOf(rows);
    expect(deadline).toMatchObject({ kind: 'late', daysLate: 6 });
    expect(socialisation?.attended.map(({ name }) => name)).toEqual(['Pertama Contoh']);
  });

  test('not by a meeting that was called off, nor by one about something else', async () => {
    const off = meetingRow(KECAMATAN, '2026-09-10', { state: 'cancelled' });
    const other = meetingRow(VILLAGE, '2026-09-11', { kind: 'musyawarah' });
    const rows = [off, other, placeRow(off, {}), placeRow(other, {})];
    expect((await standingOf(rows)).deadline).toEqual({ kind: 'noMeeting' });
  });

  test('not by an invitation alone', async () => {
    const meeting = meetingRow(KECAMATAN, '2026-09-10');
    const rows = [meeting, placeRow(meeting, { status: 'invited' })];
    expect((await standingOf(rows)).deadline).toEqual({ kind: 'noMeeting' });
  });
});

test('the team is in time by the WIB day on which it was first sent', async () => {
  const meeting = meetingRow(KECAMATAN, '2026-09-16');
  const sentAt = (firstSubmittedAt: string) => [
    meeting,
    placeRow(meeting, {}),
    teamRow(VILLAGE, { state: 'submitted', firstSubmittedAt }),
  ];
  const inTime = await standingOf(sentAt('2026-09-30T16:59:59.000Z'), Date.UTC(2027, 0, 1));
  expect(inTime).toMatchObject({ deadline: { kind: 'inTime', on: '2026-09-30' } });
  expect(inTime).toMatchObject({ state: 'submitted', submittedOn: '2026-09-30' });
  const late = await standingOf(sentAt('2026-09-30T17:00:00.000Z'), Date.UTC(2027, 0, 1));
  expect(late.deadline).toMatchObject({ kind: 'late', daysLate: 1, on: '2026-10-01' });
});

test('the regency can give more days, and less', async () => {
  const meeting = meetingRow(KECAMATAN, '2026-09-16');
  const value = { pokjaMembersMin: 1, pokjaMembersMax: 15, deadlineDays: 21 };
  const setting = pulled(
    'setting',
    '33.16',
    { name: 'teamSettings', value },
    { id: singleId('teamSettings', '33.16') },
  );
  const { deadline } = await standingOf([meeting, placeRow(meeting, {}), setting]);
  expect(deadline).toMatchObject({ kind: 'running', daysLeft: 7 });
});

// ten thousand sealed rows take their time to be written
const WRITING = { timeout: 120_000 };

test(
  'a whole regency is told at once: 295 villages, 10,000 places with their signatures',
  WRITING,
  async () => {
    const db = await joinedPhone({ role: 'regency', scopes: ['33.16'] });
    const strokes = Array.from({ length: 6 }, () => Array.from({ length: 60 }, (_, at) => at * 10));
    const signature = { height: 500, strokes };
    const rows: LocalRow[] = [];
    for (const kecamatan of REGIONS.kecamatan) {
      const meeting = meetingRow(kecamatan.code, '2026-09-16');
      rows.push(meeting);
      for (const { code } of kecamatan.villages) {
        for (let place = 0; place < 34; place += 1) {
          const status = place === 0 ? 'present' : 'invited';
          rows.push(placeRow(meeting, { regionCode: code, status, signature }));
        }
      }
    }
    await put(db, rows);
    const standings = await villageDeadlines(db, REGIONS, ['33.16'], NOW);
    expect(standings).toHaveLength(295);
    expect(new Set(standings.map(({ deadline }) => deadline.kind))).toEqual(new Set(['running']));
  },
);

test('a person is told of the villages of their area, and of no other', async () => {
  const db = await joinedPhone();
  const told = async (scopes: string[]) =>
    (await villageDeadlines(db, REGIONS, scopes, NOW)).map(({ village }) => village.code);
  expect(await told([VILLAGE])).toEqual([VILLAGE]);
  expect(await told([KECAMATAN])).toHaveLength(28);
  expect(await told([])).toEqual([]);
});
