import { describe, expect, it, test } from 'vitest';
import { singleId } from '../../../src/domain/id.ts';
import { ROLES, may } from '../../../src/domain/role.ts';
import type { Role } from '../../../src/domain/role.ts';
import { POKJA, POSTS } from '../../../src/domain/team.ts';
import { TEAM_STATES, TEAM_STEPS, findStep } from '../../../src/domain/team-step.ts';
import type { TeamState, TeamStep } from '../../../src/domain/team-step.ts';
import type { TeamFields } from '../../../src/protocol/team-records.ts';
import { KECAMATAN, Office, Phone, VILLAGE, actorOf, idOf } from '../../support/team-office.ts';

const ACTORS: Record<Role, ReturnType<typeof actorOf>> = {
  facilitator: actorOf('facilitator', [VILLAGE], 1),
  subdistrict: actorOf('subdistrict', [KECAMATAN], 2),
  regency: actorOf('regency', ['33.16'], 3),
};

const note = { id: idOf(80, 1), field: 'chair', text: 'Nama belum lengkap', wishedDate: '' };
const step = (regionCode: string, what: TeamStep, more: object = {}) => ({
  id: singleId('team', regionCode),
  step: what,
  reason: what === 'amend' ? 'Ketua pindah tugas' : '',
  notes: what === 'return' ? [note] : [],
  ...more,
});

/** An office with a whole team in the given state, put there without asking the rules. */
function officeWith(regionCode: string, fields: Partial<TeamFields> = {}): Office {
  const phone = new Phone(1, ACTORS.subdistrict);
  const teamId = singleId('team', regionCode);
  phone.act('team.start', { regionCode, meetingId: null });
  POSTS.forEach((post, index) => {
    phone.act('member.add', {
      id: idOf(50, index),
      teamId,
      post,
      pokja: null,
      name: `Orang ${index}`,
      element: 'government',
      position: 'Perangkat desa',
      attendanceId: null,
    });
  });
  const office = new Office(phone);
  const team = office.rows.get(teamId);
  if (team !== undefined) {
    office.rows.set(teamId, { ...team, fields: { ...team.fields, ...fields } });
  }
  return office;
}

const everything = [VILLAGE, KECAMATAN].flatMap((region) =>
  ROLES.flatMap((role) =>
    TEAM_STATES.flatMap((state) => TEAM_STEPS.map((what) => ({ region, role, state, what }))),
  ),
);

describe('role × level × state × step, over the wire', () => {
  it.each(everything)('$role of $region: $what from $state', ({ region, role, state, what }) => {
    const office = officeWith(region, { state });
    const found = findStep(state, what, region);
    const actor = ACTORS[role];
    const isAllowed = found.ok && may(actor, found.value.action, region);
    const sent = {
      id: idOf(90, 1),
      device: 9,
      actor,
      name: 'team.step',
      args: step(region, what),
      base: new Map(),
      occurredAt: '2026-11-24T03:00:00.000Z',
    };
    const answer = office.receive(sent);
    const team = office.get('team', singleId('team', region));
    const isSeen = may(actor, 'meeting.read', region);
    const refusal = { ok: false, code: !isSeen || found.ok ? 'not_available' : 'team_step' };
    expect(answer).toMatchObject(isAllowed ? { ok: true } : refusal);
    expect(team?.fields.state).toBe(isAllowed && found.ok ? found.value.to : state);
    expect(team?.fields.events).toHaveLength(isAllowed ? 1 : 0);
  });
});

test('a facilitator of another village learns nothing of a team', () => {
  const phone = new Phone(2, actorOf('facilitator', ['33.16.09.2004']), officeWith(VILLAGE));
  for (const what of TEAM_STEPS) {
    expect(phone.act('team.step', step(VILLAGE, what))).toEqual({
      ok: false,
      code: 'not_available',
    });
  }
});

describe('what a step needs', () => {
  const at = (state: TeamState, role: Role) =>
    new Phone(2, ACTORS[role], officeWith(VILLAGE, { state }));

  it('a whole team, to be submitted', () => {
    const phone = new Phone(2, ACTORS.facilitator, officeWith(VILLAGE, { chair: null }));
    const refusal = { ok: false, code: 'team_unfinished' };
    expect(phone.act('team.step', step(VILLAGE, 'submit'))).toEqual(refusal);
  });

  it('a note, to be returned', () => {
    for (const notes of [[], [{ ...note, text: '  ' }]]) {
      const refusal = { ok: false, code: 'note_missing', field: 'notes' };
      const act = step(VILLAGE, 'return', { notes });
      expect(at('submitted', 'subdistrict').act('team.step', act)).toEqual(refusal);
      expect(at('verified', 'regency').act('team.step', act)).toEqual(refusal);
    }
  });

  it('a reason, to be amended', () => {
    const act = step(VILLAGE, 'amend', { reason: ' ' });
    const refusal = { ok: false, code: 'reason_missing', field: 'reason' };
    expect(at('received', 'facilitator').act('team.step', act)).toEqual(refusal);
  });
});

describe('the whole chain of a village', () => {
  const office = officeWith(VILLAGE);
  const teamId = singleId('team', VILLAGE);
  let device = 1;
  const take = (role: Role, what: TeamStep, more: object = {}) => {
    device += 1;
    const phone = new Phone(device, ACTORS[role], office);
    const sent = phone.act('team.step', step(VILLAGE, what, more));
    if (!sent.ok) throw new Error(sent.code);
    return office.receive(sent.value);
  };

  it('goes up, back, up again, and is kept step by step', () => {
    take('facilitator', 'submit');
    take('subdistrict', 'return');
    take('facilitator', 'submit');
    take('subdistrict', 'verify');
    take('regency', 'return');
    take('facilitator', 'submit');
    take('subdistrict', 'verify');
    take('regency', 'receive');
    const team = office.get('team', teamId);
    expect(team?.fields.state).toBe('received');
    expect(team?.fields.events.map(({ step: what, name }) => `${what} ${name}`)).toEqual([
      'submit facilitator 1',
      'return subdistrict 2',
      'submit facilitator 1',
      'verify subdistrict 2',
      'return regency 3',
      'submit facilitator 1',
      'verify subdistrict 2',
      'receive regency 3',
    ]);
    expect(team?.fields.notes).toMatchObject([{ ...note, name: 'subdistrict 2' }]);
    expect(team?.fields.sent?.members).toHaveLength(POSTS.length);
  });
});

describe('a word about a team that has gone on since', () => {
  it('is refused: a second submission does not send a returned team up again', () => {
    const office = officeWith(VILLAGE);
    const phones = [1, 2].map((device) => new Phone(device + 1, ACTORS.facilitator, office));
    for (const phone of phones) phone.act('team.step', step(VILLAGE, 'submit', { seen: 0 }));
    const [first, late] = phones.map((phone) => phone.outbox[0]);
    if (first === undefined || late === undefined) throw new Error('nothing was sent');
    office.receive(first);
    const reviewer = new Phone(5, ACTORS.subdistrict, office);
    reviewer.act('team.step', step(VILLAGE, 'return', { seen: 1 }));
    for (const sent of reviewer.outbox) office.receive(sent);
    expect(office.receive(late)).toEqual({ ok: false, code: 'team_step' });
    expect(office.get('team', singleId('team', VILLAGE))?.fields.state).toBe('returned');
  });

  it('is refused: what was written before it was sent comes too late', () => {
    const office = officeWith(VILLAGE);
    const late = new Phone(2, ACTORS.facilitator, office);
    const edit = { id: idOf(50, 0), teamId: singleId('team', VILLAGE), changes: { name: 'Lain' } };
    const written = late.act('member.edit', edit);
    const sender = new Phone(3, ACTORS.facilitator, office);
    sender.act('team.step', step(VILLAGE, 'submit'));
    for (const sent of sender.outbox) office.receive(sent);
    if (!written.ok) throw new Error(written.code);
    expect(office.receive(written.value)).toEqual({ ok: false, code: 'team_sent' });
  });
});

test('the day on which a team was first sent hangs on no phone’s clock', () => {
  const office = officeWith(VILLAGE);
  const teamId = singleId('team', VILLAGE);
  const phone = new Phone(2, ACTORS.facilitator, office);
  const sent = phone.act('team.step', step(VILLAGE, 'submit'), '2029-01-01T00:00:00.000Z');
  if (!sent.ok) throw new Error(sent.code);
  office.receive(sent.value, '2026-11-24T03:00:00.000Z');
  expect(office.get('team', teamId)?.fields.firstSubmittedAt).toBe('2026-11-24T03:00:00.000Z');
});

test('a post whose holder was taken off is sent as open', () => {
  const office = officeWith(VILLAGE);
  const teamId = singleId('team', VILLAGE);
  const phone = new Phone(2, ACTORS.facilitator, office);
  const coordinator = idOf(50, POSTS.indexOf('dataCoordinator'));
  phone.act('member.add', {
    id: idOf(51, 1),
    teamId,
    post: null,
    pokja: 'data',
    name: 'Anggota',
    element: 'ngo',
    position: '',
    attendanceId: null,
  });
  phone.act('member.edit', { id: coordinator, teamId, changes: { removed: true } });
  expect(phone.get('team', teamId)?.fields.dataCoordinator).toBe(coordinator);
  expect(phone.act('team.step', step(VILLAGE, 'submit')).ok).toBe(true);
  const team = phone.get('team', teamId)?.fields;
  expect(team?.dataCoordinator).toBeNull();
  expect(team?.sent?.posts.dataCoordinator).toBeNull();
  expect(team?.sent?.members.map(({ id }) => id)).not.toContain(coordinator);
});

describe('a team that was received', () => {
  const teamId = singleId('team', VILLAGE);
  const amended = () => {
    const phone = new Phone(
      2,
      ACTORS.facilitator,
      officeWith(VILLAGE, { state: 'received', decreeNumber: '141/7/2026' }),
    );
    phone.act('team.step', step(VILLAGE, 'amend'));
    return phone;
  };
  const newcomer = {
    id: idOf(60, 1),
    name: 'Pengganti',
    element: 'ngo' as const,
    position: 'LSM',
    attendanceId: null,
  };
  const chair = idOf(50, POSTS.indexOf('chair'));
  const replace = {
    teamId,
    post: 'chair' as const,
    pokja: null,
    outMemberId: chair,
    incoming: newcomer,
    date: '2026-12-01',
    reason: 'Pindah tugas',
  };

  it('keeps its decree when it is amended, and begins another', () => {
    const team = amended().get('team', teamId)?.fields;
    expect(team).toMatchObject({ state: 'draft', revision: 1, decreeNumber: '' });
    expect(team?.pastDecrees).toMatchObject([{ revision: 0, number: '141/7/2026' }]);
  });

  it('hands on a post by replacement', () => {
    const phone = amended();
    expect(phone.act('team.replace', replace).ok).toBe(true);
    expect(phone.get('team', teamId)?.fields).toMatchObject({
      chair: newcomer.id,
      replacements: [{ outMemberId: chair, inMemberId: newcomer.id, date: '2026-12-01' }],
    });
    expect(phone.get('teamMember', chair)?.fields.removed).toBe(true);
    expect(phone.get('teamMember', newcomer.id)?.fields).toMatchObject({ name: 'Pengganti' });
  });

  it('lets a member rise who has left their old place', () => {
    const phone = amended();
    const added = { ...replace, post: null, pokja: POKJA[0], outMemberId: null };
    phone.act('team.replace', added);
    const rise = { ...replace, date: '2026-12-05' };
    const twoPlaces = { ok: false, code: 'member_two_posts', field: 'incoming' };
    expect(phone.act('team.replace', rise)).toEqual(twoPlaces);
    const left = { ...added, outMemberId: newcomer.id, incoming: null, date: '2026-12-05' };
    expect(phone.act('team.replace', left).ok).toBe(true);
    expect(phone.act('team.replace', rise).ok).toBe(true);
    expect(phone.get('team', teamId)?.fields.chair).toBe(newcomer.id);
    expect(phone.get('teamMember', newcomer.id)?.fields).toMatchObject({
      removed: false,
      pokja: null,
    });
  });

  it.each([
    ['without a reason', { reason: ' ' }, 'reason_missing'],
    ['on a day that there is not', { date: '2026-02-30' }, 'invalid'],
    ['of nobody by nobody', { outMemberId: null, incoming: null }, 'invalid'],
    ['of somebody who is not in the place', { outMemberId: newcomer.id }, 'member_gone'],
    ['by somebody without a name', { incoming: { ...newcomer, name: '' } }, 'person_unnamed'],
  ])('refuses a replacement %s', (_what, more, code) => {
    expect(amended().act('team.replace', { ...replace, ...more })).toMatchObject({ code });
  });

  it('refuses to hand on a post before its holder had it', () => {
    const phone = amended();
    phone.act('team.replace', replace);
    const next = { ...newcomer, id: idOf(60, 2) };
    const early = { ...replace, outMemberId: newcomer.id, incoming: next, date: '2026-11-30' };
    const refusal = { ok: false, code: 'invalid', field: 'date' };
    expect(phone.act('team.replace', early)).toEqual(refusal);
    expect(phone.act('team.replace', { ...early, date: '2026-12-01' }).ok).toBe(true);
  });

  it('corrects a name freely, and seats nobody but by replacement', () => {
    const phone = amended();
    const edit = (changes: object) => phone.act('member.edit', { id: chair, teamId, changes });
    const amendedOnly = { ok: false, code: 'team_amended' };
    expect(edit({ name: 'Nama Betul' }).ok).toBe(true);
    expect(edit({ removed: true })).toEqual(amendedOnly);
    expect(edit({ pokja: 'data' })).toEqual(amendedOnly);
    expect(phone.act('team.assign', { teamId, post: 'secretary', memberId: null })).toEqual(
      amendedOnly,
    );
    const add = { ...newcomer, teamId, post: null, pokja: null };
    expect(phone.act('member.add', add)).toEqual(amendedOnly);
  });

  it('knows no replacement before it was received', () => {
    const phone = new Phone(2, ACTORS.facilitator, officeWith(VILLAGE));
    expect(phone.act('team.replace', replace)).toEqual({ ok: false, code: 'team_not_received' });
  });
});
