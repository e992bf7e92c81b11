import { beforeEach, expect, it } from 'vitest';
import type { Role } from '../../../src/domain/role.ts';
import { TEAM_LIMITS } from '../../../src/domain/team.ts';
import type { PullResponse } from '../../../src/protocol/pull.ts';
import { PROTOCOL } from '../../../src/protocol/version.ts';
import { ask } from '../../support/endpoint.ts';
import { SULASTRI } from '../../support/proposals.ts';
import { describeOnBothEngines } from '../storage/engines.ts';
import { memberArgs, photoArgs } from '../storage/proposal-work.ts';
import {
  FAR_VILLAGE,
  KECAMATAN,
  newId,
  OTHER_KECAMATAN,
  REGENCY,
  SIBLING,
  VILLAGE,
} from './app.ts';
import type { AppUnderTest } from './app.ts';
import { Attempts, wrongWith } from './attempts.ts';
import { Importer, inventList, listOf } from './lists.ts';
import {
  furnishPapers,
  ghostPapers,
  openEveryMonth,
  photoShape,
  removalArgs,
  statementOf,
  STEP_NAMES,
  wholeStep,
} from './papers.ts';
import type { Papers, StepName } from './papers.ts';
import { joinAs, openTwoRegencies } from './world.ts';

const OTHER_REGENCY = '33.17';
const ELSEWHERE = '33.17.01.2001';
/** There is no such region anywhere. */
const NOWHERE = '33.99.99.2999';

const VILLAGES = [VILLAGE, SIBLING, FAR_VILLAGE, ELSEWHERE];
const WITH_TEAMS = [...VILLAGES, KECAMATAN, OTHER_KECAMATAN];
const REGENCIES = [REGENCY, OTHER_REGENCY];

/** Who may do what where. Written by hand, not taken from the table that the server runs. */
const NEAR = [VILLAGE, SIBLING];
const HERE = [VILLAGE, SIBLING, FAR_VILLAGE];
const ALLOWED: Record<Role, Record<string, readonly string[]>> = {
  facilitator: {
    'team.edit': [VILLAGE],
    'proposal.edit': [VILLAGE],
    'proposal.decide': [VILLAGE],
    likenesses: [VILLAGE],
  },
  subdistrict: {
    'team.edit': [...NEAR, KECAMATAN],
    'team.verify': NEAR,
    'register.import': NEAR,
    'proposal.edit': NEAR,
    'proposal.decide': NEAR,
    'proposal.verify': NEAR,
    likenesses: NEAR,
  },
  regency: {
    'team.receive': [...HERE, KECAMATAN, OTHER_KECAMATAN],
    'setting.edit': [REGENCY],
    'register.import': HERE,
    'proposal.receive': HERE,
    likenesses: HERE,
  },
};

/** Whose step it is. */
const STEP_ACTIONS: Record<StepName, string> = {
  agree: 'proposal.decide',
  decline: 'proposal.decide',
  postpone: 'proposal.decide',
  undecide: 'proposal.decide',
  withdraw: 'proposal.edit',
  submit: 'proposal.edit',
  restore: 'proposal.edit',
  recall: 'proposal.edit',
  verify: 'proposal.verify',
  returnByKecamatan: 'proposal.verify',
  receive: 'proposal.receive',
  returnByRegency: 'proposal.receive',
  reject: 'proposal.receive',
  enter: 'proposal.receive',
  reopen: 'proposal.receive',
};

/** The regions whose register, proposals and papers reach a person. */
const SEEN: Record<
  Role,
  { readonly people: readonly string[]; readonly papers: readonly string[] }
> = {
  facilitator: { people: [VILLAGE], papers: [VILLAGE] },
  subdistrict: { people: NEAR, papers: NEAR },
  regency: { people: [], papers: HERE },
};

/** What is accepted counts on the device, which the answers after it would show. */
const refusedFirst = (places: readonly string[], own: readonly string[]): readonly string[] => [
  ...places.filter((place) => !own.includes(place)),
  ...places.filter((place) => own.includes(place)),
];

const SCOPES: Record<Role, string> = {
  facilitator: VILLAGE,
  subdistrict: KECAMATAN,
  regency: REGENCY,
};
const ROLES = ['facilitator', 'subdistrict', 'regency'] as const;

describeOnBothEngines('the matrix of teams, settings, register and proposals', (engine) => {
  let here: AppUnderTest;
  let papers: Map<string, Papers>;

  beforeEach(async () => {
    const both = await openTwoRegencies(engine, OTHER_REGENCY);
    here = both.here;
    papers = new Map();
    const homeOf = (region: string) => (region === ELSEWHERE ? both.elsewhere : here);
    await openEveryMonth(here, REGENCY);
    await openEveryMonth(both.elsewhere, OTHER_REGENCY);
    for (const region of WITH_TEAMS) {
      papers.set(region, await furnishPapers(homeOf(region), region));
    }
  });

  it.each(ROLES)('holds for a %s', async (role) => {
    const attempts = new Attempts(here, await joinAs(here, [SCOPES[role]]));
    const wrong: string[] = [];
    let cells = 0;
    const deeds = [...ofRegister(attempts), ...ofProposals(attempts), ...ofSteps(attempts)];
    const all = [
      ...deeds.map((deed) => [deed, VILLAGES] as const),
      ...ofTeams(attempts).map((deed) => [deed, WITH_TEAMS] as const),
      ...ofSettings(attempts).map((deed) => [deed, REGENCIES] as const),
    ];
    for (const [[action, name, attempt], places] of all) {
      const isOfRegency = places === REGENCIES;
      const ghost = await attempt(ghostPapers(isOfRegency ? NOWHERE.slice(0, 5) : NOWHERE));
      const own = ALLOWED[role][action] ?? [];
      for (const place of refusedFirst(places, own)) {
        cells += 1;
        const may = own.includes(place);
        const answer = await attempt(papers.get(place) ?? ghostPapers(place));
        wrong.push(...wrongWith(`${name} ${place}`, answer, { may, ghost }));
      }
    }
    expect(wrong).toEqual([]);
    expect(cells).toBe((3 + 10 + 15) * VILLAGES.length + 6 * WITH_TEAMS.length + 4 * 2);
  });

  it.each(ROLES)('holds for a %s and the chain of a team', async (role) => {
    const attempts = new Attempts(here, await joinAs(here, [SCOPES[role]]));
    const wrong: string[] = [];
    const may = (action: string, region: string) => (ALLOWED[role][action] ?? []).includes(region);
    const team = (step: 'submit' | 'verify' | 'receive' | 'return') => (region: string) => {
      const { teamId: id } = papers.get(region) ?? ghostPapers(region);
      const notes = [{ id: newId(), field: 'chair', text: 'Periksa lagi', wishedDate: '' }];
      return attempts.act('team.step', { id, step, reason: 'Alasan', notes });
    };
    /** Tries a step everywhere; where it is not this person's, another takes it. */
    const takeAll = async (step: 'submit' | 'verify' | 'receive', action: string, by: Role) => {
      const ghost = await team(step)(NOWHERE);
      for (const region of refusedFirst(WITH_TEAMS, ALLOWED[role][action] ?? [])) {
        const isVillage = VILLAGES.includes(region);
        // a kecamatan vouches for its own team: that step is not in its table
        if (step === 'verify' && !isVillage) continue;
        const answer = await team(step)(region);
        wrong.push(...wrongWith(`${step} ${region}`, answer, { may: may(action, region), ghost }));
        if (may(action, region) || region === ELSEWHERE) continue;
        const scope =
          by === 'regency' ? REGENCY : by === 'subdistrict' ? region.slice(0, 8) : region;
        const other = new Attempts(here, await joinAs(here, [scope]));
        const { teamId: id } = papers.get(region) ?? ghostPapers(region);
        const taken = await other.act('team.step', { id, step, reason: '', notes: [] });
        if (taken.includes('"status":"rejected"'))
          wrong.push(`${step} ${region} by its own: ${taken}`);
      }
    };
    const refuseReturns = async (action: string, regions: readonly string[]) => {
      for (const region of regions.filter((one) => !may(action, one))) {
        const [answer, ghost] = [await team('return')(region), await team('return')(NOWHERE)];
        wrong.push(...wrongWith(`return ${region}`, answer, { may: false, ghost }));
      }
    };
    await takeAll('submit', 'team.edit', 'facilitator');
    await refuseReturns('team.verify', VILLAGES);
    await takeAll('verify', 'team.verify', 'subdistrict');
    await refuseReturns('team.receive', WITH_TEAMS);
    await takeAll('receive', 'team.receive', 'regency');
    expect(wrong).toEqual([]);
  });

  it.each(ROLES)('decides which people and papers reach a %s', async (role) => {
    const laptop = new Importer(here, here.regency);
    for (const regionCode of HERE) await laptop.take(listOf(inventList(3), { regionCode }));
    const session = await joinAs(here, [SCOPES[role]]);
    const rows: PullResponse['rows'] = [];
    let cursor: string | null = null;
    for (let more = true; more;) {
      const body = { protocol: PROTOCOL, cursor };
      const page: PullResponse = await ask(here.send, 'POST', '/api/sync/pull', body, session);
      rows.push(...page.rows);
      ({ cursor, more } = page);
    }
    const seen = (kind: string) =>
      [
        ...new Set(rows.filter((row) => row.kind === kind).map(({ regionCode }) => regionCode)),
      ].sort();
    const { people, papers: own } = SEEN[role];
    expect(seen('registerPerson')).toEqual([...people].sort());
    for (const kind of ['proposal', 'proposalMember', 'dossier']) {
      expect(seen(kind)).toEqual([...own].sort());
    }
    expect(seen('setting')).toEqual([REGENCY]);
  });
});

type Deed = readonly [action: string, name: string, attempt: (papers: Papers) => Promise<string>];

function ofRegister(attempts: Attempts): Deed[] {
  const list = (regionCode: string) => listOf(inventList(2), { regionCode });
  return [
    [
      'register.import',
      'preview a list',
      ({ regionCode }) => attempts.post('/api/register/preview', { list: list(regionCode) }),
    ],
    [
      'register.import',
      'import a list',
      async ({ regionCode }) => {
        const body = { id: newId(), list: list(regionCode) };
        const seen = await attempts.post('/api/register/preview', body);
        const ground = /"ground":"([^"]*)"/.exec(seen)?.[1] ?? '';
        return attempts.post('/api/register/import', { ...body, ground });
      },
    ],
    [
      'likenesses',
      'ask for likenesses',
      ({ regionCode }) => {
        const { name, nik, birthDate, sex } = SULASTRI;
        const subject = { key: 'a', name, nik, noKk: '', birthDate, sex, regionCode, except: [] };
        return attempts.post('/api/register/likenesses', { subjects: [subject] });
      },
    ],
  ];
}

function ofProposals(attempts: Attempts): Deed[] {
  return [
    [
      'proposal.edit',
      'propose',
      ({ regionCode }) => attempts.act('proposal.create', removalArgs(regionCode)),
    ],
    [
      'proposal.edit',
      'edit a proposal',
      ({ proposalId: id }) => attempts.act('proposal.edit', { id, changes: { note: 'Catatan' } }),
    ],
    [
      'proposal.edit',
      'add a member',
      ({ proposalId }) => attempts.act('proposalMember.add', { ...memberArgs(), proposalId }),
    ],
    [
      'proposal.edit',
      'edit a member',
      ({ proposalId, memberId: id }) =>
        attempts.act('proposalMember.edit', { id, proposalId, changes: { occupation: 'Petani' } }),
    ],
    [
      'proposal.edit',
      'add evidence',
      ({ proposalId }) => attempts.act('proposalPhoto.add', photoArgs(proposalId, 'kk')),
    ],
    [
      'proposal.edit',
      'edit evidence',
      ({ proposalId, photoId: id }) =>
        attempts.act('proposalPhoto.edit', { id, proposalId, changes: { caption: 'Surat' } }),
    ],
    [
      'proposal.decide',
      'open papers',
      ({ regionCode }) => attempts.act('dossier.open', statementOf(regionCode, '2026-12')),
    ],
    [
      'proposal.decide',
      'edit papers',
      ({ dossierId: id }) => attempts.act('dossier.edit', { id, changes: { number: '141/1' } }),
    ],
    [
      'proposal.decide',
      'add a page',
      ({ dossierId }) =>
        attempts.act('dossierPhoto.add', { ...photoShape(), id: newId(), dossierId }),
    ],
    [
      'proposal.decide',
      'edit a page',
      ({ dossierId, dossierPhotoId: id }) =>
        attempts.act('dossierPhoto.edit', { id, dossierId, changes: { caption: 'Halaman 1' } }),
    ],
  ];
}

function ofSteps(attempts: Attempts): Deed[] {
  return STEP_NAMES.map((name): Deed => [
    STEP_ACTIONS[name],
    name,
    ({ due, regionCode }) => attempts.act('proposal.step', wholeStep(due[name], regionCode, name)),
  ]);
}

function ofTeams(attempts: Attempts): Deed[] {
  const person = { name: 'Orang Baru', element: 'ngo', position: '', attendanceId: null } as const;
  return [
    [
      'team.edit',
      'begin a team',
      ({ regionCode }) => attempts.act('team.start', { regionCode, meetingId: null }),
    ],
    [
      'team.edit',
      'edit a team',
      ({ teamId: id }) => attempts.act('team.edit', { id, changes: { decreeNumber: '141/9' } }),
    ],
    [
      'team.edit',
      'add somebody to a team',
      ({ teamId }) => {
        const seat = { id: newId(), teamId, post: null, pokja: 'data' } as const;
        return attempts.act('member.add', { ...seat, ...person });
      },
    ],
    [
      'team.edit',
      'edit somebody on a team',
      ({ teamId, teamMemberId: id }) =>
        attempts.act('member.edit', { id, teamId, changes: { position: 'Guru' } }),
    ],
    [
      'team.edit',
      'add a photo of a decree',
      ({ teamId }) =>
        attempts.act('teamPhoto.add', { ...photoShape(), id: newId(), teamId, revision: 0 }),
    ],
    [
      'team.edit',
      'edit a photo of a decree',
      ({ teamId, teamPhotoId: id }) =>
        attempts.act('teamPhoto.edit', { id, teamId, changes: { caption: 'SK' } }),
    ],
  ];
}

function ofSettings(attempts: Attempts): Deed[] {
  const text = { considering: '', recalling: '', deciding: '' };
  const papers = { opening: '', considerations: '', closing: '', statement: '' };
  const put = (
    name: 'teamSettings' | 'decreeTemplate' | 'dossierTemplate',
    value: unknown,
  ): Deed => [
    'setting.edit',
    `set ${name}`,
    ({ regionCode }) => attempts.act('setting.put', { regionCode, name, value }),
  ];
  return [
    put('teamSettings', TEAM_LIMITS),
    put('decreeTemplate', text),
    put('dossierTemplate', papers),
    put('dossierTemplate', { ...papers, closing: 'Demikian' }),
  ];
}
