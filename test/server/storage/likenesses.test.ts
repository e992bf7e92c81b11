import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { findDuplicates, indexDuplicates } from '../../../src/domain/duplicates.ts';
import type { Known } from '../../../src/domain/duplicates.ts';
import { personFieldsOf } from '../../../src/domain/register/person.ts';
import type { RegisterPerson } from '../../../src/domain/register/person.ts';
import { writeBackup } from '../../../src/server/storage/backup.ts';
import { findCandidates } from '../../../src/server/storage/candidates.ts';
import type { Storage } from '../../../src/server/storage/database.ts';
import { restoreBackup } from '../../../src/server/storage/restore.ts';
import { must } from '../../support/must.ts';
import { inventPeople } from '../../support/people.ts';
import { FAMILY, SULASTRI } from '../../support/proposals.ts';
import { describeOnBothEngines } from './engines.ts';
import { FAR_VILLAGE, facilitator, OTHER_VILLAGE, subdistrict } from './field-work.ts';
import {
  act,
  agreed,
  createArgs,
  inPeriod,
  memberArgs,
  noteOf,
  rowOf,
  step,
  stepArgs,
  submitted,
} from './proposal-work.ts';
import { enlist } from './register-work.ts';

/** Unlike the usual people of these tests in every way that people are compared by. */
const STRANGER: Partial<RegisterPerson> = {
  name: 'Bambang Umpama',
  nik: '3316011203550007',
  noKk: '3316010101990042',
  birthDate: '1955-03-12',
  sex: 'male',
  regionCode: FAR_VILLAGE,
};
const likeIn = (same: Partial<RegisterPerson>) => ({ ...STRANGER, ...same });

async function noted(storage: Storage, id: string) {
  const { likenesses } = (await rowOf(storage, 'proposal', id)).fields;
  return likenesses?.map((one) => JSON.stringify(one)).sort();
}
const told = (...list: readonly object[]) => list.map((one) => JSON.stringify(one)).sort();

/** The table by which people are found, whole. */
function entries({ db }: Storage) {
  return db.selectFrom('likeness').selectAll().orderBy('record_id').execute();
}

describeOnBothEngines('likenesses over the regency', (engine) => {
  it('are noted when a proposal is handed in: on what grounds and where, never who', async () => {
    const storage = await engine.storage();
    const sri = inPeriod(facilitator());
    const wati = inPeriod(facilitator('Wati Rekaan', [OTHER_VILLAGE]));
    const member = memberArgs();
    const { nik, name, sex } = member;
    const secret = '3316099905990099';
    const enlisted = await enlist(storage, [
      likeIn({ nik }),
      likeIn({ noKk: FAMILY.noKk }),
      likeIn({ name, sex, birthDate: '1980-05-13', nik: secret }),
      likeIn({}),
    ]);
    const elsewhere = createArgs({
      regionCode: OTHER_VILLAGE,
      noKk: '3316010101990077',
      members: [memberArgs({ name: 'Sulastri R. Rekaan', nik: '' })],
    });
    await act(storage, wati, [wati.make('proposal.create', elsewhere)]);

    const { id } = await agreed(storage, sri, { members: [member] });
    const submit = sri.make('proposal.step', stepArgs(id, 'submit'));
    const answer = await sri.deliver(storage, submit);
    const memberId = member.id;
    expect(await noted(storage, id)).toEqual(
      told(
        { memberId, grounds: ['nik'], source: 'register' },
        { memberId, grounds: ['person'], source: 'register' },
        { memberId, grounds: ['person'], source: 'proposal' },
        { memberId: null, grounds: ['noKk'], source: 'register' },
      ),
    );
    // the reply holds it already, and a repeated delivery is told the same
    const row = await rowOf(storage, 'proposal', id);
    expect(answer.rows).toContainEqual(row);
    expect(await sri.deliver(storage, submit)).toEqual({ ...answer, duplicate: true });

    const { rows } = await sri.pull(storage);
    const seen = JSON.stringify([answer, rows]);
    const theirs = [...enlisted, elsewhere.id, secret, must(STRANGER.name), must(STRANGER.noKk)];
    for (const other of [...theirs, must(elsewhere.members[0]).name]) {
      expect(seen).not.toContain(other);
    }
    const audited = await storage.db.selectFrom('audit').select('detail').execute();
    expect(JSON.stringify(audited)).not.toMatch(/grounds|nik|noKk/);
  });

  it('leave out the proposal’s own people, and their family as the register has it', async () => {
    const storage = await engine.storage();
    const sri = inPeriod(facilitator());
    const brother = { ...SULASTRI, name: 'Kakak Rekaan', nik: '3316091205780001' };
    const grandmother = { ...SULASTRI, name: 'Mbah Rekaan', nik: '3316095201500001' };
    const [selfId, brotherId] = await enlist(storage, [
      {},
      { ...brother, sex: 'male', birthDate: '1978-05-12' },
      { ...grandmother, birthDate: '1950-01-12' },
      // the same card in another village is another matter
      likeIn({ noKk: FAMILY.noKk }),
    ]);
    const { id } = await submitted(storage, sri, {
      kind: 'correction',
      reason: 'wrongEntry',
      ...FAMILY,
      familyWas: FAMILY,
      members: [
        memberArgs({
          ...SULASTRI,
          name: 'Sulastri R',
          registerPersonId: must(selfId),
          was: SULASTRI,
        }),
        memberArgs({ ...brother, registerPersonId: must(brotherId), concerned: false }),
      ],
    });
    expect(await noted(storage, id)).toEqual(
      told({ memberId: null, grounds: ['noKk'], source: 'register' }),
    );
  });

  it('are sought anew each time, among those who are there then', async () => {
    const storage = await engine.storage();
    const [sri, joko] = [inPeriod(facilitator()), inPeriod(subdistrict(), 1)];
    const wati = inPeriod(facilitator('Wati Rekaan', [OTHER_VILLAGE]));
    const member = memberArgs();
    const other = createArgs({
      regionCode: OTHER_VILLAGE,
      noKk: '3316010101990077',
      members: [memberArgs({ nik: '', name: 'Sulastri R' })],
    });
    const edit = { id: must(other.members[0]).id, proposalId: other.id };
    const { id } = await submitted(storage, sri, { members: [member] });
    expect(await noted(storage, id)).toEqual([]);
    const again = async () => {
      await step(storage, joko, id, 'return', { notes: [noteOf('nik')] });
      expect(await step(storage, sri, id, 'submit')).toBe('applied');
      return noted(storage, id);
    };
    await act(storage, wati, [wati.make('proposal.create', other)]);
    const person = told({ memberId: member.id, grounds: ['person'], source: 'proposal' });
    expect(await again()).toEqual(person);
    const withdraw = stepArgs(other.id, 'withdraw', { regionCode: OTHER_VILLAGE });
    await act(storage, wati, [wati.make('proposal.step', withdraw)]);
    expect(await again()).toEqual([]);
    const restore = stepArgs(other.id, 'restore', { regionCode: OTHER_VILLAGE });
    await act(storage, wati, [wati.make('proposal.step', restore)]);
    expect(await again()).toEqual(person);
    const card = { id: other.id, changes: { noKk: FAMILY.noKk } };
    await act(storage, wati, [
      wati.make('proposalMember.edit', { ...edit, changes: { removed: true } }),
      wati.make('proposal.edit', card),
    ]);
    expect(await again()).toEqual([]);
    await act(storage, wati, [
      wati.make('proposalMember.edit', { ...edit, changes: { removed: false, name: 'Tarmuji' } }),
    ]);
    expect(await again()).toEqual(told({ memberId: null, grounds: ['noKk'], source: 'proposal' }));
  });

  it('cannot be noted: the proposal has arrived all the same', async () => {
    const storage = await engine.storage();
    const sri = inPeriod(facilitator());
    await enlist(storage, [likeIn({ nik: SULASTRI.nik })]);
    const args = await agreed(storage, sri);
    const other = await agreed(storage, sri, { members: [memberArgs(STRANGER)] });
    const isSqlite = engine.name === 'sqlite';
    await sql
      .raw(
        isSqlite
          ? `create trigger ban before insert on record when instr(new.fields, '"likenesses":[{')
             begin select raise(abort, 'banned'); end`
          : `alter table record add constraint ban check (position('"likenesses":[{' in fields) = 0)`,
      )
      .execute(storage.db);
    const submit = (id: string) => sri.make('proposal.step', stepArgs(id, 'submit'));
    const mutations = [submit(args.id), submit(other.id)];
    const { results, faults } = await sri.push(storage, mutations);
    expect(results.map(({ status }) => status)).toEqual(['applied', 'applied']);
    expect(faults.length).toBeGreaterThan(0);
    for (const { mutationId, code } of faults) {
      expect(mutations.map((mutation) => mutation.id)).toContain(mutationId);
      expect(code).toMatch(/^likenesses (sqlite:19|23514)$/);
    }
    const row = await rowOf(storage, 'proposal', args.id);
    expect(row.fields).toMatchObject({ state: 'submitted', likenesses: null });
    // what the reply said is what there is, and the numbers go on without a gap
    expect(sri.rows.get(args.id)).toEqual(row);
    const { seq } = await storage.db.selectFrom('regency').select('seq').executeTakeFirstOrThrow();
    const last = await storage.db
      .selectFrom('record')
      .select(({ fn }) => fn.max('rev').as('rev'))
      .executeTakeFirstOrThrow();
    expect(last.rev).toBe(seq);
    expect((await sri.push(storage, [submit(args.id)])).results[0]).toMatchObject({
      code: 'proposal_step',
    });
  });

  it('are those that a search through everybody would find', async () => {
    const storage = await engine.storage();
    const people = inventPeople(3000, 7);
    await enlist(storage, people);
    const everybody = indexDuplicates(people.map((one): Known => ({ ...one, source: 'register' })));
    const swapped = (date: string) => `${date.slice(0, 5)}${date.slice(8)}-${date.slice(5, 7)}`;
    const changed: ((one: RegisterPerson) => Partial<RegisterPerson>)[] = [
      () => ({}),
      ({ name }) => ({ name: name.replace('u', 'oe'), nik: '', noKk: '' }),
      ({ birthDate }) => ({ birthDate: birthDate.replace(/\d$/, '1'), nik: '', noKk: '' }),
      ({ birthDate }) => ({ birthDate: swapped(birthDate), nik: '', noKk: '' }),
      () => ({ birthDate: '', nik: '', noKk: '' }),
      () => ({ sex: '', name: '', noKk: '' }),
      ({ noKk }) => ({ ...STRANGER, noKk }),
    ];
    let found = 0;
    for (const [index, person] of people.filter((_, at) => at % 50 === 0).entries()) {
      const subject = { ...person, ...changed[index % changed.length]?.(person) };
      const candidates = await findCandidates(storage.db, storage.regency, subject);
      const ids = findDuplicates(indexDuplicates(candidates), subject).map(({ known }) => known.id);
      expect(ids).toEqual(findDuplicates(everybody, subject).map(({ known }) => known.id));
      found += ids.length;
      expect(candidates.length).toBeLessThan(60);
    }
    expect(found).toBeGreaterThan(60);
  });

  it('are found after a restore as before, though a backup holds nothing of it', async () => {
    const storage = await engine.storage();
    const sri = inPeriod(facilitator());
    await enlist(storage, [{}, likeIn({})]);
    await submitted(storage, sri);
    const gone = await agreed(storage, sri);
    await step(storage, sri, gone.id, 'withdraw', { words: 'Ganda' });
    const before = await entries(storage);
    expect(before).toHaveLength(2 + 2 + 1);
    const lines: string[] = [];
    await writeBackup(storage, sri.now.toISOString(), async (line) => void lines.push(line));
    expect(lines.join('\n')).not.toContain('name_key');
    const empty = await engine.open(await engine.place());
    const stream = (async function* () {
      yield* lines;
    })();
    await restoreBackup(empty, sri.now.toISOString(), stream);
    expect(await entries(empty)).toEqual(before);
    const subject = { ...personFieldsOf(SULASTRI), noKk: '', regionCode: OTHER_VILLAGE };
    expect(await findCandidates(empty.db, empty.regency, subject)).toHaveLength(2);
  });
});
