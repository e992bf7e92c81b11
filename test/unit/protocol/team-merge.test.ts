import fc, { assert } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { memberId, singleId } from '../../../src/domain/id.ts';
import { POKJA, POSTS } from '../../../src/domain/team.ts';
import type { Pokja, Post } from '../../../src/domain/team.ts';
import type { TeamMemberFields } from '../../../src/protocol/team-records.ts';
import { KECAMATAN, Office, Phone, VILLAGE, actorOf, idOf } from './team-office.ts';
import type { Sent } from './team-office.ts';

const TEAM = singleId('team', VILLAGE);
const MEMBERS = [1, 2, 3, 4, 5].map((count) => idOf(50, count));
const PLACES_AT_MEETING = [1, 2, 3].map((count) => idOf(60, count));
const facilitator = (index: number) => actorOf('facilitator', [VILLAGE], index);

const person = (name: string) => ({
  name,
  element: 'community' as const,
  position: '',
  attendanceId: null,
});

/** A team that everybody has on their phone: five members, one of them the chair. */
function beginning(): Office {
  const phone = new Phone(8, actorOf('subdistrict', [KECAMATAN]));
  phone.act('team.start', { regionCode: VILLAGE, meetingId: null });
  MEMBERS.forEach((id, index) => {
    const isChair = index === 0;
    const seat = { id, teamId: TEAM, post: isChair ? ('chair' as const) : null };
    const ownPokja = isChair ? null : (POKJA[index % 3] ?? null);
    phone.act('member.add', { ...seat, pokja: ownPokja, ...person(`Orang ${index}`) });
  });
  const office = new Office();
  for (const sent of phone.outbox) office.receive(sent);
  return office;
}

type Act =
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
function carryOut(device: number, from: Office, acts: readonly Act[]): Sent[] {
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
function writesTwice(outbox: readonly Sent[]): boolean {
  const written = outbox.flatMap(({ base }) =>
    [...base].flatMap(([id, fields]) => Object.keys(fields).map((field) => `${id} ${field}`)),
  );
  return new Set(written).size !== written.length;
}

/** All outboxes in one row, each in its own order; `turns` says whose turn it is. */
function interleave(outboxes: readonly (readonly Sent[])[], turns: readonly number[]): Sent[] {
  const left = outboxes.map((outbox) => [...outbox]);
  const row: Sent[] = [];
  for (let step = 0; left.some((outbox) => outbox.length > 0); step += 1) {
    const waiting = left.filter((outbox) => outbox.length > 0);
    const next = waiting[(turns[step % turns.length] ?? 0) % waiting.length]?.shift();
    if (next !== undefined) row.push(next);
  }
  return row;
}

function outcome(from: Office, row: readonly Sent[]) {
  const office = new Office(from);
  for (const sent of row) office.receive(sent);
  const disputed = new Set(office.clashes.map(({ recordId, field }) => `${recordId} ${field}`));
  const fields = [...office.rows.values()].flatMap((each) =>
    Object.entries(each.fields)
      .filter(([field]) => !disputed.has(`${each.id} ${field}`))
      .map(([field, value]) => `${each.id} ${field} ${JSON.stringify(value)}`),
  );
  const pairs = office.clashes.map(({ recordId, field, theirs, mine }) => {
    const values = [JSON.stringify(theirs), JSON.stringify(mine)].sort();
    return `${recordId} ${field} ${values.join(' or ')}`;
  });
  const { refused, clashes } = office;
  return { fields: fields.sort(), pairs: pairs.sort(), refused, clashes };
}

const turns = fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 20 });
const acts = fc.array(act, { maxLength: 9 });

describe('two phones that change one team with no network', () => {
  it('end in the same team and the same open questions, whoever is heard when', () => {
    const from = beginning();
    assert(
      fc.property(acts, acts, turns, turns, (ofA, ofB, first, second) => {
        const outboxes = [carryOut(1, from, ofA), carryOut(2, from, ofB)];
        fc.pre(!outboxes.some(writesTwice));
        const one = outcome(from, interleave(outboxes, first));
        const other = outcome(from, interleave(outboxes, second));
        expect(one.refused).toEqual([]);
        expect(other.refused).toEqual([]);
        expect(other.pairs).toEqual(one.pairs);
        expect(other.fields).toEqual(one.fields);
      }),
      { numRuns: 400 },
    );
  });

  it('lose nobody whom either of them put on it', () => {
    const from = beginning();
    assert(
      fc.property(acts, acts, turns, (ofA, ofB, order) => {
        const outboxes = [carryOut(1, from, ofA), carryOut(2, from, ofB)];
        const { refused, fields } = outcome(from, interleave(outboxes, order));
        const added = outboxes
          .flat()
          .filter(({ name }) => name === 'member.add')
          .map(({ args }) => (args as { id: string }).id);
        expect(refused).toEqual([]);
        for (const id of added) expect(fields.some((field) => field.startsWith(id))).toBe(true);
      }),
    );
  });
});

test('three phones that change one team dispute the same values, whoever is heard when', () => {
  const from = beginning();
  const values = (clashes: Office['clashes']) => {
    const told = clashes.flatMap(({ recordId, field, theirs, mine }) =>
      [theirs, mine].map((value) => `${recordId} ${field} ${JSON.stringify(value)}`),
    );
    return [...new Set(told)].sort();
  };
  assert(
    fc.property(acts, acts, acts, turns, turns, (ofA, ofB, ofC, first, second) => {
      const outboxes = [ofA, ofB, ofC].map((each, index) => carryOut(index + 1, from, each));
      fc.pre(!outboxes.some(writesTwice));
      const one = outcome(from, interleave(outboxes, first));
      const other = outcome(from, interleave(outboxes, second));
      expect(values(other.clashes)).toEqual(values(one.clashes));
      expect(other.fields).toEqual(one.fields);
    }),
  );
});

describe('two phones with no network', () => {
  const heard = (...outboxes: Sent[][]) => {
    const from = beginning();
    return [outboxes, [...outboxes].reverse()].map((order) => {
      const office = new Office(from);
      for (const sent of order.flat()) office.receive(sent);
      return office;
    });
  };
  const assign = (post: Post, index: number): Act => ({ what: 'assign', post, who: index });

  it('give one post to two people: both are kept, for a person to decide', () => {
    const from = beginning();
    const offices = heard(
      carryOut(1, from, [assign('secretary', 1)]),
      carryOut(2, from, [assign('secretary', 2)]),
    );
    for (const office of offices) {
      const [clash] = office.clashes;
      expect(office.clashes).toHaveLength(1);
      expect(clash).toMatchObject({ recordId: TEAM, field: 'secretary' });
      expect(new Set([clash?.theirs, clash?.mine])).toEqual(new Set([MEMBERS[1], MEMBERS[2]]));
    }
  });

  it('take the chair off the team, and give the post to another: the other is chair', () => {
    const from = beginning();
    const [one, other] = heard(
      carryOut(1, from, [{ what: 'remove', who: 0 }]),
      carryOut(2, from, [assign('chair', 1)]),
    );
    for (const office of [one, other]) {
      expect(office?.clashes).toEqual([]);
      expect(office?.get('team', TEAM)?.fields.chair).toBe(MEMBERS[1]);
      expect(office?.get('teamMember', MEMBERS[0] ?? '')?.fields.removed).toBe(true);
    }
  });

  it('pick the same person from the list: they are one member', () => {
    const from = beginning();
    const picked: Act[] = [{ what: 'pick', who: 1, pokja: 'data' }];
    for (const office of heard(carryOut(1, from, picked), carryOut(2, from, picked))) {
      expect(office.clashes).toEqual([]);
      expect(office.children('teamMember', TEAM)).toHaveLength(MEMBERS.length + 1);
    }
  });

  it('begin the same team: it is one team', () => {
    const begun = [1, 2].map((device) => {
      const phone = new Phone(device, facilitator(device));
      const meetingId = device === 1 ? null : idOf(60, 9);
      phone.act('team.start', { regionCode: VILLAGE, meetingId });
      phone.act('member.add', {
        id: idOf(70 + device, 1),
        teamId: TEAM,
        post: device === 1 ? 'chair' : 'secretary',
        pokja: null,
        ...person(`Orang ${device}`),
      });
      return phone.outbox;
    });
    for (const order of [begun, [...begun].reverse()]) {
      const office = new Office();
      for (const sent of order.flat()) office.receive(sent);
      expect(office.refused).toEqual([]);
      expect(office.clashes).toEqual([]);
      expect(office.get('team', TEAM)?.fields).toMatchObject({
        chair: idOf(71, 1),
        secretary: idOf(72, 1),
        meetingId: idOf(60, 9),
      });
    }
  });
});
