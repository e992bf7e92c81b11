import { describe, expect, it } from 'vitest';
import { countPeople, sheetRows, SPARE_ROWS } from '../../../src/documents/rows.ts';
import { blora, person } from './samples.ts';

const signature = { height: 400, strokes: [[1, 2, 3, 4]] };
const open = { state: 'open' } as const;
const closed = { state: 'closed' } as const;

const list = [
  person({ name: 'Satu', signature }),
  person({ name: 'Dua', status: 'invited' }),
  person({ name: 'Tiga', status: 'excused' }),
  person({ name: 'Empat', status: 'represented', representedBy: 'Wakil Empat', signature }),
];

describe('the rows of an attendance sheet', () => {
  it('keep the order of the list and number it without gaps', () => {
    const rows = sheetRows(open, list, blora, 'present');
    expect(rows.map(({ number, name }) => [number, name])).toEqual([
      [1, 'Satu'],
      [2, 'Wakil Empat'],
    ]);
  });

  it('sign at the left for odd numbers and at the right for even ones', () => {
    const sides = sheetRows(open, list, blora, 'invited').map(({ side }) => side);
    expect(sides).toEqual(['left', 'right', 'left', 'right']);
  });

  it('name the representative, and whom they stand in for', () => {
    const [named, office] = sheetRows(
      open,
      [
        person({ status: 'represented', representedBy: 'Siti' }),
        person({ name: '', status: 'represented', representedBy: 'Siti' }),
      ],
      blora,
      'present',
    );
    expect(named).toMatchObject({ name: 'Siti', representing: 'mewakili Sutrisno' });
    expect(office).toMatchObject({ name: 'Siti', representing: 'mewakili Kepala Desa' });
  });

  it('mark those excused, and those who stayed away only once the meeting is closed', () => {
    const remarks = (meeting: typeof open | typeof closed) =>
      sheetRows(meeting, list, blora, 'invited').map(({ remark }) => remark);
    expect(remarks(open)).toEqual(['', '', 'izin', '']);
    expect(remarks(closed)).toEqual(['', 'tidak hadir', 'izin', '']);
  });

  it('draw a signature where there is one and leave room where there is none', () => {
    const rows = sheetRows(open, [...list, person()], blora, 'present');
    expect(rows.map((row) => row.signature !== null)).toEqual([true, true, false]);
  });

  it('leave all room blank on a sheet for paper, with spare rows that count on', () => {
    const rows = sheetRows(closed, list, blora, 'blank');
    expect(rows).toHaveLength(list.length + SPARE_ROWS);
    expect(rows.every((row) => row.signature === null && row.remark === '')).toBe(true);
    expect(rows[3]).toMatchObject({ name: 'Empat', representing: '' });
    expect(rows.at(-1)).toMatchObject({ number: 12, name: '', position: '', side: 'right' });
  });

  it.each([
    [{ role: 'lurah', regionCode: '33.16.13.1017' }, 'Lurah', 'Kelurahan Kunduran'],
    [
      { role: 'villageStaff', regionCode: '33.16.13.1017' },
      'Perangkat Kelurahan',
      'Kelurahan Kunduran',
    ],
    [{ role: 'villageStaff' }, 'Perangkat Desa', 'Desa Buloh'],
    [{ role: 'pd', regionCode: '33.16.13' }, 'Pendamping Desa', 'Kecamatan Kunduran'],
    [{ role: 'kepalaDesa', position: 'Pj. Kepala Desa' }, 'Pj. Kepala Desa', 'Desa Buloh'],
    [{ role: 'education', regionCode: '', position: 'SMA 1' }, 'Lembaga Pendidikan', 'SMA 1'],
    [{ role: 'other', regionCode: '', position: 'Wartawan' }, 'Wartawan', ''],
    [{ role: 'regency', regionCode: '33.16' }, 'Unsur Kabupaten', 'Kabupaten Blora'],
  ] as const)('say of %o "%s" and "%s"', (more, position, origin) => {
    const [row] = sheetRows(open, [person(more)], blora, 'invited');
    expect(row).toMatchObject({ position, origin });
  });

  it('add up to what the line under the table says', () => {
    expect(countPeople(list)).toEqual({ listed: 4, filled: 2, represented: 1, excused: 1 });
  });
});
