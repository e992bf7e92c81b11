import { describe, expect, it } from 'vitest';
import { formatsOf } from '../../../src/i18n/formats.ts';
import { dashboard as texts } from '../../../src/i18n/id/dashboard.ts';
import { levelOf, meetingsOf, recapOf } from '../../../src/ui/screens/dashboard/recap.ts';
import { recapCsv } from '../../../src/ui/screens/dashboard/recap-csv.ts';
import { receivedText } from '../../../src/ui/screens/dashboard/received.ts';
import { resorted, sorted } from '../../../src/ui/screens/dashboard/sort.ts';
import { breakable, tileCells } from '../../../src/ui/screens/dashboard/tile-grid.ts';
import { figures, region } from './figures.ts';
import { REGIONS } from './stage.tsx';

const JATI = '33.16.01';
const totals = figures([
  region(JATI, { closed: 1, invited: 17, filled: 7, lastReceivedAt: '2026-11-24T02:00:00.000Z' }),
  region('33.16.01.2001', {
    planned: 2,
    open: 1,
    invited: 5,
    filled: 3,
    socialisedOn: '2026-11-10',
    attended: 2,
    lastReceivedAt: '2026-11-24T02:30:00.000Z',
  }),
  region('33.16.02.2001', { cancelled: 1, socialisedOn: '2026-11-12', attended: 1 }),
]);
const recap = recapOf(totals, REGIONS);
const jati = recap.kecamatan.find(({ code }) => code === JATI);

describe('the recap', () => {
  it('adds the villages to their kecamatan, and these to the whole', () => {
    expect(jati).toMatchObject({
      planned: 2,
      open: 1,
      closed: 1,
      invited: 22,
      filled: 10,
      villages: 12,
      reached: 1,
      lastReceivedAt: '2026-11-24T02:30:00.000Z',
      own: { closed: 1, invited: 17, villages: 0 },
    });
    expect(recap.sum).toMatchObject({ villages: 295, reached: 2, filled: 10, cancelled: 1 });
    expect(meetingsOf(recap.sum)).toBe(4);
  });

  it('speaks only of the regions that the totals speak of', () => {
    const own = { ...totals, regions: totals.regions.filter((r) => r.regionCode.startsWith(JATI)) };
    expect(recapOf(own, REGIONS).kecamatan.map(({ code }) => code)).toEqual([JATI]);
  });

  it.each([
    [0, 10, 'none'],
    [4, 10, 'some'],
    [5, 10, 'most'],
    [9, 10, 'most'],
    [10, 10, 'all'],
    [0, 0, 'none'],
  ] as const)('calls %i of %i villages "%s"', (reached, villages, level) => {
    expect(levelOf({ reached, villages })).toBe(level);
  });

  it('is sorted by numbers from the largest, and turned by a second press', () => {
    const byName = { key: 'region', descending: false } as const;
    const largest = resorted(byName, 'people');
    expect(largest).toEqual({ key: 'people', descending: true });
    expect(sorted(recap.kecamatan, largest)[0]?.code).toBe(JATI);
    expect(sorted(recap.kecamatan, resorted(largest, 'people')).at(-1)?.code).toBe(JATI);
    const names = sorted(recap.kecamatan, byName).map(({ name }) => name);
    expect(names).toEqual([...names].sort());
  });

  it('comes out as CSV: the whole, each kecamatan with its villages, then these', () => {
    const lines = recapCsv(recap, texts, 'Kabupaten Blora').slice(1).trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 1 + 16 + 295);
    expect(lines[1]).toBe(',Jumlah,,Kabupaten Blora,2,1,1,1,22,10,295,2,,,2026-11-24 09:30');
    expect(lines.slice(2, 4)).toEqual([
      '33.16.01,Kecamatan (termasuk desa),Jati,Jati,2,1,1,0,22,10,12,1,,,2026-11-24 09:30',
      '33.16.01.2001,Desa,Jati,Bangkleyan,2,1,0,0,5,3,1,1,2026-11-10,2,2026-11-24 09:30',
    ]);
  });
});

describe('the time of arrival', () => {
  const asOf = '2026-11-24T03:00:00.000Z';
  it.each([
    [null, '–'],
    ['2026-11-24T02:59:30.000Z', 'baru saja'],
    ['2026-11-24T02:15:00.000Z', '45 menit lalu'],
    ['2026-11-23T23:00:00.000Z', 'hari ini 06.00 WIB'],
    ['2026-11-23T03:00:00.000Z', '23 Nov 2026'],
  ])('of %s is "%s"', (instant, words) => {
    expect(receivedText(texts, formatsOf('id'), instant, asOf)).toBe(words);
  });
});

describe('the tile map', () => {
  it('gives each kecamatan of Blora a cell of its own, where it lies', () => {
    const codes = REGIONS.kecamatan.map(({ code }) => code);
    const cells = tileCells(codes);
    expect(new Set(Array.from(cells.values(), String)).size).toBe(16);
    const [todanan, cepu] = [cells.get('33.16.14'), cells.get('33.16.05')];
    expect(todanan).toEqual([1, 1]);
    expect(cepu?.[0]).toBe(5);
    expect(cepu?.[1]).toBeGreaterThan(3);
  });

  it('orders the kecamatan of any other regency', () => {
    const codes = ['33.17.01', '33.17.02', '33.17.03', '33.17.04', '33.17.05', '33.17.06'];
    expect(Array.from(tileCells(codes).values())).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 1],
      [5, 1],
      [1, 2],
    ]);
  });

  it.each([
    ['Randublatung', 'Ran-du-bla-tung'],
    ['Kedungtuban', 'Kedung-tu-ban'],
    ['Todanan', 'Toda-nan'],
    ['Jati', 'Jati'],
    ["Soka'an", "Soka'an"],
  ])('breaks %s as %s, if it must', (name, broken) => {
    expect(breakable(name).replaceAll('\u00ad', '-')).toBe(broken);
  });
});
