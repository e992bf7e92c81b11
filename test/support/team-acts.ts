import fc from 'fast-check';
import { memberId, singleId } from '../../src/domain/id.ts';
import { POKJA, POSTS } from '../../src/domain/team.ts';
import type { Pokja, Post } from '../../src/domain/team.ts';
import type { TeamMemberFields } from '../../src/protocol/team-records.ts';
import { KECAMATAN, Office, Phone, VILLAGE, actorOf, idOf } from './team-office.ts';
import type { Sent } from './team-office.ts';

export const TEAM = singleId('team', VILLAGE);
export const MEMBERS = [1, 2, 3, 4, 5].map((count) => idOf(50, count));
const PLACES_AT_MEETING = [1, 2, 3].map((count) => idOf(60, count));
export const facilitator = (index: number) => actorOf('facilitator', [VILLAGE], index);

export const person = (name: string) => ({
  name,
  element: 'community' as const,
  position: '',
  attendanceId: null,
});

/** How the team came about that everybody has: five members, one of them the chair. */
export function beginningHistory(): Sent[] {
  const phone = new Phone(8, actorOf('subdistrict', [KECAMATAN]));
  phone.act('team.start', { regionCode: VILLAGE, meetingId: null });
  MEMBERS.forEach((id, index) => {
    const isChair = index === 0;
    const seat = { id, teamId: TEAM, post: isChair ? ('chair' as const) : null };
    const ownPokja = isChair ? null : (POKJA[index % 3] ?? null);
    phone.act('member.add', { ...seat, pokja: ownPokja, ...person(`Orang ${index}`) });
  });
  return phone.outbox;
}

/** That team, as it stands at the office and on every phone. */
export function beginning(): Office {
  const office = new Office();
  for (const sent of beginningHistory()) office.receive(sent);
  return office;
}

export type Act =
  | { readonly what: 'add' | 'pick'; readonly who: number; readonly pokja: Pokja | null }
  | { readonly what: 'assign'; readonly who: number | null; readonly post: Post }
  | { readonly what: 'move'; readonly who: number; readonly pokja: Pokja | null }
  | { readonly what: 'remove'; readonly who: number }
  | { readonly what: 'rename'; readonly who: number; readonly word: number };

const who = fc.nat({ max: MEMBERS.length - 1 });
const pokja = fc.constantFrom(null, ...POKJA);
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ what: fc.constantFrom('add' as const, 'pick' as const), who, pokja }),
  fc.record({ what: fc.constant('assign' as const), who, post: fc.constantFrom(...POSTS) }),
  fc.record({ what: fc.constant('move' as const), who, pokja }),
  fc.record({ what: fc.constant('remove' as const), who }),
  fc.record({ what: fc.constant('rename' as const), who, word: fc.nat({ max: 3 }) }),
);

/** What a person does on one phone with no network; what a rule refuses there is not done. */
export function carryOut(device: number, from: Office, acts: readonly Act[]): Sent[] {
  const phone = new Phone(device, facilitator(device), from);
  acts.forEach((one, index) => {
    const id = MEMBERS[one.who ?? 0] ?? '';
    // as the screens do it: what is so already is not written
    const edit = (changes: Partial<TeamMemberFields>) => {
      const now = phone.get('teamMember', id)?.fields;
      if (now === undefined || Object.entries(changes).every(([k, v]) => v === now[k as 'pokja']))
        return;
      phone.act('member.edit', { id, teamId: TEAM, changes });
    };
    if (one.what === 'add') {
      const fresh = { id: idOf(70 + device, index), ...person(`Baru ${device}/${index}`) };
      phone.act('member.add', { ...fresh, teamId: TEAM, post: null, pokja: one.pokja });
    } else if (one.what === 'pick') {
      const attendanceId = PLACES_AT_MEETING[one.who % 3] ?? '';
      const picked = { ...person(`Hadir ${one.who % 3}`), id: memberId(TEAM, attendanceId) };
      phone.act('member.add', { ...picked, teamId: TEAM, post: null, pokja: one.pokja });
    } else if (one.what === 'assign') {
      // as the screen does it: nobody has two places
      if (phone.get('teamMember', id)?.fields.pokja !== null) edit({ pokja: null });
      if (phone.get('team', TEAM)?.fields[one.post] !== id)
        phone.act('team.assign', { teamId: TEAM, post: one.post, memberId: id });
    } else if (one.what === 'move') edit({ pokja: one.pokja });
    else if (one.what === 'remove') edit({ removed: true });
    else if (one.what === 'rename') edit({ name: `Nama ${one.word}` });
  });
  return phone.outbox;
}

/** Whether a phone writes a field twice: then it matters who was heard in between. */
export function writesTwice(outbox: readonly Sent[]): boolean {
  const written = outbox.flatMap(({ base }) =>
    [...base].flatMap(([id, fields]) => Object.keys(fields).map((field) => `${id} ${field}`)),
  );
  return new Set(written).size !== written.length;
}

/** All outboxes in one row, each in its own order; `turns` says whose turn it is. */
export function interleave(
  outboxes: readonly (readonly Sent[])[],
  turns: readonly number[],
): Sent[] {
  const left = outboxes.map((outbox) => [...outbox]);
  const row: Sent[] = [];
  for (let step = 0; left.some((outbox) => outbox.length > 0); step += 1) {
    const waiting = left.filter((outbox) => outbox.length > 0);
    const next = waiting[(turns[step % turns.length] ?? 0) % waiting.length]?.shift();
    if (next !== undefined) row.push(next);
  }
  return row;
}

/** Whose turn it is to be heard, over and over. */
export const turns = fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 20 });
/** What a person does on one phone. */
export const acts = fc.array(act, { maxLength: 9 });
