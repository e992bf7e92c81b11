import { describe, expect, it } from 'vitest';
import {
  groupPlaces,
  nextUnsigned,
  passes,
} from '../../../src/ui/screens/meetings/attendance/groups.ts';
import { tasksOf } from '../../../src/ui/screens/meetings/detail/tasks.ts';
import {
  filterMeetings,
  groupMeetings,
  NO_FILTER,
} from '../../../src/ui/screens/meetings/list/groups.ts';
import { changedMeanwhile } from '../../../src/ui/meanwhile/meanwhile.ts';
import { standings } from '../../../src/ui/screens/meetings/shared/standing.ts';
import type { OutboxEntry } from '../../../src/store/types.ts';
import { MEETING, meetingRow, PERSON, placeRow } from './rows.ts';

const SIGNATURE = { height: 600, strokes: [[0, 0, 10, 10]] };

describe('the list of meetings', () => {
  const latestFirst = [
    meetingRow('next', { date: '2026-12-01' }),
    meetingRow('soon', { date: '2026-11-25' }),
    meetingRow('now', { date: '2026-11-24' }),
    meetingRow('off', { date: '2026-11-24', state: 'cancelled' }),
    meetingRow('done', { date: '2026-11-23', state: 'closed' }),
    meetingRow('late', { date: '2026-11-22' }),
    meetingRow('older', { date: '2026-11-20' }),
  ];

  it('has today first, then what waits to be closed, then what comes, soonest first', () => {
    const groups = groupMeetings(latestFirst, '2026-11-24');
    expect(groups.map(({ phase, meetings }) => [phase, meetings.map(({ id }) => id)])).toEqual([
      ['today', ['now']],
      ['past', ['late', 'older']],
      ['planned', ['soon', 'next']],
      ['closed', ['done']],
      ['cancelled', ['off']],
    ]);
  });

  it('is narrowed by region name, kecamatan and kind', () => {
    const meetings = [
      meetingRow('a', {}, '33.16.09'),
      meetingRow('b', { kind: 'musyawarah' }, '33.16.09.2003'),
      meetingRow('c', { kind: 'musyawarah' }, '33.16.16.2001'),
    ];
    const ids = (filter: Partial<typeof NO_FILTER>) =>
      filterMeetings(meetings, { ...NO_FILTER, ...filter }, (code) =>
        code === '33.16.09.2003' ? 'Desa Pelem' : 'Lain',
      ).map(({ id }) => id);
    expect(ids({})).toEqual(['a', 'b', 'c']);
    expect(ids({ search: ' pelem ' })).toEqual(['b']);
    expect(ids({ kecamatan: '33.16.09' })).toEqual(['a', 'b']);
    expect(ids({ kecamatan: '33.16.16', kind: 'socialisation' })).toEqual([]);
  });

  it('counts a meeting as delivered only with all that hangs on it', () => {
    const entry = (refs: string[]) => ({ refs }) as OutboxEntry;
    const photo = {
      sha256: '',
      attachmentId: 'p',
      meetingId: 'm',
      state: 'waiting' as const,
      code: null,
      attempts: 0,
    };
    const found = standings({
      waiting: [entry(['m', 'a']), entry(['m', 'b'])],
      refused: [entry(['n'])],
      photos: [photo],
      oldestAt: null,
    });
    expect(found.get('m')).toEqual({ pending: 3, refused: 0 });
    expect(found.get('n')).toEqual({ pending: 0, refused: 1 });
    expect(found.get('other')).toBeUndefined();
  });
});

describe('the list of those invited', () => {
  const places = [
    placeRow('kades', { status: 'present' }),
    placeRow('lurah', { role: 'lurah', status: 'represented', representedBy: 'Rini' }),
    placeRow('bpd', { role: 'bpd', status: 'excused' }),
    placeRow('tksk', { role: 'tksk', name: 'Budi', status: 'present', signature: SIGNATURE }),
    placeRow('guest', { role: 'kepalaDesa', name: 'Tamu', walkIn: true, status: 'present' }),
  ];

  it('has heads apart where there are several, and walk-ins last', () => {
    const names = (of: typeof places) =>
      groupPlaces(of).map(({ name, places: group }) => [name, group.map(({ id }) => id)]);
    expect(names(places)).toEqual([
      ['heads', ['kades', 'lurah']],
      ['village', ['bpd']],
      ['companions', ['tksk']],
      ['walkIns', ['guest']],
    ]);
    expect(names(places.filter(({ id }) => id !== 'lurah'))[0]).toEqual([
      'village',
      ['kades', 'bpd'],
    ]);
  });

  it('is filtered by what is missing', () => {
    const ids = (filter: Parameters<typeof passes>[0]) =>
      places.filter((place) => passes(filter, place)).map(({ id }) => id);
    expect(ids('all')).toHaveLength(5);
    expect(ids('waiting')).toEqual([]);
    expect(ids('filled')).toEqual(['kades', 'lurah', 'tksk', 'guest']);
    expect(ids('unsigned')).toEqual(['kades', 'lurah', 'guest']);
    expect(ids('unnamed')).toEqual(['kades']);
  });

  it('hands the phone along the row, round to those who were passed over', () => {
    expect(nextUnsigned(places, null)?.id).toBe('kades');
    expect(nextUnsigned(places, 'kades')?.id).toBe('lurah');
    expect(nextUnsigned(places, 'guest')?.id).toBe('kades');
    expect(nextUnsigned(places, 'kades', new Set(['lurah', 'guest']))).toBeNull();
  });
});

describe('what is left before one leaves the hall', () => {
  const done = (contents: Partial<Parameters<typeof tasksOf>[0]>) =>
    tasksOf({ meeting: MEETING, people: [], photos: 0, ...contents })
      .filter(({ isDone }) => isDone)
      .map(({ name }) => name);

  it('is everything at first, and nothing at the end', () => {
    expect(done({})).toEqual([]);
    const person = { ...PERSON, name: 'Budi', status: 'present' as const, signature: SIGNATURE };
    expect(
      done({
        meeting: { minutes: 'Dibuka.', decisions: 'Dibentuk.' },
        people: [person, PERSON],
        photos: 1,
      }),
    ).toEqual(['attendance', 'names', 'signatures', 'minutes', 'decisions', 'photos']);
  });

  it('asks for the name of whoever stands in, not of whom they stand in for', () => {
    const standIn = { ...PERSON, status: 'represented' as const, representedBy: 'Rini' };
    expect(done({ people: [standIn] })).toEqual(['attendance', 'names']);
    expect(done({ people: [{ ...standIn, name: 'Budi', representedBy: '' }] })).toEqual([
      'attendance',
    ]);
  });
});

describe('a record that changed while it was being written', () => {
  const begun = { place: 'A', agenda: 'x' };

  it('is noticed only where both changed the same field, to different words', () => {
    const changed = { place: 'B' };
    expect(changedMeanwhile(begun, begun, changed)).toEqual([]);
    expect(changedMeanwhile(begun, { place: 'A', agenda: 'y' }, changed)).toEqual([]);
    expect(changedMeanwhile(begun, { place: 'B', agenda: 'x' }, changed)).toEqual([]);
    expect(changedMeanwhile(begun, { place: 'C', agenda: 'x' }, changed)).toEqual([
      { field: 'place', recorded: 'C', mine: 'B' },
    ]);
  });

  it('is noticed again where it changes once more after a decision', () => {
    const seen = { place: 'C' };
    expect(changedMeanwhile(begun, { place: 'C' }, { place: 'B' }, seen)).toEqual([]);
    expect(changedMeanwhile(begun, { place: 'D' }, { place: 'B' }, seen)).toHaveLength(1);
  });
});
