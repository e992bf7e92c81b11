import * as v from 'valibot';
import { expect, it } from 'vitest';
import { done, refuse } from '../../../src/domain/result.ts';
import type { Result } from '../../../src/domain/result.ts';
import type { Change } from '../../../src/protocol/mutations/definition.ts';
import { runBatch } from '../../../src/server/mutations/batch.ts';
import { readIncoming } from '../../../src/server/mutations/incoming.ts';
import type { Incoming } from '../../../src/server/mutations/incoming.ts';
import { WorkingSet } from '../../../src/server/mutations/working-set.ts';
import { write } from '../../../src/server/storage/write.ts';
import { describeOnBothEngines } from './engines.ts';
import { facilitator, newId, recordsOf } from './field-work.ts';
import type { Phone } from './field-work.ts';

const NOW = '2026-09-20T02:00:00.000Z';

/** A mutation under a rule of this test. */
function underRule(phone: Phone, plan: (id: string) => Result<Change[]>): Incoming {
  const made = readIncoming(phone.make('meeting.create', phone.meetingArgs()));
  if (!made.isReadable) throw new Error('unreadable');
  const id = newId();
  const definition = {
    name: 'test',
    version: 1,
    args: v.unknown(),
    needs: () => [{ kind: 'meeting', id } as const],
    plan: () => plan(id),
  };
  return { ...made, prepared: done({ definition, args: { id } }) };
}

function meeting(phone: Phone, id: string, place = 'Balai desa'): Change {
  const { id: _id, regionCode, ...planned } = phone.meetingArgs({ place });
  const rest = { minutes: '', decisions: '', state: 'open' as const, events: [] };
  return {
    op: 'create',
    kind: 'meeting',
    id,
    regionCode,
    parentId: null,
    fields: { ...planned, ...rest },
  };
}

describeOnBothEngines('a batch', (engine) => {
  it('keeps nothing of a mutation that breaks off half way', async () => {
    const storage = await engine.storage();
    const phone = facilitator();
    const tooLong = 'x'.repeat(300);
    const good = underRule(phone, (id) => done([meeting(phone, id)]));
    const incoming = [
      good,
      underRule(phone, (id) =>
        done([meeting(phone, id), { op: 'put', kind: 'meeting', id: newId(), fields: {} }]),
      ),
      underRule(phone, (id) =>
        done([
          meeting(phone, id),
          { op: 'put', kind: 'meeting', id, fields: { place: tooLong }, decided: true },
        ]),
      ),
      underRule(phone, () => refuse('photo_limit')),
      underRule(phone, () => {
        throw new TypeError('a rule with a fault');
      }),
      underRule(phone, (id) => done([meeting(phone, id)])),
    ];
    const outcomes = await write(storage, async (handle) => {
      const set = new WorkingSet();
      const needs = incoming.flatMap((one) =>
        one.isReadable && one.prepared.ok
          ? one.prepared.value.definition.needs(one.prepared.value.args)
          : [],
      );
      await set.load(handle.trx, handle.regency, needs, []);
      const delivery = { caller: phone, set, applied: new Map(), now: NOW, clockStray: null };
      return runBatch(
        handle,
        incoming.map((from) => ({ delivery, from })),
      );
    });
    const told = outcomes.map((outcome) =>
      outcome.kind === 'refused'
        ? [outcome.refusal.code, outcome.refusal.field, outcome.fault]
        : outcome.kind,
    );
    expect(told).toEqual([
      'applied',
      ['invalid', undefined, 'Error'],
      ['invalid', 'place', undefined],
      ['photo_limit', undefined, undefined],
      ['invalid', undefined, 'TypeError'],
      'applied',
    ]);
    const records = [...(await recordsOf(storage)).values()];
    expect(records.map(({ rev }) => rev)).toEqual([1, 2]);
    const { seq } = await storage.db.selectFrom('regency').select('seq').executeTakeFirstOrThrow();
    expect(seq).toBe(2);
  });

  it('that the server has forgotten changes nothing when it comes again', async () => {
    const storage = await engine.storage();
    const phone = facilitator();
    const args = phone.meetingArgs();
    const place = phone.placeArgs(args.id, { name: 'Budi' });
    const changes = { status: 'present' } as const;
    const known = { [place.id]: { rev: 0, fields: { status: 'invited' } } };
    const work = [
      phone.make('meeting.create', args),
      phone.make('attendance.add', place),
      phone.mark(args.id, place.id, changes, { base: known }),
      phone.make('meeting.step', { id: args.id, step: 'close', reason: '' }),
    ];
    await phone.push(storage, work);
    const before = await recordsOf(storage);
    await storage.db.deleteFrom('applied_mutation').execute();
    const { results } = await phone.push(storage, work);
    expect(results.map(({ status }) => status)).not.toContain('rejected');
    expect(results.map(({ status }) => status)).not.toContain('conflict');
    expect(await recordsOf(storage)).toEqual(before);
  });
});
