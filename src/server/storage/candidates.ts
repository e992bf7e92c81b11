import { sql } from 'kysely';
import { datesNear } from '../../domain/duplicates.ts';
import type { Known } from '../../domain/duplicates.ts';
import { comparableName } from '../../domain/identity/name-similarity.ts';
import type { Db } from './database.ts';

/** Somebody to look for. */
export type Subject = Omit<Known, 'id' | 'source'>;

const PERSON = [
  'one.record_id as id',
  'one.region_code as regionCode',
  'one.name',
  'one.sex',
  'one.birth_date as birthDate',
  'one.nik',
] as const;

/** People of the register. */
function listed(db: Db, regency: string) {
  return db
    .selectFrom('likeness as one')
    .select([...PERSON, 'one.no_kk as noKk', sql<Known['source']>`'register'`.as('source')])
    .where('one.regency', '=', regency)
    .where('one.kind', '=', 'registerPerson');
}

/** Members of proposals that are still under way: others have no entry of their own. */
function proposed(db: Db, regency: string) {
  return db
    .selectFrom('likeness as proposal')
    .innerJoin('likeness as one', (join) =>
      join
        .onRef('one.regency', '=', 'proposal.regency')
        .onRef('one.parent_id', '=', 'proposal.record_id'),
    )
    .select([...PERSON, 'proposal.no_kk as noKk', sql<Known['source']>`'proposal'`.as('source')])
    .where('proposal.regency', '=', regency)
    .where('proposal.kind', '=', 'proposal')
    .where('one.kind', '=', 'proposalMember');
}

/**
 * All in the regency who could be found like the subject: what `findDuplicates` is to look
 * through. A handful by their numbers and names; by dates that are near, one in a thousand.
 */
export async function findCandidates(
  db: Db,
  regency: string,
  { nik, noKk, birthDate, sex, name, regionCode }: Subject,
): Promise<Known[]> {
  const [people, members] = [listed(db, regency), proposed(db, regency)];
  const key = comparableName(name).key;
  const dates = datesNear(birthDate);
  const sexes = sex === '' ? (['', 'male', 'female'] as const) : (['', sex] as const);
  // each by an index of its own, which one query for all of them would not use
  const queries = [people, members].flatMap((source) => [
    ...(nik === '' ? [] : [source.where('one.nik', '=', nik)]),
    ...(dates.length === 0
      ? []
      : [source.where('one.birth_date', 'in', dates).where('one.sex', 'in', sexes)]),
    ...(key === ''
      ? []
      : [source.where('one.region_code', '=', regionCode).where('one.name_key', '=', key)]),
  ]);
  if (noKk !== '') {
    queries.push(people.where('one.no_kk', '=', noKk), members.where('proposal.no_kk', '=', noKk));
  }
  const [first, ...rest] = queries;
  if (first === undefined) return [];
  const all = rest.reduce((union, query) => union.unionAll(query), first);
  const found = await all.execute();
  return [...new Map(found.map((person) => [person.id, person])).values()];
}
