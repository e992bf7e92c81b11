import { describe, expect, it } from 'vitest';
import {
  countingLikenesses,
  likenessSubjects,
  ownIds,
} from '../../../../src/domain/proposal/likeness.ts';
import { FAMILY, SULASTRI, about, member, newFamily } from '../../../support/proposals.ts';

const groundsOf = (proposal: Parameters<typeof likenessSubjects>[0]) =>
  likenessSubjects(proposal).map(({ grounds }) => grounds);

describe('what is looked for', () => {
  it('of a new family is everybody, by all that there is', () => {
    const child = member({ name: 'Rini', nik: '' }, { id: 'member-2' });
    const subjects = likenessSubjects(newFamily({ members: [member(), child] }));
    expect(subjects.map(({ memberId }) => memberId)).toEqual(['member-1', 'member-2']);
    expect(subjects[0]).toMatchObject({
      grounds: ['nik', 'noKk', 'person'],
      subject: { name: 'Sulastri', nik: SULASTRI.nik, noKk: FAMILY.noKk },
    });
  });

  it('of a family that gains a child is the child, and its card only if that is new', () => {
    const mother = member({}, { registerPersonId: 'person-1', was: SULASTRI, concerned: false });
    const child = member({ name: 'Rini', nik: '' }, { id: 'member-2' });
    const proposal = newFamily({ familyWas: FAMILY, members: [mother, child] });
    expect(likenessSubjects(proposal)).toMatchObject([
      { memberId: 'member-2', grounds: ['nik', 'person'] },
    ]);
  });

  it('of a correction is what it changes', () => {
    const corrected = (fields: object, family = FAMILY) =>
      about('correction', {
        family,
        members: [member(fields, { registerPersonId: 'person-1', was: SULASTRI })],
      });
    expect(groundsOf(corrected({ occupation: 'Buruh tani' }))).toEqual([]);
    expect(groundsOf(corrected({ nik: '3316095205800002' }))).toEqual([['nik']]);
    expect(groundsOf(corrected({ name: 'Sulastri Dewi' }))).toEqual([['person']]);
    expect(groundsOf(corrected({}, { ...FAMILY, noKk: '3316091002080002' }))).toEqual([['noKk']]);
  });

  it('of a removal is nothing', () => {
    expect(likenessSubjects(about('removal'))).toEqual([]);
  });
});

it('counts those found on grounds that count, and leaves out the others', () => {
  const found = [{ grounds: ['nik', 'noKk'] as const }, { grounds: ['noKk'] as const }];
  expect(countingLikenesses({ grounds: ['nik', 'person'] }, found)).toEqual([{ grounds: ['nik'] }]);
});

it('knows what is its own', () => {
  expect(ownIds(about('correction'))).toEqual(['member-1', 'person-1']);
});
