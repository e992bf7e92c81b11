import { describe, expect, it } from 'vitest';
import { checkProposal } from '../../../../src/domain/proposal/check.ts';
import { changesOf } from '../../../../src/domain/proposal/correction.ts';
import {
  blockingOf,
  finding,
  findingKey,
  unexplainedOf,
} from '../../../../src/domain/proposal/finding.ts';
import { DEFAULT_REASONS, REASON_CODES } from '../../../../src/domain/proposal/kinds.ts';
import type { Proposal } from '../../../../src/domain/proposal/proposal.ts';
import {
  DEFAULT_PROPOSAL_SETTINGS,
  offeredReasons,
} from '../../../../src/domain/proposal/settings.ts';
import {
  about,
  context,
  FAMILY,
  member,
  newFamily,
  registered,
  SULASTRI,
} from '../../../support/proposals.ts';

const keysOf = (proposal: Proposal, more = {}) =>
  checkProposal(proposal, context(more)).map(findingKey);

describe('a new family', () => {
  it('with all that is asked for is fine', () => {
    expect(keysOf(newFamily())).toEqual([]);
  });

  it('needs what the settings require, of the family and of each member', () => {
    const bare = member({
      name: ' ',
      nik: '',
      sex: '',
      birthPlace: '',
      birthDate: '',
      relation: '',
    });
    const proposal = newFamily({
      family: { ...FAMILY, noKk: '', address: '' },
      members: [bare],
      evidence: [],
    });
    expect(keysOf(proposal)).toEqual([
      'field_missing:noKk',
      'field_missing:address',
      'field_missing:name:member-1',
      'field_missing:nik:member-1',
      'field_missing:sex:member-1',
      'field_missing:birthPlace:member-1',
      'field_missing:birthDate:member-1',
      'field_missing:relation:member-1',
      'evidence_missing:houseFront',
      'evidence_missing:houseInside',
      'evidence_asked:kk',
      'head_missing:members',
    ]);
    const { rules } = DEFAULT_PROPOSAL_SETTINGS;
    const lax = { ...rules.new, person: [], family: [], evidence: [], evidenceAsked: [] };
    const settings = { ...DEFAULT_PROPOSAL_SETTINGS, rules: { ...rules, new: lax } };
    expect(keysOf(proposal, { settings })).toEqual(['head_missing:members']);
  });

  it.each([
    [{ nik: '331609520580001' }, 'nik_length:nik:member-1', 1],
    [{ nik: '33160952058O0001' }, 'nik_not_digits:nik:member-1', 1],
    [{ nik: '3316095205800000' }, 'nik_serial:nik:member-1', 1],
    [{ nik: '3316097205800001' }, 'nik_day:nik:member-1', 1],
    [{ birthDate: '1980-05-13' }, 'nik_birth_date:nik:member-1', 0],
    [{ sex: 'male' as const }, 'nik_sex:nik:member-1', 0],
    [{ nik: '3317095205800001' }, 'nik_region:nik:member-1', 0],
    [{ nik: '0316095205800001' }, 'nik_temporary:nik:member-1', 0],
    [
      { birthDate: '2026-10-15', nik: '3316095510260001' },
      'birth_date_future:birthDate:member-1',
      1,
    ],
    [{ birthDate: '1980-02-30' }, 'birth_date_invalid:birthDate:member-1', 1],
    [{ birthDate: '1880-05-12' }, 'birth_date_old:birthDate:member-1', 0],
  ])('with %j has %s', (fields, key, blocking) => {
    const findings = checkProposal(newFamily({ members: [member(fields)] }), context());
    expect(findings.map(findingKey)).toContain(key);
    expect(blockingOf(findings)).toHaveLength(blocking);
    expect(findings).toHaveLength(1);
  });

  it.each([
    [{ noKk: '331609100208001' }, 'kk_length:noKk'],
    [{ noKk: '3316091002080000' }, 'kk_serial:noKk'],
    [{ noKk: '3317091002080001' }, 'kk_region:noKk'],
    [{ noKk: SULASTRI.nik }, 'kk_is_nik:noKk'],
    [{ phone: '12' }, 'phone_invalid:phone'],
  ])('with %j has %s', (fields, key) => {
    expect(keysOf(newFamily({ family: { ...FAMILY, ...fields } }))).toContain(key);
  });

  it('has one NIK a person and one head', () => {
    const twin = member({ name: 'Sulastri' }, { id: 'member-2' });
    expect(keysOf(newFamily({ members: [member(), twin] }))).toEqual([
      'nik_twice:nik:member-1',
      'nik_twice:nik:member-2',
      'head_twice:members',
    ]);
  });

  it('that gains a member asks nothing of those already registered', () => {
    const old = member(
      { nik: '1' },
      { registerPersonId: 'person-1', was: { ...SULASTRI, nik: '1' }, concerned: false },
    );
    const child = member(
      {
        name: 'Bagas',
        relation: 'child',
        sex: 'male',
        nik: '3316091006200001',
        birthDate: '2020-06-10',
      },
      { id: 'member-2' },
    );
    const proposal = newFamily({ familyWas: FAMILY, members: [old, child], reason: 'newMember' });
    expect(keysOf(proposal)).toEqual([]);
    expect(keysOf({ ...proposal, members: [child] })).toEqual([]);
    expect(keysOf({ ...proposal, members: [old] })).toEqual(['nobody_new:members']);
  });
});

describe('a reason', () => {
  it('must be one of its kind, with the note and day that it asks for', () => {
    expect(keysOf(newFamily({ reason: '' }))).toEqual(['reason_missing:reason']);
    expect(keysOf(newFamily({ reason: 'deceased' }))).toEqual(['reason_unknown:reason']);
    expect(keysOf(newFamily({ reason: 'other' }))).toEqual(['reason_note_missing:reasonNote']);
    expect(keysOf(about('removal', { reason: 'deceased' }))).toEqual([
      'reason_date_missing:reasonDate',
    ]);
    const dated = (reasonDate: string) =>
      keysOf(about('removal', { reason: 'deceased', reasonDate }));
    expect(dated('2026-10-15')).toEqual(['reason_date_future:reasonDate']);
    expect(dated('2026-10-14')).toEqual([]);
  });

  it('that has been retired is no longer offered, but stays good', () => {
    const retired = DEFAULT_REASONS.new.map((one) => ({
      ...one,
      retired: one.code === 'notListed',
    }));
    const settings = {
      ...DEFAULT_PROPOSAL_SETTINGS,
      reasons: { ...DEFAULT_REASONS, new: retired },
    };
    expect(offeredReasons(settings, 'new').map(({ code }) => code)).not.toContain('notListed');
    expect(keysOf(newFamily(), { settings })).toEqual([]);
    expect(REASON_CODES).toContain('graduated');
    expect(new Set(REASON_CODES).size).toBe(REASON_CODES.length);
  });
});

describe('a correction', () => {
  const corrected = (fields: Partial<typeof SULASTRI>, more: Partial<Proposal> = {}) =>
    about('correction', {
      members: [member(fields, { registerPersonId: 'person-1', was: SULASTRI })],
      ...more,
    });

  it('is what differs, field by field, with old and new value', () => {
    const proposal = corrected(
      { name: 'Sulastri Wati', birthPlace: 'Cepu' },
      { family: { ...FAMILY, rt: '003' } },
    );
    expect(changesOf(proposal)).toEqual([
      { memberId: null, field: 'rt', from: '', to: '003' },
      { memberId: 'member-1', field: 'name', from: 'Sulastri', to: 'Sulastri Wati' },
      { memberId: 'member-1', field: 'birthPlace', from: 'Blora', to: 'Cepu' },
    ]);
    expect(keysOf(proposal)).toEqual([]);
  });

  it('of nothing, or of nobody, is none', () => {
    expect(keysOf(about('correction'))).toEqual(['nothing_changed:members']);
    expect(keysOf(about('correction', { members: [] }))).toEqual(['nobody_chosen:members']);
    const stranger = member({ name: 'Lain' }, { was: SULASTRI });
    expect(keysOf(about('correction', { members: [stranger] }))).toEqual([
      'subject_unknown:members:member-1',
    ]);
  });

  it('is not held to what the register has wrong already', () => {
    const broken = { ...SULASTRI, nik: '33160952058000', birthDate: '' };
    const fixed = (fields: Partial<typeof SULASTRI>) =>
      about('correction', {
        members: [member({ ...broken, ...fields }, { registerPersonId: 'person-1', was: broken })],
      });
    const register = [registered(broken)];
    expect(keysOf(fixed({ birthPlace: 'Cepu' }), { register })).toEqual([]);
    expect(keysOf(fixed({ nik: '331609520580' }), { register })).toEqual([
      'nik_length:nik:member-1',
    ]);
    expect(keysOf(fixed({ nik: SULASTRI.nik }), { register })).toEqual([]);
  });

  it('of a birth date or sex is held against the NIK as it stands', () => {
    expect(keysOf(corrected({ birthDate: '1981-05-12' }))).toEqual(['nik_birth_date:nik:member-1']);
    expect(keysOf(corrected({ sex: 'male' }))).toEqual(['nik_sex:nik:member-1']);
  });

  it('says where a newer list has gone on without it', () => {
    const proposal = corrected({ name: 'Sulastri Wati' });
    const now = (name: string) => keysOf(proposal, { register: [registered({ name })] });
    expect(now('Sulastri Wati')).toEqual(['register_done:name:member-1']);
    expect(now('Sulasmi')).toEqual(['register_moved:name:member-1']);
    expect(keysOf(proposal, { register: [] })).toEqual(['register_gone:members:member-1']);
  });
});

describe('a removal', () => {
  it('looks at nothing but whom and why', () => {
    const broken = { ...SULASTRI, nik: '1', sex: '' as const, birthDate: '' };
    const person = member(broken, { registerPersonId: 'person-1', was: broken });
    expect(keysOf(about('removal', { members: [person] }))).toEqual([]);
    expect(keysOf(about('removal', { members: [] }))).toEqual(['nobody_chosen:members']);
  });

  it('of a head whose family stays asks who follows', () => {
    const child = registered({ id: 'person-2', relation: 'child', name: 'Bagas' });
    const register = [registered(), child];
    expect(keysOf(about('removal'), { register })).toEqual(['head_leaves:members:member-1']);
    // without a card's number nobody is known to be of the family
    const cardless = register.map((person) => ({ ...person, noKk: '' }));
    const family = { ...FAMILY, noKk: '' };
    expect(keysOf(about('removal', { family, familyWas: family }), { register: cardless })).toEqual(
      [],
    );
    const all = [
      ...about('removal').members,
      member(
        { relation: 'child' },
        { id: 'member-2', registerPersonId: 'person-2', was: SULASTRI },
      ),
    ];
    expect(keysOf(about('removal', { members: all }), { register })).toEqual([]);
  });
});

describe('a warning', () => {
  const likenesses = [{ memberId: 'member-1', grounds: ['nik', 'noKk', 'person'] as const }];

  it('of a likeness, or any other, stands until a reason is given for it', () => {
    const findings = checkProposal(newFamily(), context({ likenesses }));
    expect(findings.map(findingKey)).toEqual([
      'same_nik:nik:member-1',
      'same_kk:noKk',
      'same_person:name:member-1',
    ]);
    expect(blockingOf(findings)).toEqual([]);
    expect(unexplainedOf(findings, {})).toHaveLength(3);
    expect(
      unexplainedOf(findings, { 'same_kk:noKk': 'Satu rumah', 'same_nik:nik:member-1': ' ' }),
    ).toEqual([finding('same_nik', 'nik', 'member-1'), finding('same_person', 'name', 'member-1')]);
  });

  it('never carries what a person typed', () => {
    const typed = ['Sulastri', '3316095205800001', '3316091002080001', 'Jalan Jati'];
    const text = JSON.stringify(
      checkProposal(
        newFamily({ members: [member({ nik: '3316095205800000' })] }),
        context({ likenesses }),
      ),
    );
    expect(typed.filter((value) => text.includes(value))).toEqual([]);
  });
});
