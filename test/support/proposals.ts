import { DEFAULT_PROPOSAL_SETTINGS } from '../../src/domain/proposal/settings.ts';
import type { CheckContext } from '../../src/domain/proposal/check.ts';
import type { Proposal, ProposalMember } from '../../src/domain/proposal/proposal.ts';
import { EMPTY_FAMILY, EMPTY_LISTING, EMPTY_PERSON } from '../../src/domain/register/person.ts';
import type { PersonFields, RegisterPerson } from '../../src/domain/register/person.ts';
import { SMALL_REGENCY } from './small-regency.ts';

/** An invented woman, whose NIK fits her. */
export const SULASTRI: PersonFields = {
  ...EMPTY_PERSON,
  name: 'Sulastri',
  nik: '3316095205800001',
  sex: 'female',
  birthPlace: 'Blora',
  birthDate: '1980-05-12',
  relation: 'head',
};

export const FAMILY = { ...EMPTY_FAMILY, noKk: '3316091002080001', address: 'Jalan Jati 3' };

export function member(fields: Partial<PersonFields> = {}, more: Partial<ProposalMember> = {}) {
  return {
    id: 'member-1',
    registerPersonId: null,
    fields: { ...SULASTRI, ...fields },
    was: null,
    concerned: true,
    ...more,
  } satisfies ProposalMember;
}

/** A new family of one, with nothing to find fault with. */
export function newFamily(more: Partial<Proposal> = {}): Proposal {
  return {
    kind: 'new',
    regionCode: '33.16.09.2003',
    period: '2026-10',
    reason: 'notListed',
    reasonNote: '',
    reasonDate: '',
    family: FAMILY,
    familyWas: null,
    members: [member()],
    evidence: ['houseFront', 'houseInside', 'kk'],
    explanations: {},
    ...more,
  };
}

export function registered(fields: Partial<RegisterPerson> = {}): RegisterPerson {
  return {
    ...SULASTRI,
    ...FAMILY,
    ...EMPTY_LISTING,
    id: 'person-1',
    regionCode: '33.16.09.2003',
    ...fields,
  };
}

/** A proposal about Sulastri, who is in the register. */
export function about(kind: 'correction' | 'removal', more: Partial<Proposal> = {}): Proposal {
  const person = member({}, { registerPersonId: 'person-1', was: SULASTRI });
  return newFamily({
    kind,
    reason: kind === 'correction' ? 'wrongEntry' : 'notFound',
    familyWas: FAMILY,
    members: [person],
    evidence: ['kk'],
    ...more,
  });
}

export function context(more: Partial<CheckContext> = {}): CheckContext {
  return {
    settings: DEFAULT_PROPOSAL_SETTINGS,
    regions: SMALL_REGENCY,
    today: '2026-10-14',
    likenesses: [],
    register: [registered()],
    ...more,
  };
}
