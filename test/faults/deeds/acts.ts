import { placeId, singleId, uuidv7 } from '../../../src/domain/id.ts';
import { POKJA, POSTS } from '../../../src/domain/team.ts';
import type { Intent } from '../../../src/store/mutate.ts';
import type { LocalRow } from '../../../src/store/types.ts';
import { proposalArgs } from '../../bench/store/record.ts';
import type { Dice } from '../dice.ts';
import type { SimPhone } from '../phone/sim-phone.ts';
import { KECAMATAN } from '../world/plan.ts';

/** What a person can do, given what is on the phone; null where there is nothing to do it to. */
export interface Act {
  readonly name: string;
  readonly weight: number;
  readonly intents: (dice: Dice, phone: SimPhone) => Promise<Intent[] | null>;
}

const WORDS = ['Pendopo', 'Balai desa', 'Aula', 'Gedung serbaguna'] as const;
const PEOPLE = ['Slamet Rekaan', 'Wati Rekaan', 'Parno Rekaan', 'Sumi Rekaan'] as const;

export const newId = (dice: Dice, { db }: { readonly db: Pick<SimPhone['db'], 'now'> }): string =>
  uuidv7(db.now(), dice.bytes(16));

async function some<K extends 'meeting' | 'attendance' | 'team' | 'teamMember' | 'proposal'>(
  dice: Dice,
  { db }: SimPhone,
  kind: K,
): Promise<LocalRow<K> | null> {
  const rows = await db.rows(kind).orderBy('id').toArray();
  return rows.length === 0 ? null : dice.pick(rows);
}

const village = (dice: Dice, { account }: SimPhone): string | null => {
  const villages = account.scopes.filter((scope) => scope.length > KECAMATAN.length);
  return villages.length === 0 ? null : dice.pick(villages);
};

const meeting: Act = {
  name: 'meeting',
  weight: 3,
  async intents(dice, phone) {
    const id = newId(dice, phone);
    const own = village(dice, phone);
    const isOwn = own !== null && dice.chance(0.4);
    const regionCode = isOwn ? own : KECAMATAN;
    const kind = isOwn ? ('musyawarah' as const) : ('socialisation' as const);
    const fields = { date: '2026-11-24', startTime: '09:00', endTime: '', place: dice.pick(WORDS) };
    const people = { agenda: '', chair: '', minuteTaker: '' };
    return [{ name: 'meeting.create', args: { id, regionCode, kind, ...fields, ...people } }];
  },
};

const meetingEdit: Act = {
  name: 'meeting edit',
  weight: 4,
  async intents(dice, phone) {
    const row = await some(dice, phone, 'meeting');
    if (row === null) return null;
    const changes = dice.chance(0.6)
      ? { place: dice.pick(WORDS) }
      : { minutes: `Notulen ${dice.below(5)}` };
    return [{ name: 'meeting.edit', args: { id: row.id, changes } }];
  },
};

const meetingStep: Act = {
  name: 'meeting step',
  weight: 1,
  async intents(dice, phone) {
    const row = await some(dice, phone, 'meeting');
    if (row === null) return null;
    const step = row.fields.state === 'open' ? ('close' as const) : ('reopen' as const);
    return [{ name: 'meeting.step', args: { id: row.id, step, reason: 'perlu' } }];
  },
};

const walkIn: Act = {
  name: 'walk-in',
  weight: 5,
  async intents(dice, phone) {
    const row = await some(dice, phone, 'meeting');
    if (row === null) return null;
    const who = { role: 'community' as const, position: '', regionCode: '', representedBy: '' };
    return Array.from({ length: dice.between(1, 4) }, (): Intent => {
      const args = { id: newId(dice, phone), meetingId: row.id, name: dice.pick(PEOPLE), ...who };
      return { name: 'attendance.add', args: { ...args, walkIn: true, status: 'present' } };
    });
  },
};

/** The same place on every phone: two that prepare the list with no network name one record. */
const invited: Act = {
  name: 'invited',
  weight: 3,
  async intents(dice, phone) {
    const row = await some(dice, phone, 'meeting');
    if (row === null) return null;
    const regionCode = village(dice, phone) ?? '33.16.09.2003';
    const place = dice.below(2);
    const id = placeId(row.id, regionCode, 0, place);
    const who = { name: dice.pick(['', ...PEOPLE]), role: 'kepalaDesa' as const, position: '' };
    const args = { id, meetingId: row.id, ...who, regionCode, representedBy: '' };
    return [{ name: 'attendance.add', args: { ...args, walkIn: false, status: 'invited' } }];
  },
};

const attendanceEdit: Act = {
  name: 'attendance edit',
  weight: 5,
  async intents(dice, phone) {
    const row = await some(dice, phone, 'attendance');
    if (row === null || row.parentId === null) return null;
    const changes = dice.pick([
      { name: dice.pick(PEOPLE) },
      { status: dice.pick(['present', 'excused'] as const) },
      { position: `Jabatan ${dice.below(4)}` },
      { removed: dice.chance(0.7) },
    ]);
    return [{ name: 'attendance.edit', args: { id: row.id, meetingId: row.parentId, changes } }];
  },
};

const team: Act = {
  name: 'team',
  weight: 2,
  async intents(dice, phone) {
    const regionCode = village(dice, phone) ?? KECAMATAN;
    return [{ name: 'team.start', args: { regionCode, meetingId: null } }];
  },
};

const member: Act = {
  name: 'member',
  weight: 4,
  async intents(dice, phone) {
    const regionCode = village(dice, phone) ?? KECAMATAN;
    const teamId = singleId('team', regionCode);
    const person = { name: dice.pick(PEOPLE), element: 'community' as const, position: '' };
    const seat = { post: null, pokja: dice.pick([null, ...POKJA]), attendanceId: null };
    return [{ name: 'member.add', args: { id: newId(dice, phone), teamId, ...person, ...seat } }];
  },
};

const memberEdit: Act = {
  name: 'member edit',
  weight: 3,
  async intents(dice, phone) {
    const row = await some(dice, phone, 'teamMember');
    if (row === null || row.parentId === null) return null;
    const changes = dice.pick([
      { name: dice.pick(PEOPLE) },
      { pokja: dice.pick([null, ...POKJA]) },
      { removed: dice.chance(0.6) },
    ]);
    return [{ name: 'member.edit', args: { id: row.id, teamId: row.parentId, changes } }];
  },
};

const assign: Act = {
  name: 'post',
  weight: 2,
  async intents(dice, phone) {
    const row = await some(dice, phone, 'teamMember');
    if (row === null || row.parentId === null) return null;
    const args = { teamId: row.parentId, post: dice.pick(POSTS), memberId: row.id };
    return [{ name: 'team.assign', args }];
  },
};

const proposal: Act = {
  name: 'proposal',
  weight: 3,
  async intents(dice, phone) {
    const regionCode = village(dice, phone);
    if (regionCode === null) return null;
    const args = { ...proposalArgs(regionCode), id: newId(dice, phone) };
    return [{ name: 'proposal.create', args: { ...args, noKk: '3316091002080001' } }];
  },
};

const proposalEdit: Act = {
  name: 'proposal edit',
  weight: 3,
  async intents(dice, phone) {
    const row = await some(dice, phone, 'proposal');
    if (row === null) return null;
    const changes = dice.chance(0.5)
      ? { note: `Catatan ${dice.below(4)}` }
      : { rt: '00' + dice.below(4) };
    return [{ name: 'proposal.edit', args: { id: row.id, changes } }];
  },
};

export const ACTS: readonly Act[] = [
  meeting,
  meetingEdit,
  meetingStep,
  walkIn,
  invited,
  attendanceEdit,
  team,
  member,
  memberEdit,
  assign,
  proposal,
  proposalEdit,
];
