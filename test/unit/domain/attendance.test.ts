import { describe, expect, it } from 'vitest';
import {
  ATTENDANCE_ROLES,
  ATTENDANCE_STATUSES,
  checkMark,
  checkPerson,
  headRole,
  isFilled,
  toggled,
} from '../../../src/domain/attendance.ts';
import { customaryInvitations } from '../../../src/domain/invitation.ts';
import type { Kecamatan } from '../../../src/domain/region.ts';

describe('a place on the list', () => {
  it('is filled by who is present, or represented', () => {
    expect(ATTENDANCE_STATUSES.filter(isFilled)).toEqual(['present', 'represented']);
  });

  it('changes by one tap and back by another', () => {
    expect(ATTENDANCE_STATUSES.map(toggled)).toEqual(['present', 'invited', 'present', 'present']);
  });

  it.each([
    [{ status: 'represented', representedBy: ' ' }, 'representative_missing'],
    [{ status: 'represented', representedBy: 'Tono' }, null],
    [{ status: 'present', representedBy: '' }, null],
  ] as const)('%j: %s', (mark, code) => {
    const result = checkMark(mark);
    expect(result.ok ? null : result.code).toBe(code);
  });

  const village = '33.16.09.2003';
  it.each([
    ['nobody yet, invited', { name: '', regionCode: village, walkIn: false }, null],
    ['nobody, walked in', { name: ' ', regionCode: village, walkIn: true }, 'person_unnamed'],
    ['from nowhere said', { name: 'Tono', regionCode: '', walkIn: true }, null],
    ['from the kecamatan above', { name: '', regionCode: '33.16.09', walkIn: false }, null],
    ['from the regency', { name: '', regionCode: '33.16', walkIn: false }, null],
    [
      'from the village beside',
      { name: '', regionCode: '33.16.09.2004', walkIn: false },
      'village_outside_meeting',
    ],
  ] as const)('%s', (_who, person, code) => {
    const result = checkPerson(person, village);
    expect(result.ok ? null : result.code).toBe(code);
  });

  it('of the kecamatan’s meeting is open to all its villages', () => {
    const person = { name: '', regionCode: village, walkIn: false };
    expect(checkPerson(person, '33.16.09').ok).toBe(true);
    expect(checkPerson(person, '33.16.08').ok).toBe(false);
  });

  it('keeps its number in stored ids: the roles in use never move', () => {
    expect(ATTENDANCE_ROLES.join(' ')).toMatch(
      /^kepalaDesa lurah villageStaff bpd pkhCompanion tksk pd pld ngo education business community kecamatan regency other/,
    );
    expect(ATTENDANCE_ROLES.length).toBeLessThanOrEqual(64);
  });
});

describe('who is invited by custom', () => {
  const kecamatan: Kecamatan = {
    code: '33.16.09',
    name: 'Blora',
    villages: [
      { code: '33.16.09.1001', name: 'Satu', kind: 'kelurahan' },
      { code: '33.16.09.2002', name: 'Dua', kind: 'desa' },
    ],
  };
  const who = (kind: 'socialisation' | 'teamFormation' | 'musyawarah', code: string) =>
    customaryInvitations(kind, code, kecamatan);

  it('to the kecamatan: every head by the kind of village, the companions, the kecamatan', () => {
    expect(
      who('socialisation', kecamatan.code).map(({ role, regionCode }) => [role, regionCode]),
    ).toEqual([
      ['lurah', '33.16.09.1001'],
      ['kepalaDesa', '33.16.09.2002'],
      ['pkhCompanion', '33.16.09'],
      ['tksk', '33.16.09'],
      ['pd', '33.16.09'],
      ['pld', '33.16.09'],
      ['kecamatan', '33.16.09'],
    ]);
    expect([headRole('desa'), headRole('kelurahan')]).toEqual(['kepalaDesa', 'lurah']);
  });

  it('to a village: no place twice, and all may sit there', () => {
    for (const kind of ['teamFormation', 'musyawarah', 'socialisation'] as const) {
      for (const { code } of kecamatan.villages) {
        const invitations = who(kind, code);
        const places = invitations.map((each) => JSON.stringify(each));
        expect(new Set(places).size).toBe(places.length);
        expect(invitations[0]?.regionCode).toBe(code);
        for (const { regionCode } of invitations) {
          expect(checkPerson({ name: '', regionCode, walkIn: false }, code).ok).toBe(true);
        }
      }
    }
  });

  it('to nowhere else', () => {
    expect(who('musyawarah', '33.16.01.2001')).toEqual([]);
  });
});
