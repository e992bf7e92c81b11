import { describe, expect, it } from 'vitest';
import { EMPTY_FAMILY, EMPTY_PERSON } from '../../../src/domain/register/person.ts';
import {
  begunOn,
  changedTexts,
  isUntouched,
  writtenOn,
} from '../../../src/ui/screens/proposals/form/merge-writing.ts';
import {
  createIntents,
  editIntents,
  tidyWriting,
} from '../../../src/ui/screens/proposals/form/save-writing.ts';
import { clashesOf } from '../../../src/ui/screens/proposals/form/clashes.ts';
import {
  aboutDraft,
  editDraft,
  NEW_DRAFT,
  pageOfDraft,
} from '../../../src/ui/screens/proposals/form/draft-keys.ts';
import { ownerByNik, withNik } from '../../../src/ui/screens/proposals/form/by-nik.ts';
import { setText } from '../../../src/ui/screens/proposals/form/set-text.ts';
import { newMember, writingOfNew } from '../../../src/ui/screens/proposals/form/writing.ts';
import type { Writing, WrittenMember } from '../../../src/ui/screens/proposals/form/writing.ts';

const ids = () => {
  let count = 0;
  return () => {
    count += 1;
    return `fresh-${count}`;
  };
};

const person = (name: string, more: Partial<WrittenMember> = {}): WrittenMember => ({
  ...newMember(`member-${name}`, { name }),
  ...more,
});

/** Somebody of the register, whom nothing is asked for. */
const listed = (name: string): WrittenMember => {
  const fields = { ...EMPTY_PERSON, name, nik: '3316 0952 0580 0001' };
  return person(name, {
    id: `person-${name}`,
    registerPersonId: `person-${name}`,
    was: fields,
    fields,
    concerned: false,
  });
};

function writing(more: Partial<Writing> = {}): Writing {
  const begun = writingOfNew('33.16.09.2003', '2026-10', ids());
  return { ...begun, members: [person('Sulastri')], ...more };
}

describe('what is written, on top of the record', () => {
  it('follows the record where nothing was written', () => {
    const begun = writing({ note: 'lama', family: { ...EMPTY_FAMILY, rt: '001', rw: '001' } });
    const mine = { ...begun, family: { ...begun.family, rt: '009' } };
    const current = { ...begun, note: 'baru', family: { ...begun.family, rw: '002' } };
    expect(writtenOn(begun, current, mine)).toMatchObject({
      note: 'baru',
      family: { rt: '009', rw: '002' },
    });
  });

  it('keeps members who are new here, takes in those of others, and lets go of those gone', () => {
    const begun = writing({ members: [person('A'), person('B')] });
    const mine = { ...begun, members: [person('A'), person('B'), person('C')] };
    const current = { ...begun, members: [person('A'), person('D')] };
    const names = writtenOn(begun, current, mine).members.map(({ fields }) => fields.name);
    expect(names).toEqual(['A', 'C', 'D']);
  });

  it('does not bring back whom this person took off', () => {
    const begun = writing({ members: [person('A'), person('B')] });
    const mine = { ...begun, members: [person('A')] };
    expect(writtenOn(begun, begun, mine).members).toHaveLength(1);
  });

  it('knows somebody of the register again who was asked for meanwhile', () => {
    const begun = writing({ kind: 'removal', members: [listed('A'), listed('B')] });
    const asked = { ...listed('A'), id: 'member-A', concerned: true };
    const mine = { ...begun, members: [asked, listed('B')] };
    const again = writtenOn(begun, begun, mine).members;
    expect(again.map(({ id }) => id)).toEqual(['member-A', 'person-B']);
  });

  it('remembers what the record said when a field was begun, and only of that', () => {
    const begun = writing({ note: 'lama', reasonNote: 'lama' });
    const mine = { ...begun, note: 'punya saya' };
    const current = { ...begun, note: 'punya orang', reasonNote: 'punya orang' };
    const base = begunOn(begun, current, mine);
    expect(base).toMatchObject({ note: 'lama', reasonNote: 'punya orang' });
    expect(clashesOf(base, current, mine)).toEqual([
      { field: 'note', recorded: 'punya orang', mine: 'punya saya' },
    ]);
    expect(clashesOf(setText(base, 'note', 'punya orang'), current, mine)).toEqual([]);
  });

  it('is untouched until something is written, also a photo or another person', () => {
    const begun = writing();
    expect(isUntouched(begun, begun)).toBe(true);
    expect(isUntouched(begun, setText(begun, 'm/member-Sulastri/nik', '1'))).toBe(false);
    expect(isUntouched(begun, { ...begun, members: [...begun.members, person('B')] })).toBe(false);
    expect(isUntouched(begun, { ...begun, explanations: { 'same_kk:noKk': 'x' } })).toBe(false);
  });
});

describe('what goes on record', () => {
  it('is without blanks, with numbers as digits and RT in three places', () => {
    const tidy = tidyWriting(
      writing({
        note: ' satu \n dua ',
        family: { ...EMPTY_FAMILY, noKk: '3316.0910 0208-0001', rt: '3', phone: '0812 3456 7890' },
        explanations: { 'kk_region:noKk': '  ', 'kk_date:noKk': ' sesuai  KK ' },
        members: [person('A', { fields: { ...EMPTY_PERSON, name: '  Siti\t A ', nik: '33 16' } })],
      }),
    );
    expect(tidy).toMatchObject({
      note: 'satu \n dua',
      family: { noKk: '3316091002080001', rt: '003', phone: '+6281234567890' },
      explanations: { 'kk_date:noKk': 'sesuai KK' },
    });
    expect(tidy.members[0]?.fields).toMatchObject({ name: 'Siti A', nik: '3316' });
  });

  it('leaves what the list has in another form, unless it was written', () => {
    const family = { ...EMPTY_FAMILY, rt: '3', address: ' Jalan  A ' };
    const one = { ...listed('A'), fields: { ...listed('A').fields, name: ' Siti ' } };
    const tidy = tidyWriting(
      writing({ kind: 'correction', family, familyWas: family, members: [one] }),
    );
    expect(tidy.family).toEqual(family);
    expect(tidy.members[0]?.fields).toMatchObject({ name: 'Siti', nik: '3316 0952 0580 0001' });
  });

  it('of a removal is whom it asks for alone; of a family that gains somebody, all of it', () => {
    const members = [listed('A'), { ...listed('B'), id: 'member-B', concerned: true }];
    const of = (kind: Writing['kind']) => {
      const [create] = createIntents(writing({ kind, members }), ids());
      return create?.name === 'proposal.create' ? create.args.members.map(({ id }) => id) : [];
    };
    expect(of('removal')).toEqual(['member-B']);
    expect(of('new')).toEqual([expect.stringMatching(/^fresh-/), 'member-B']);
  });

  it('of an edit is what was written, and nothing else', () => {
    const begun = writing({ members: [person('A'), person('B')] });
    const mine = {
      ...setText(setText(begun, 'rt', '003'), 'm/member-A/nik', '3316'),
      members: [{ ...person('A'), fields: { ...person('A').fields, nik: '3316' } }, person('C')],
    };
    expect(editIntents(begun, mine, ids())).toEqual([
      { name: 'proposal.edit', args: { id: begun.id, changes: { rt: '003' } } },
      {
        name: 'proposalMember.edit',
        args: { id: 'member-A', proposalId: begun.id, changes: { nik: '3316' } },
      },
      { name: 'proposalMember.add', args: expect.objectContaining({ id: 'member-C', name: 'C' }) },
      {
        name: 'proposalMember.edit',
        args: { id: 'member-B', proposalId: begun.id, changes: { removed: true } },
      },
    ]);
    expect(editIntents(begun, begun, ids())).toEqual([]);
    expect(changedTexts(begun, mine)).toMatchObject({ rt: '003', 'm/member-A/nik': '3316' });
  });
});

describe('what follows from a NIK', () => {
  const TODAY = '2026-10-14';
  const WOMAN = '3316095205800001';

  it('is sex and birth date, in the century in which one can be alive', () => {
    expect(ownerByNik(WOMAN, TODAY)).toEqual({ sex: 'female', birthDate: '1980-05-12' });
    expect(ownerByNik('3316091205200001', TODAY)).toEqual({ sex: 'male', birthDate: '2020-05-12' });
    expect(ownerByNik('3316091205300001', TODAY)).toEqual({ sex: 'male', birthDate: '1930-05-12' });
    expect(ownerByNik('331609', TODAY)).toEqual({ sex: '', birthDate: '' });
  });

  it('fills what is empty, follows what it filled, and leaves what was written', () => {
    const filled = { ...EMPTY_PERSON, ...withNik(EMPTY_PERSON, WOMAN, TODAY) };
    expect(filled).toMatchObject({ nik: WOMAN, sex: 'female', birthDate: '1980-05-12' });
    expect(withNik(filled, '3316091206800001', TODAY)).toMatchObject({
      sex: 'male',
      birthDate: '1980-06-12',
    });
    // in the middle of mending it nothing is emptied
    expect(withNik(filled, '331609', TODAY)).toEqual({ nik: '331609' });
    const written = { ...filled, birthDate: '1981-01-01' };
    expect(withNik(written, '3316091206800001', TODAY)).not.toHaveProperty('birthDate');
  });
});

it.each([
  [NEW_DRAFT, '/usulan/baru'],
  [aboutDraft('removal', 'p1'), '/warga/p1/usul/removal'],
  [
    editDraft('01234567-89ab-7cde-8f01-234567890123'),
    '/usulan/01234567-89ab-7cde-8f01-234567890123/ubah',
  ],
  ['proposal/new/other/p1', null],
  ['proposal/x/edit-begun', null],
])('the draft %s is gone on with at %s', (key, page) => {
  expect(pageOfDraft(key)).toBe(page);
});
