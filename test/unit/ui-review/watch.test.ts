import { describe, expect, it } from 'vitest';
import type { Deadline } from '../../../src/domain/deadline.ts';
import { formatsOf } from '../../../src/i18n/formats.ts';
import type { VillageStanding } from '../../../src/store/queries/teams/deadlines.ts';
import { deadlineText } from '../../../src/ui/screens/review/shared/deadline-text.ts';
import {
  countByKecamatan,
  countKinds,
  filtered,
  NO_FILTER,
} from '../../../src/ui/screens/review/watch/standings.ts';
import { watchCsv } from '../../../src/ui/screens/review/watch/watch-csv.ts';
import { meetingRow, REGIONS } from '../../browser/ui-teams/records.ts';
import { allIndonesian } from '../../support/texts.ts';

const RUNNING: Deadline = { kind: 'running', lastDay: '2026-12-01', daysLeft: 7 };
const LATE: Deadline = { kind: 'late', lastDay: '2026-11-20', daysLate: 4, on: null };
const LATE_SENT: Deadline = { ...LATE, on: '2026-11-24' };
const IN_TIME: Deadline = { kind: 'inTime', on: '2026-11-20' };
const NONE: Deadline = { kind: 'noMeeting' };

/** The nth village of the nth kecamatan. */
function standing(
  at: readonly [kecamatan: number, village: number],
  deadline: Deadline,
  more: Partial<VillageStanding> = {},
): VillageStanding {
  const kecamatan = REGIONS.kecamatan[at[0]];
  const village = kecamatan?.villages[at[1]];
  if (kecamatan === undefined || village === undefined) throw new Error('no such village');
  const rest = { socialisation: null, team: undefined, state: null, submittedOn: null };
  return { village, kecamatan, deadline, ...rest, ...more };
}

const all = [
  standing([0, 0], RUNNING),
  standing([0, 1], LATE),
  standing([0, 2], IN_TIME, { state: 'received', submittedOn: '2026-11-20' }),
  standing([1, 0], NONE),
  standing([1, 1], LATE_SENT, { state: 'submitted', submittedOn: '2026-11-24' }),
];

describe('counts of the watch', () => {
  it('hold every village once', () => {
    expect(countKinds(all)).toEqual({ noMeeting: 1, running: 1, inTime: 1, late: 2 });
    const rows = countByKecamatan(all);
    expect(rows.map(({ kecamatan }) => kecamatan.name)).toEqual(['Jati', 'Randublatung']);
    const sum = rows.flatMap(({ counts }) => Object.values(counts)).reduce((a, b) => a + b, 0);
    expect(sum).toBe(all.length);
  });
});

describe('filters of the watch', () => {
  const names = (filter: Partial<typeof NO_FILTER>) =>
    filtered(all, { ...NO_FILTER, ...filter }).map(({ village }) => village.name);

  it('narrow by kecamatan, state and name, and leave the order', () => {
    expect(names({})).toEqual(all.map(({ village }) => village.name));
    expect(names({ kecamatan: '33.16.02' })).toHaveLength(2);
    expect(names({ kind: 'late' })).toHaveLength(2);
    expect(names({ search: ' bangk' })).toEqual(['Bangkleyan']);
    expect(names({ search: 'bangk', kind: 'late' })).toEqual([]);
  });
});

describe('a deadline in words', () => {
  it.each([
    [NONE, 'Belum ada wakil desa di sosialisasi'],
    [RUNNING, '7 hari lagi, sampai 1 Des 2026'],
    [{ ...RUNNING, daysLeft: 0 }, 'Hari terakhir, 1 Des 2026'],
    [LATE, 'Lewat 4 hari, batasnya 20 Nov 2026'],
    [LATE_SENT, 'Pertama dikirim 24 Nov 2026, lewat 4 hari'],
    [IN_TIME, 'Pertama dikirim 20 Nov 2026'],
  ])('%j', (deadline, text) => {
    expect(deadlineText(allIndonesian, formatsOf('id'), deadline)).toBe(text);
  });
});

describe('the watch as CSV', () => {
  it('tells a village a row, with days that a spreadsheet reads and no name of a person', () => {
    const meeting = meetingRow('33.16.01', '2026-11-10');
    const attended = [
      { name: 'Sutrisno Contoh', role: 'kepalaDesa' as const, position: '', representedBy: '' },
    ];
    const csv = watchCsv(
      [standing([0, 1], LATE, { socialisation: { meeting, attended } }), ...all.slice(2, 3)],
      allIndonesian,
    );
    const lines = csv.slice(1).trimEnd().split('\r\n');
    expect(lines[0]?.split(',')).toHaveLength(11);
    expect(lines.slice(1)).toEqual([
      '33.16.01.2002,Jati,Gempol,Desa,2026-11-10,1,2026-11-20,Lewat batas,-4,Belum dibentuk,',
      '33.16.01.2003,Jati,Kepoh,Desa,,,,Tepat waktu,,Diterima kabupaten,2026-11-20',
    ]);
    expect(csv).not.toContain('Sutrisno');
  });
});
