import fc, { assert } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Post } from '../../../src/domain/team.ts';
import {
  MEMBERS,
  TEAM,
  acts,
  beginning,
  carryOut,
  facilitator,
  interleave,
  person,
  turns,
  writesTwice,
} from '../../support/team-acts.ts';
import type { Act } from '../../support/team-acts.ts';
import { Office, Phone, VILLAGE, idOf } from '../../support/team-office.ts';
import type { Sent } from '../../support/team-office.ts';

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
