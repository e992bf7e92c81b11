import { expect, it } from 'vitest';
import { singleId } from '../../../src/domain/id.ts';
import { DEFAULT_PROPOSAL_SETTINGS } from '../../../src/domain/proposal/settings.ts';
import type { ProposalStep } from '../../../src/domain/proposal/step.ts';
import { must } from '../../support/must.ts';
import { describeOnBothEngines } from './engines.ts';
import { facilitator, newId, OTHER_VILLAGE, regency, subdistrict, VILLAGE } from './field-work.ts';
import {
  act,
  agreed,
  answerTo,
  createArgs,
  inPeriod,
  invent,
  memberArgs,
  noteOf,
  openStatement,
  photoArgs,
  rowOf,
  step,
  stepArgs,
  submitted,
} from './proposal-work.ts';

/** Somebody of the village, of its kecamatan an hour later, and of the regency after that. */
const office = () => ({
  sri: inPeriod(facilitator()),
  joko: inPeriod(subdistrict(), 1),
  ratna: inPeriod(regency(), 2),
});

describeOnBothEngines('a proposal', (engine) => {
  it('goes from a musyawarah to the national system', async () => {
    const storage = await engine.storage();
    const { sri, joko, ratna } = office();
    const meetingId = await sri.hold(storage);
    const open = {
      regionCode: VILLAGE,
      basis: 'musyawarah',
      meetingId,
      period: '2026-10',
    } as const;
    const opened = await sri.deliver(storage, sri.make('dossier.open', open, { base: {} }));
    const dossier = must(opened.rows[0]);
    expect(dossier).toMatchObject({ parentId: meetingId, fields: { basis: 'musyawarah' } });
    const child = memberArgs({ ...invent({ name: 'Anak Rekaan', nik: '', relation: 'child' }) });
    const { id, members } = await agreed(storage, sri, {
      members: [memberArgs(), { ...child, nik: '3316095205800002' }],
    });
    await act(storage, sri, [
      sri.make('proposal.step', stepArgs(id, 'undecide')),
      sri.make('proposal.edit', { id, changes: { dossierId: dossier.id, note: 'Atap bocor' } }),
      sri.make('proposal.step', stepArgs(id, 'agree', { words: ' Setuju ' })),
    ]);
    expect((await rowOf(storage, 'proposal', id)).fields).toMatchObject({
      state: 'agreed',
      dossierId: dossier.id,
      decision: 'Setuju',
      sent: null,
      likenesses: null,
    });

    expect(await step(storage, sri, id, 'submit')).toBe('applied');
    const handedIn = await rowOf(storage, 'proposal', id);
    expect(handedIn.fields).toMatchObject({
      state: 'submitted',
      firstSubmittedAt: expect.stringMatching(/^2026-10-14T/),
      sent: { reason: 'notListed', family: { address: 'Jalan Rekaan 3' } },
    });
    expect(handedIn.fields.sent?.members.map((member) => member.id).sort()).toEqual(
      members.map((member) => member.id).sort(),
    );

    expect(await step(storage, joko, id, 'verify')).toBe('applied');
    expect(await step(storage, ratna, id, 'receive')).toBe('applied');
    const entry = { entryDate: '2026-10-30', entryNumber: ' 460/12 ' };
    expect(await step(storage, ratna, id, 'enter', entry)).toBe('applied');
    const { fields } = await rowOf(storage, 'proposal', id);
    expect(fields).toMatchObject({
      state: 'entered',
      entryDate: '2026-10-30',
      entryNumber: '460/12',
    });
    expect(fields.events.map((event) => [event.step, event.name])).toEqual([
      ['agree', sri.name],
      ['undecide', sri.name],
      ['agree', sri.name],
      ['submit', sri.name],
      ['verify', joko.name],
      ['receive', ratna.name],
      ['enter', ratna.name],
    ]);
    await sri.pull(storage);
    expect(sri.rows.get(id)?.fields).toEqual(fields);
  });

  it('comes back with notes, is mended and handed in again', async () => {
    const storage = await engine.storage();
    const { sri, joko, ratna } = office();
    const { id } = await submitted(storage, sri);
    const note = noteOf('address');
    expect(await step(storage, joko, id, 'return', { notes: [note] })).toBe('applied');
    const edit = { id, changes: { address: 'Jalan Rekaan 5' } };
    await sri.pull(storage);
    expect(await answerTo(storage, sri, 'proposal.edit', edit)).toBe('applied');
    const back = await rowOf(storage, 'proposal', id);
    expect(back.fields).toMatchObject({
      state: 'returned',
      address: 'Jalan Rekaan 5',
      sent: { family: { address: 'Jalan Rekaan 3' } },
      notes: [{ ...note, name: joko.name, accountId: joko.accountId }],
    });
    expect(await step(storage, sri, id, 'submit')).toBe('applied');
    const first = back.fields.firstSubmittedAt;
    expect((await rowOf(storage, 'proposal', id)).fields).toMatchObject({
      state: 'submitted',
      firstSubmittedAt: first,
      sent: { family: { address: 'Jalan Rekaan 5' } },
    });
    await step(storage, joko, id, 'verify');
    const again = { notes: [noteOf('kk')] };
    expect(await step(storage, ratna, id, 'return', again)).toBe('applied');
    await step(storage, sri, id, 'submit');
    await step(storage, joko, id, 'verify');
    const why = { words: 'Sudah terdaftar di desa lain' };
    expect(await step(storage, ratna, id, 'reject', why)).toBe('applied');
    expect(await step(storage, ratna, id, 'reopen', { words: 'Keliru' })).toBe('applied');
    expect((await rowOf(storage, 'proposal', id)).fields.state).toBe('received');
  });

  it('is decided, put off, taken back and put up again', async () => {
    const storage = await engine.storage();
    const { sri } = office();
    const { id } = await agreed(storage, sri);
    const words = { words: 'Rumahnya sudah layak' };
    const path: [ProposalStep, object, string][] = [
      ['decline', words, 'declined'],
      ['postpone', words, 'postponed'],
      ['undecide', {}, 'draft'],
      ['withdraw', {}, 'withdrawn'],
      ['restore', {}, 'draft'],
      ['agree', {}, 'agreed'],
      ['submit', {}, 'submitted'],
      ['recall', words, 'agreed'],
      ['withdraw', words, 'withdrawn'],
    ];
    for (const [name, over, state] of path) {
      expect(await step(storage, sri, id, name, over)).toBe('applied');
      expect((await rowOf(storage, 'proposal', id)).fields.state).toBe(state);
    }
    expect(await step(storage, sri, id, 'submit')).toBe('proposal_step');
  });

  it('lacks what its step needs', async () => {
    const storage = await engine.storage();
    const { sri, joko, ratna } = office();
    const bare = createArgs({ reason: '' });
    await act(storage, sri, [sri.make('proposal.create', bare)]);
    expect(await step(storage, sri, bare.id, 'agree')).toBe('basis_missing basis');
    const dossierId = await openStatement(storage, sri);
    await act(storage, sri, [sri.make('proposal.edit', { id: bare.id, changes: { dossierId } })]);
    expect(await step(storage, sri, bare.id, 'decline')).toBe('words_missing words');
    await step(storage, sri, bare.id, 'agree');
    // no reason and no photos
    expect(await step(storage, sri, bare.id, 'submit')).toBe('proposal_unfinished');

    const { id } = await agreed(storage, sri);
    const photo = { changes: { removed: true }, proposalId: id };
    const photos = [...sri.rows.values()].filter(
      ({ parentId, fields }) => parentId === id && fields['evidence'] === 'kk',
    );
    await act(storage, sri, [sri.make('proposalPhoto.edit', { id: must(photos[0]).id, ...photo })]);
    expect(await step(storage, sri, id, 'submit')).toBe('warning_unexplained');
    const explanations = { 'evidence_asked:kk': 'KK sedang dicetak ulang' };
    await act(storage, sri, [sri.make('proposal.edit', { id, changes: { explanations } })]);
    expect(await step(storage, sri, id, 'submit')).toBe('applied');

    expect(await step(storage, joko, id, 'return')).toBe('note_missing notes');
    const blank = { notes: [noteOf('nik', ' ')] };
    expect(await step(storage, joko, id, 'return', blank)).toBe('note_missing notes');
    await step(storage, joko, id, 'verify');
    expect(await step(storage, ratna, id, 'reject')).toBe('reason_missing reason');
    await step(storage, ratna, id, 'receive');
    expect(await step(storage, ratna, id, 'enter')).toBe('entry_missing entryDate');
    const noNumber = { entryDate: '2026-10-30' };
    expect(await step(storage, ratna, id, 'enter', noNumber)).toBe('entry_missing entryNumber');
    const noDay = { entryDate: '2026-02-30', entryNumber: '1' };
    expect(await step(storage, ratna, id, 'enter', noDay)).toBe('entry_missing entryDate');
  });

  it('is judged by what the regency has set', async () => {
    const storage = await engine.storage();
    const { sri, ratna } = office();
    const rules = DEFAULT_PROPOSAL_SETTINGS.rules;
    const strict = { ...rules, new: { ...rules.new, family: ['noKk', 'address', 'dusun'] } };
    const value = { ...DEFAULT_PROPOSAL_SETTINGS, rules: strict };
    const put = { regionCode: '33.16', name: 'proposalSettings', value } as const;
    await act(storage, ratna, [ratna.make('setting.put', put, { base: {} })]);
    const { id } = await agreed(storage, sri);
    expect(await step(storage, sri, id, 'submit')).toBe('proposal_unfinished');
    await act(storage, sri, [sri.make('proposal.edit', { id, changes: { dusun: 'Krajan' } })]);
    expect(await step(storage, sri, id, 'submit')).toBe('applied');
    expect((await rowOf(storage, 'proposal', id)).fields.state).toBe('submitted');
    const broken = { ...put, value: { dataset: 'DTSEN' } };
    expect(await answerTo(storage, ratna, 'setting.put', broken, { base: {} })).toMatch(
      /^invalid /,
    );
    expect(singleId('proposalSettings', '33.16')).toBe(
      [...ratna.rows.values()].find(({ kind }) => kind === 'setting')?.id,
    );
  });

  it('is handed in while its period is open, and in the days of grace where it was returned', async () => {
    const storage = await engine.storage();
    const { sri, joko } = office();
    const at = (day: string) => {
      sri.startMs = Date.parse(`${day}T02:00:00.000Z`);
      joko.startMs = sri.startMs;
    };
    const one = await agreed(storage, sri);
    const two = await agreed(storage, sri);
    const odd = await agreed(storage, sri, { period: '2026-11' });
    expect(await step(storage, sri, odd.id, 'submit')).toBe('period_unknown period');
    at('2026-09-30');
    expect(await step(storage, sri, one.id, 'submit')).toBe('period_ahead period');
    at('2026-10-31');
    expect(await step(storage, sri, one.id, 'submit')).toBe('applied');
    at('2026-11-02');
    expect(await step(storage, sri, two.id, 'submit')).toBe('period_closed period');
    await step(storage, joko, one.id, 'return', { notes: [noteOf('address')] });
    expect(await step(storage, sri, one.id, 'submit')).toBe('applied');
    await step(storage, joko, one.id, 'return', { notes: [noteOf('address')] });
    at('2026-11-08');
    expect(await step(storage, sri, one.id, 'submit')).toBe('period_closed period');
    const later = { period: '2027-01' };
    await act(storage, sri, [sri.make('proposal.edit', { id: two.id, changes: later })]);
    at('2027-01-02');
    expect(await step(storage, sri, two.id, 'submit')).toBe('applied');

    // with no network on the last day, delivered two weeks later, by a clock that is a year ahead
    at('2026-10-20');
    const offline = await agreed(storage, sri);
    at('2026-11-14');
    sri.skewMs = 365 * 86_400_000;
    const late = sri.make('proposal.step', stepArgs(offline.id, 'submit'), {
      occurredAt: '2027-10-31T05:00:00.000Z',
    });
    const { results } = await sri.push(storage, [late]);
    expect(results[0]?.status).toBe('applied');
    expect((await rowOf(storage, 'proposal', offline.id)).fields.firstSubmittedAt).toMatch(
      /^2026-10-31T0[45]:/,
    );
  });

  it('is not changed by anybody’s late word once it has been handed in', async () => {
    const storage = await engine.storage();
    const { sri } = office();
    const args = await submitted(storage, sri);
    const { id } = args;
    const memberId = must(args.members[0]).id;
    const photo = [...sri.rows.values()].find(({ kind }) => kind === 'attachment');
    const before = await rowOf(storage, 'proposal', id);
    const sent = 'proposal_sent';
    const member = { id: memberId, proposalId: id, changes: { name: 'Lain' } };
    const more = { ...memberArgs(), proposalId: id };
    const caption = { id: must(photo).id, proposalId: id, changes: { caption: 'x' } };
    const edit = { id, changes: { note: 'x' } };
    expect(await answerTo(storage, sri, 'proposal.edit', edit)).toBe(sent);
    expect(await answerTo(storage, sri, 'proposalMember.edit', member)).toBe(sent);
    expect(await answerTo(storage, sri, 'proposalMember.add', more)).toBe(sent);
    expect(await answerTo(storage, sri, 'proposalPhoto.add', photoArgs(id, 'letter'))).toBe(sent);
    expect(await answerTo(storage, sri, 'proposalPhoto.edit', caption)).toBe(sent);
    // nor by being begun anew
    const anew = { ...args, note: 'x', phone: '+628123456789' };
    expect(await answerTo(storage, sri, 'proposal.create', anew)).toBe(sent);
    expect(await rowOf(storage, 'proposal', id)).toEqual(before);
  });

  it('keeps what was decided: kind, reason and whom it is about', async () => {
    const storage = await engine.storage();
    const { sri } = office();
    const args = await agreed(storage, sri);
    const { id } = args;
    const memberId = must(args.members[0]).id;
    const decided = 'proposal_decided';
    const edit = (changes: object) => answerTo(storage, sri, 'proposal.edit', { id, changes });
    const editMember = (changes: object) =>
      answerTo(storage, sri, 'proposalMember.edit', { id: memberId, proposalId: id, changes });
    expect(await edit({ reason: 'movedIn' })).toBe(decided);
    expect(await edit({ dossierId: null })).toBe(decided);
    expect(await edit({ reason: 'notListed', address: 'Jalan Rekaan 4' })).toBe('applied');
    expect(await editMember({ concerned: false })).toBe(decided);
    expect(await editMember({ removed: true })).toBe(decided);
    expect(await editMember({ nik: '3316095205800003' })).toBe('applied');
    const add = (concerned: boolean) => {
      const more = { ...memberArgs({ concerned }), proposalId: id };
      return answerTo(storage, sri, 'proposalMember.add', more);
    };
    expect(await add(true)).toBe(decided);
    expect(await add(false)).toBe('applied');
  });

  it('is only for those whose it is, and only what exists', async () => {
    const storage = await engine.storage();
    const { sri, joko, ratna } = office();
    const wati = inPeriod(facilitator('Wati Rekaan', [OTHER_VILLAGE]));
    const args = await agreed(storage, sri);
    const { id } = args;
    const hidden = 'not_available';
    const edit = { id, changes: { note: 'x' } };
    for (const person of [wati, ratna]) {
      expect(await answerTo(storage, person, 'proposal.edit', edit)).toBe(hidden);
      expect(await answerTo(storage, person, 'proposal.create', createArgs())).toBe(hidden);
      expect(await step(storage, person, id, 'submit')).toBe(hidden);
    }
    const ghost = { id: newId(), changes: { note: 'x' } };
    expect(await answerTo(storage, sri, 'proposal.edit', ghost)).toBe(hidden);
    expect(await step(storage, sri, newId(), 'submit')).toBe(hidden);
    // a region that is not the proposal's, with which other settings would be read
    const elsewhere = { regionCode: OTHER_VILLAGE };
    expect(await step(storage, joko, id, 'submit', elsewhere)).toBe(hidden);
    const member = { id: must(args.members[0]).id, proposalId: newId(), changes: { name: 'x' } };
    expect(await answerTo(storage, sri, 'proposalMember.edit', member)).toBe(hidden);
    const ofKecamatan = createArgs({ regionCode: '33.16.09' });
    expect(await answerTo(storage, joko, 'proposal.create', ofKecamatan)).toBe(
      'region_unfit regionCode',
    );

    expect(await step(storage, sri, id, 'submit')).toBe('applied');
    expect(await step(storage, sri, id, 'verify')).toBe(hidden);
    expect(await step(storage, sri, id, 'return', { notes: [noteOf('nik')] })).toBe(hidden);
    expect(await step(storage, ratna, id, 'verify')).toBe(hidden);
    expect(await step(storage, joko, id, 'verify')).toBe('applied');
    expect(await step(storage, joko, id, 'receive')).toBe(hidden);
    expect(await step(storage, wati, id, 'receive')).toBe(hidden);
    expect(await step(storage, sri, id, 'receive')).toBe(hidden);
  });

  it('hears nothing from somebody who judged an earlier state of it', async () => {
    const storage = await engine.storage();
    const { sri, joko } = office();
    const { id } = await submitted(storage, sri);
    const { events } = (await rowOf(storage, 'proposal', id)).fields;
    await step(storage, sri, id, 'recall', { words: 'Salah ketik' });
    await step(storage, sri, id, 'submit');
    const seen = events.length;
    expect(await step(storage, joko, id, 'verify', { seen })).toBe('proposal_step');
    expect(await step(storage, joko, id, 'verify', { seen: seen + 2 })).toBe('applied');
  });
});
