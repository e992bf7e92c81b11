import { beforeEach, expect, it } from 'vitest';
import type { ConflictFields } from '../../../src/protocol/records.ts';
import type { Row } from '../../../src/protocol/row.ts';
import type { Storage } from '../../../src/server/storage/database.ts';
import { describeOnBothEngines } from './engines.ts';
import { accepted, facilitator, headPlace, recordsOf, subdistrict } from './field-work.ts';
import type { Phone } from './field-work.ts';

describeOnBothEngines('two phones at one meeting', (engine) => {
  let storage: Storage;
  let sri: Phone;
  let joko: Phone;
  let meetingId: string;
  let placeId: string;

  beforeEach(async () => {
    storage = await engine.storage();
    sri = facilitator();
    joko = subdistrict();
    meetingId = await sri.hold(storage);
    placeId = await sri.invite(storage, meetingId, { name: 'Budi' });
    await joko.pull(storage);
  });

  const fieldsOf = async (id: string): Promise<Row['fields']> => {
    const row = (await recordsOf(storage)).get(id);
    return row?.fields ?? {};
  };

  const conflicts = async (): Promise<ConflictFields[]> =>
    [...(await recordsOf(storage)).values()]
      .filter(({ kind }) => kind === 'conflict')
      .map(({ fields }) => fields as ConflictFields);

  it('merge field by field', async () => {
    const late = joko.mark(meetingId, placeId, { position: 'Kepala desa' });
    await sri.deliver(storage, sri.mark(meetingId, placeId, { status: 'present' }));
    const { status, rows, conflicts: none } = await joko.deliver(storage, late);
    expect(status).toBe('merged');
    expect(none).toEqual([]);
    expect(rows[0]?.fields).toMatchObject({ status: 'present', position: 'Kepala desa' });
    const own = await joko.deliver(storage, joko.mark(meetingId, placeId, { name: 'Budi S' }));
    expect(own.status).toBe('applied');
  });

  it('who change a field to the same value agree', async () => {
    const late = joko.mark(meetingId, placeId, { status: 'present' });
    await sri.deliver(storage, sri.mark(meetingId, placeId, { status: 'present' }));
    const { status, rows } = await joko.deliver(storage, late);
    expect(status).toBe('merged');
    expect(rows[0]?.updated.deviceId).toBe(sri.deviceId);
    expect(await conflicts()).toEqual([]);
  });

  /** Sri writes a name, and Joko, who has not seen it, another. */
  async function clash() {
    const late = joko.mark(meetingId, placeId, { name: 'Budiman', status: 'present' });
    const first = sri.mark(meetingId, placeId, { name: 'Budi Santoso' });
    await sri.deliver(storage, first);
    return { late, first, answer: await joko.deliver(storage, late) };
  }

  it('who change a field to different values keep both, for a person to decide', async () => {
    const { late, first, answer } = await clash();
    expect(answer.status).toBe('conflict');
    expect(answer.conflicts).toEqual([
      { id: answer.conflicts[0]?.id, recordId: placeId, field: 'name' },
    ]);
    expect(answer.conflicts[0]?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8/);
    expect(await fieldsOf(placeId)).toMatchObject({ name: 'Budi Santoso', status: 'present' });
    const conflict = answer.rows.find(({ kind }) => kind === 'conflict');
    const { accountId, name } = sri;
    expect(conflict).toMatchObject({ parentId: placeId, regionCode: '33.16.09.2003' });
    expect(conflict?.fields).toEqual({
      recordKind: 'attendance',
      field: 'name',
      theirs: { value: 'Budi Santoso', accountId, name, at: first.occurredAt },
      mine: {
        value: 'Budiman',
        accountId: joko.accountId,
        name: joko.name,
        at: late.occurredAt,
      },
      state: 'open',
      decision: null,
    });
    expect((await sri.pull(storage)).rows.map(({ kind }) => kind)).toContain('conflict');
    expect(await joko.deliver(storage, late)).toEqual({ ...answer, duplicate: true });
    expect(await conflicts()).toHaveLength(1);
  });

  function decide(phone: Phone, conflictId: string, choice: 'theirs' | 'mine') {
    const args = { id: conflictId, recordId: placeId, recordKind: 'attendance', choice };
    const row = phone.rows.get(placeId);
    const mutation = phone.make('conflict.decide', args);
    mutation.base[placeId] = { rev: row?.rev ?? 0, fields: { name: row?.fields['name'] } };
    return mutation;
  }

  it.each([
    ['mine', 'Budiman'],
    ['theirs', 'Budi Santoso'],
  ] as const)('decide for %s, once', async (choice, name) => {
    const { answer } = await clash();
    const id = answer.conflicts[0]?.id ?? '';
    await sri.pull(storage);
    const decision = decide(sri, id, choice);
    const decided = await sri.deliver(storage, decision);
    expect(decided.status).not.toBe('conflict');
    expect(new Set(decided.rows.map((row) => row.id))).toEqual(new Set([placeId, id]));
    expect(await fieldsOf(placeId)).toMatchObject({ name });
    expect(await fieldsOf(id)).toMatchObject({
      state: 'decided',
      mine: { value: 'Budiman' },
      theirs: { value: 'Budi Santoso' },
      decision: { value: name, accountId: sri.accountId, at: decision.occurredAt },
    });
    const agreeing = await joko.push(storage, [decide(joko, id, choice)]);
    expect(accepted(agreeing.results[0]).status).toBe('applied');
    const other = choice === 'mine' ? 'theirs' : 'mine';
    const { results } = await joko.push(storage, [decide(joko, id, other)]);
    expect(results[0]).toMatchObject({ status: 'rejected', code: 'conflict_decided' });
    expect(await fieldsOf(placeId)).toMatchObject({ name });
  });

  it('do not decide over a value that they have not seen', async () => {
    const { answer } = await clash();
    const id = answer.conflicts[0]?.id ?? '';
    const third = facilitator('Dewi Invented');
    await third.pull(storage);
    await sri.pull(storage);
    const blind = decide(sri, id, 'mine');
    await third.deliver(storage, third.mark(meetingId, placeId, { name: 'Budi S., S.E.' }));
    const answered = await sri.deliver(storage, blind);
    expect(answered).toMatchObject({ status: 'conflict', conflicts: [{ id }] });
    expect(await fieldsOf(placeId)).toMatchObject({ name: 'Budi S., S.E.' });
    expect(await conflicts()).toMatchObject([
      { state: 'open', theirs: { value: 'Budi S., S.E.' }, mine: { value: 'Budiman' } },
    ]);
    await sri.deliver(storage, decide(sri, id, 'mine'));
    expect(await fieldsOf(placeId)).toMatchObject({ name: 'Budiman' });
    expect(await conflicts()).toMatchObject([{ state: 'decided' }]);
  });

  it('who go on typing continue their side of the conflict', async () => {
    const { answer } = await clash();
    const next = joko.mark(meetingId, placeId, { name: 'Budiman, S.Sos.' });
    next.base[placeId] = { rev: 2, fields: { name: 'Budiman' } };
    const continued = await joko.deliver(storage, next);
    expect(continued).toMatchObject({ status: 'conflict', conflicts: answer.conflicts });
    expect(await conflicts()).toMatchObject([
      { state: 'open', theirs: { value: 'Budi Santoso' }, mine: { value: 'Budiman, S.Sos.' } },
    ]);
    const back = joko.mark(meetingId, placeId, { name: 'Budi Santoso' });
    back.base[placeId] = { rev: 2, fields: { name: 'Budiman, S.Sos.' } };
    await joko.deliver(storage, back);
    expect(await conflicts()).toMatchObject([
      { state: 'decided', decision: { value: 'Budi Santoso', accountId: joko.accountId } },
    ]);
  });

  it('who write anew after seeing the other value end the conflict', async () => {
    await clash();
    await joko.deliver(storage, joko.mark(meetingId, placeId, { name: 'B. Santoso' }));
    expect(await fieldsOf(placeId)).toMatchObject({ name: 'B. Santoso' });
    expect(await conflicts()).toMatchObject([
      { state: 'decided', decision: { value: 'B. Santoso' }, mine: { value: 'Budiman' } },
    ]);
  });

  it('do not end it by handing in the field as it stands', async () => {
    await clash();
    await joko.pull(storage);
    const form = { name: 'Budi Santoso', position: 'Kades' };
    expect((await joko.deliver(storage, joko.mark(meetingId, placeId, form))).status).toBe(
      'applied',
    );
    expect(await conflicts()).toMatchObject([{ state: 'open', mine: { value: 'Budiman' } }]);
  });

  it('do not clash over what one of them handed in unchanged', async () => {
    const late = joko.mark(meetingId, placeId, { name: 'Budi', position: 'Kades' });
    await sri.deliver(storage, sri.mark(meetingId, placeId, { name: 'Budi Santoso' }));
    expect((await joko.deliver(storage, late)).status).toBe('merged');
    expect(await fieldsOf(placeId)).toMatchObject({ name: 'Budi Santoso', position: 'Kades' });
  });

  it('end a conflict by coming to agree', async () => {
    await clash();
    await sri.pull(storage);
    await sri.deliver(storage, sri.mark(meetingId, placeId, { name: 'Budiman' }));
    expect(await conflicts()).toMatchObject([{ state: 'decided', decision: { value: 'Budiman' } }]);
  });

  it('clash only where a phone that does not say what it knew had an older copy', async () => {
    const silent = joko.mark(meetingId, placeId, { name: 'Budiman' });
    const fresh = { ...silent, id: crypto.randomUUID(), args: { ...(silent.args as object) } };
    silent.base[placeId] = { rev: joko.rows.get(placeId)?.rev ?? 0, fields: {} };
    expect((await joko.deliver(storage, silent)).status).toBe('applied');
    await sri.deliver(storage, { ...fresh, base: {} });
    expect(await conflicts()).toEqual([]);
    const unaware = sri.mark(meetingId, placeId, { name: 'Budiarto' }, { base: {} });
    expect((await sri.deliver(storage, unaware)).status).toBe('conflict');
  });

  it('refuse together what no record may hold', async () => {
    const both = joko.mark(meetingId, placeId, { status: 'represented', representedBy: 'Tono' });
    await joko.deliver(storage, both);
    const late = sri.mark(meetingId, placeId, { representedBy: '' });
    const { results } = await sri.push(storage, [late]);
    expect(results[0]).toMatchObject({ code: 'representative_missing', field: 'representedBy' });
  });

  it('who prepare the same list make one list', async () => {
    const id = headPlace(meetingId);
    const mine = sri.placeArgs(meetingId, { id, name: 'Budi', position: 'Kades' });
    const theirs = joko.placeArgs(meetingId, { id, status: 'present', position: 'Kades' });
    expect((await sri.deliver(storage, sri.make('attendance.add', mine))).status).toBe('applied');
    const second = await joko.deliver(storage, joko.make('attendance.add', theirs));
    expect(second.status).toBe('merged');
    expect(second.rows[0]?.fields).toMatchObject({ name: 'Budi', status: 'present' });
    const empty = facilitator('Dewi Invented');
    const third = empty.make('attendance.add', empty.placeArgs(meetingId, { id }));
    expect((await empty.deliver(storage, third)).rows[0]?.fields).toMatchObject({ name: 'Budi' });
    const differs = empty.placeArgs(meetingId, { id, name: 'Siti' });
    const fourth = await empty.deliver(storage, empty.make('attendance.add', differs));
    expect(fourth.status).toBe('conflict');
    expect(await conflicts()).toMatchObject([
      { field: 'name', theirs: { value: 'Budi' }, mine: { value: 'Siti' } },
    ]);
  });

  it('both close the meeting, and both are on record in the order of their deeds', async () => {
    const step = { id: meetingId, step: 'close', reason: '' } as const;
    const late = joko.make('meeting.step', step, { occurredAt: '2026-09-20T04:00:00.000Z' });
    const first = sri.make('meeting.step', step, { occurredAt: '2026-09-20T05:00:00.000Z' });
    await sri.deliver(storage, first);
    await joko.deliver(storage, late);
    const { state, events } = await fieldsOf(meetingId);
    expect(state).toBe('closed');
    expect(events).toMatchObject([
      { id: late.id, accountId: joko.accountId, step: 'close' },
      { id: first.id, accountId: sri.accountId, step: 'close' },
    ]);
  });

  it('record what was done before the meeting was closed, though it arrives later', async () => {
    const at = (time: string) => ({ occurredAt: `2026-09-20T${time}:00.000Z` });
    const before = joko.mark(meetingId, placeId, { status: 'present' }, at('03:59'));
    const after = joko.mark(meetingId, placeId, { position: 'Kades' }, at('04:01'));
    const close = { id: meetingId, step: 'close', reason: '' } as const;
    await sri.deliver(storage, sri.make('meeting.step', close, at('04:00')));
    const { results } = await joko.push(storage, [before, after]);
    expect(accepted(results[0]).status).toBe('applied');
    expect(results[1]).toMatchObject({ status: 'rejected', code: 'meeting_closed' });
    const reopen = { id: meetingId, step: 'reopen', reason: 'Kurang satu nama' } as const;
    await sri.deliver(storage, sri.make('meeting.step', reopen, at('05:00')));
    expect((await joko.deliver(storage, after)).status).toBe('applied');
    expect(await fieldsOf(placeId)).toMatchObject({ status: 'present', position: 'Kades' });
  });
});
