import { expect, it } from 'vitest';
import { dossierIdOf } from '../../../src/protocol/mutations/dossier-open.ts';
import { must } from '../../support/must.ts';
import { describeOnBothEngines } from './engines.ts';
import {
  facilitator,
  newId,
  OTHER_VILLAGE,
  recordsOf,
  regency,
  subdistrict,
  VILLAGE,
} from './field-work.ts';
import {
  act,
  agreed,
  answerTo,
  createArgs,
  inPeriod,
  memberArgs,
  PERIOD,
  photoArgs,
  rowOf,
  step,
} from './proposal-work.ts';

describeOnBothEngines('two phones and one proposal', (engine) => {
  async function begun() {
    const storage = await engine.storage();
    const sri = inPeriod(facilitator());
    const budi = inPeriod(facilitator('Budi Invented'), 1);
    const args = createArgs();
    await act(storage, sri, [sri.make('proposal.create', args)]);
    await budi.pull(storage);
    const member = must(args.members[0]);
    return { storage, sri, budi, args, id: args.id, member };
  }
  const conflictsOf = async (storage: Parameters<typeof recordsOf>[0]) =>
    [...(await recordsOf(storage)).values()].filter(({ kind }) => kind === 'conflict');

  it('merge what they wrote in different fields', async () => {
    const { storage, sri, budi, id, member } = await begun();
    const ofSri = { id, changes: { address: 'Jalan Rekaan 7', reason: 'fallenPoor' } };
    const ofBudi = { id, changes: { note: 'Rumah di tepi sungai', rt: '004' } };
    const nik = { id: member.id, proposalId: id, changes: { nik: '3316095205800009' } };
    const name = { id: member.id, proposalId: id, changes: { name: 'Sulastri Umpama' } };
    expect(await answerTo(storage, sri, 'proposal.edit', ofSri)).toBe('applied');
    expect(await answerTo(storage, budi, 'proposal.edit', ofBudi)).toBe('merged');
    expect(await answerTo(storage, sri, 'proposalMember.edit', nik)).toBe('applied');
    expect(await answerTo(storage, budi, 'proposalMember.edit', name)).toBe('merged');
    expect((await rowOf(storage, 'proposal', id)).fields).toMatchObject({
      ...ofSri.changes,
      ...ofBudi.changes,
    });
    expect((await rowOf(storage, 'proposalMember', member.id)).fields).toMatchObject({
      ...nik.changes,
      ...name.changes,
    });
    expect(await conflictsOf(storage)).toEqual([]);
  });

  it('keep both words on one field, until a person decides', async () => {
    const { storage, sri, budi, id, member } = await begun();
    const edit = (nik: string) => ({ id: member.id, proposalId: id, changes: { nik } });
    const [one, other] = ['3316095205800011', '3316095205800012'];
    const address = (text: string) => ({ id, changes: { address: text } });
    await answerTo(storage, sri, 'proposalMember.edit', edit(one));
    await answerTo(storage, sri, 'proposal.edit', address('Jalan Satu'));
    expect(await answerTo(storage, budi, 'proposalMember.edit', edit(other))).toBe('conflict');
    expect(await answerTo(storage, budi, 'proposal.edit', address('Jalan Dua'))).toBe('conflict');
    const conflicts = await conflictsOf(storage);
    expect(
      conflicts.map(({ parentId, fields }) => `${parentId} ${String(fields['field'])}`).sort(),
    ).toEqual([`${member.id} nik`, `${id} address`].sort());
    const ofNik = must(conflicts.find(({ parentId }) => parentId === member.id));
    expect(ofNik.fields).toMatchObject({
      recordKind: 'proposalMember',
      theirs: { value: one, name: sri.name },
      mine: { value: other, name: budi.name },
      state: 'open',
    });
    const decide = { id: ofNik.id, recordId: member.id, recordKind: 'proposalMember' };
    const choice = { ...decide, choice: 'mine' } as const;
    const base = { [member.id]: { rev: ofNik.rev, fields: { nik: one } } };
    expect(await answerTo(storage, sri, 'conflict.decide', choice, { base })).toBe('applied');
    expect((await rowOf(storage, 'proposalMember', member.id)).fields.nik).toBe(other);
  });

  it('both put people into the family, and take the same one out', async () => {
    const { storage, sri, budi, id, member } = await begun();
    const [child, elder] = [
      memberArgs({ name: 'Anak Rekaan', relation: 'child' }),
      memberArgs({ name: 'Mbah Rekaan', relation: 'parent' }),
    ];
    await act(storage, sri, [sri.make('proposalMember.add', { ...child, proposalId: id })]);
    await act(storage, budi, [budi.make('proposalMember.add', { ...elder, proposalId: id })]);
    const out = { id: member.id, proposalId: id, changes: { removed: true } };
    expect(await answerTo(storage, sri, 'proposalMember.edit', out)).toBe('applied');
    expect(await answerTo(storage, budi, 'proposalMember.edit', out)).toBe('merged');
    const family = [...(await recordsOf(storage)).values()].filter(
      ({ kind, parentId }) => kind === 'proposalMember' && parentId === id,
    );
    expect(
      family
        .filter(({ fields }) => fields['removed'] !== true)
        .map((row) => row.id)
        .sort(),
    ).toEqual([child.id, elder.id].sort());
    expect(await conflictsOf(storage)).toEqual([]);
  });

  it('decide it one after the other: the second hears that it has gone on', async () => {
    const { storage, sri, budi } = await begun();
    const { id } = await agreed(storage, sri);
    await budi.pull(storage);
    expect(await step(storage, sri, id, 'submit')).toBe('applied');
    expect(await step(storage, budi, id, 'decline', { words: 'x' })).toBe('proposal_step');
    const late = { id, changes: { note: 'x' } };
    expect(await answerTo(storage, budi, 'proposal.edit', late)).toBe('proposal_sent');
  });

  it('show it by ten photos of evidence at the most', async () => {
    const { storage, sri, id } = await begun();
    const photos = Array.from({ length: 10 }, () => photoArgs(id, 'other'));
    await act(
      storage,
      sri,
      photos.map((args) => sri.make('proposalPhoto.add', args)),
    );
    const more = photoArgs(id, 'kk');
    expect(await answerTo(storage, sri, 'proposalPhoto.add', more)).toBe('photo_limit');
    const off = { id: must(photos[0]).id, proposalId: id, changes: { removed: true } };
    expect(await answerTo(storage, sri, 'proposalPhoto.edit', off)).toBe('applied');
    expect(await answerTo(storage, sri, 'proposalPhoto.add', more)).toBe('applied');
    const on = { ...off, changes: { removed: false } };
    expect(await answerTo(storage, sri, 'proposalPhoto.edit', on)).toBe('photo_limit');
    expect((await recordsOf(storage)).get(more.id)).toMatchObject({
      parentId: id,
      fields: { evidence: 'kk', storedAt: null },
    });
  });
});

describeOnBothEngines('the papers of a decision', (engine) => {
  const ofStatement = {
    regionCode: VILLAGE,
    basis: 'sptjm',
    meetingId: null,
    period: PERIOD,
  } as const;

  it('are one, whoever begins them', async () => {
    const storage = await engine.storage();
    const [sri, joko] = [facilitator(), subdistrict()];
    const meetingId = await sri.hold(storage);
    const ofMeeting = { ...ofStatement, basis: 'musyawarah', meetingId } as const;
    for (const phone of [sri, joko]) {
      for (const args of [ofStatement, ofMeeting]) {
        await phone.deliver(storage, phone.make('dossier.open', args, { base: {} }));
      }
    }
    const rows = [...(await recordsOf(storage)).values()].filter(({ kind }) => kind === 'dossier');
    expect(rows.map(({ id }) => id).sort()).toEqual(
      [dossierIdOf(ofStatement), dossierIdOf(ofMeeting)].sort(),
    );
    const paper = await rowOf(storage, 'dossier', dossierIdOf(ofMeeting));
    expect(paper).toMatchObject({ parentId: meetingId, fields: { date: '2026-09-20' } });
  });

  it('are filled in by two, shown by photos, and never by strangers', async () => {
    const storage = await engine.storage();
    const [sri, joko, ratna] = [facilitator(), subdistrict(), regency()];
    const wati = facilitator('Wati Rekaan', [OTHER_VILLAGE]);
    await sri.deliver(storage, sri.make('dossier.open', ofStatement, { base: {} }));
    const id = dossierIdOf(ofStatement);
    await joko.pull(storage);
    const edit = (changes: object) => ({ id, changes });
    const number = edit({ number: '141/7', isSigned: true });
    expect(await answerTo(storage, sri, 'dossier.edit', number)).toBe('applied');
    expect(await answerTo(storage, joko, 'dossier.edit', edit({ number: '9' }))).toBe('conflict');
    const signer = edit({ signer: 'Pak Rekaan', date: '2026-10-12' });
    expect(await answerTo(storage, joko, 'dossier.edit', signer)).toBe('applied');
    expect(await answerTo(storage, sri, 'dossier.edit', edit({ date: '2026-02-30' }))).toBe(
      'invalid date',
    );
    expect((await rowOf(storage, 'dossier', id)).fields).toMatchObject({
      number: '141/7',
      isSigned: true,
      signer: 'Pak Rekaan',
      date: '2026-10-12',
    });

    const { proposalId: _proposal, evidence: _evidence, ...shape } = photoArgs(id, 'other');
    const photo = { ...shape, dossierId: id };
    expect(await answerTo(storage, sri, 'dossierPhoto.add', photo)).toBe('applied');
    const caption = { id: photo.id, dossierId: id, changes: { caption: 'Halaman 1' } };
    await joko.pull(storage);
    expect(await answerTo(storage, joko, 'dossierPhoto.edit', caption)).toBe('applied');
    const hidden = 'not_available';
    for (const stranger of [wati, ratna]) {
      const other = { ...ofStatement, period: '2027-01' };
      const open = answerTo(storage, stranger, 'dossier.open', other, { base: {} });
      expect(await open).toBe(hidden);
      expect(await answerTo(storage, stranger, 'dossier.edit', number)).toBe(hidden);
      const another = { ...photo, id: newId() };
      expect(await answerTo(storage, stranger, 'dossierPhoto.add', another)).toBe(hidden);
      expect(await answerTo(storage, stranger, 'dossierPhoto.edit', caption)).toBe(hidden);
    }
  });

  it('of a musyawarah are of one, and of that village', async () => {
    const storage = await engine.storage();
    const [sri, joko] = [facilitator(), subdistrict()];
    const open = async (phone: typeof sri, over: object) => {
      const args = { ...ofStatement, ...over };
      return answerTo(storage, phone, 'dossier.open', args, { base: {} });
    };
    const formation = await sri.hold(storage, { kind: 'teamFormation' });
    const other = await joko.hold(storage, { regionCode: OTHER_VILLAGE });
    const musyawarah = { basis: 'musyawarah' };
    expect(await open(sri, { ...musyawarah, meetingId: formation })).toBe('invalid meetingId');
    expect(await open(joko, { ...musyawarah, meetingId: other })).toBe('not_available');
    expect(await open(sri, { ...musyawarah, meetingId: newId() })).toBe('not_available');
    expect(await open(sri, musyawarah)).toBe('invalid meetingId');
    expect(await open(sri, { meetingId: formation })).toBe('invalid meetingId');
    expect(await open(joko, { regionCode: '33.16.09' })).toBe('region_unfit regionCode');
  });
});
