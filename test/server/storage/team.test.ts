import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ConflictFields } from '../../../src/protocol/records.ts';
import type { Mutation } from '../../../src/protocol/mutation.ts';
import { applyPush } from '../../../src/server/mutations/apply.ts';
import type { Caller } from '../../../src/server/storage/caller.ts';
import type { Storage } from '../../../src/server/storage/database.ts';
import { PROTOCOL } from '../../../src/protocol/version.ts';
import {
  MEMBERS,
  TEAM,
  acts,
  beginning,
  beginningHistory,
  carryOut,
  facilitator,
  interleave,
  person,
  turns,
  writesTwice,
} from '../../support/team-acts.ts';
import { Phone, VILLAGE, idOf } from '../../support/team-office.ts';
import type { Sent } from '../../support/team-office.ts';
import { describeOnBothEngines } from './engines.ts';
import { recordsOf } from './field-work.ts';

const NOW = new Date('2026-11-24T09:00:00.000Z');

/** The devices of one run: a phone's acts come from one device. */
function office(storage: Storage) {
  const devices = new Map<number, string>();
  const seqs = new Map<number, number>();
  return async (sent: Sent) => {
    const deviceId = devices.get(sent.device) ?? randomUUID();
    devices.set(sent.device, deviceId);
    const deviceSeq = (seqs.get(sent.device) ?? 0) + 1;
    seqs.set(sent.device, deviceSeq);
    const caller: Caller = { ...sent.actor, deviceId };
    const { id, name, args, occurredAt } = sent;
    const bases = [...sent.base].map(([recordId, fields]) => [recordId, { rev: 0, fields }]);
    const base = Object.fromEntries(bases) as Mutation['base'];
    const mutation: Mutation = { id, deviceSeq, name, version: 1, args, base, occurredAt };
    const context = { sentAt: NOW.toISOString(), now: NOW, protocol: PROTOCOL, held: [] };
    const { results } = await applyPush(storage, caller, [mutation], context);
    return results[0]?.status;
  };
}

/** The team as it ended, and what is still to be decided about it. */
async function outcome(storage: Storage) {
  const rows = [...(await recordsOf(storage)).values()];
  const open = rows
    .filter(({ kind, fields }) => kind === 'conflict' && fields['state'] === 'open')
    .map(({ parentId, fields }) => ({ parentId, ...(fields as ConflictFields) }));
  const disputed = new Set(open.map(({ parentId, field }) => `${parentId} ${field}`));
  const fields = rows
    .filter(({ kind }) => kind !== 'conflict')
    .flatMap((row) =>
      Object.entries(row.fields)
        .filter(([field]) => !disputed.has(`${row.id} ${field}`))
        .map(([field, value]) => `${row.id} ${field} ${JSON.stringify(value)}`),
    );
  const pairs = open.map(({ parentId, field, theirs, mine }) => {
    const values = [JSON.stringify(theirs.value), JSON.stringify(mine.value)].sort();
    return `${parentId} ${field} ${values.join(' or ')}`;
  });
  return { fields: fields.sort(), pairs: pairs.sort() };
}

describeOnBothEngines('a team that two phones change with no network', (engine) => {
  const heard = async (row: readonly Sent[]) => {
    const storage = await engine.storage();
    const deliver = office(storage);
    const statuses: unknown[] = [];
    for (const sent of row) statuses.push(await deliver(sent));
    expect(statuses).not.toContain('rejected');
    return outcome(storage);
  };

  it('is the same team with the same open questions, whoever is heard when', async () => {
    const from = beginning();
    const history = beginningHistory();
    await fc.assert(
      fc.asyncProperty(acts, acts, turns, turns, async (ofA, ofB, first, second) => {
        const outboxes = [carryOut(1, from, ofA), carryOut(2, from, ofB)];
        fc.pre(!outboxes.some(writesTwice));
        const one = await heard([...history, ...interleave(outboxes, first)]);
        const other = await heard([...history, ...interleave(outboxes, second)]);
        expect(other).toEqual(one);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });

  it('is one team when both begin it', async () => {
    const begun = [1, 2].map((device) => {
      const phone = new Phone(device, facilitator(device));
      phone.act('team.start', { regionCode: VILLAGE, meetingId: null });
      const post = device === 1 ? 'chair' : 'secretary';
      phone.act('member.add', {
        id: idOf(70 + device, 1),
        teamId: TEAM,
        post,
        pokja: null,
        ...person(`Orang ${device}`),
      });
      return phone.outbox;
    });
    const { fields, pairs } = await heard(begun.flat());
    expect(pairs).toEqual([]);
    expect(fields).toContain(`${TEAM} chair ${JSON.stringify(idOf(71, 1))}`);
    expect(fields).toContain(`${TEAM} secretary ${JSON.stringify(idOf(72, 1))}`);
  });

  it('is not begun anew, once it was sent, by a phone that did not know of it', async () => {
    const sender = new Phone(1, facilitator(1), beginning());
    for (const [index, post] of (['responsible', 'secretary'] as const).entries()) {
      const seat = { id: idOf(71, index), teamId: TEAM, post, pokja: null };
      sender.act('member.add', { ...seat, ...person(`Orang 7${index}`) });
    }
    const sent = sender.act('team.step', { id: TEAM, step: 'submit', reason: '', notes: [] });
    expect(sent.ok).toBe(true);
    const late = new Phone(2, facilitator(2));
    late.act('team.start', { regionCode: VILLAGE, meetingId: null });
    const { fields, pairs } = await heard([
      ...beginningHistory(),
      ...sender.outbox,
      ...late.outbox,
    ]);
    expect(pairs).toEqual([]);
    expect(fields).toContain(`${TEAM} state "submitted"`);
    expect(fields).toContain(`${TEAM} chair ${JSON.stringify(MEMBERS[0])}`);
  });
});
