import { datesNear } from '../../domain/duplicates.ts';
import type { Known } from '../../domain/duplicates.ts';
import { comparableName } from '../../domain/identity/name-similarity.ts';
import type { Db } from './database.ts';

/** Somebody to look for. */
export type Subject = Omit<Known, 'id' | 'source'>;

/** People of the register, and members of proposals that are still under way. */
function selectPeople(db: Db, regency: string) {
  return db
    .selectFrom('likeness as one')
    .leftJoin('likeness as proposal', (join) =>
      join
        .onRef('proposal.regency', '=', 'one.regency')
        .onRef('proposal.record_id', '=', 'one.parent_id'),
    )
    .select((eb) => [
      'one.record_id as id',
      'one.kind',
      'one.region_code as regionCode',
      'one.name',
      'one.sex',
      'one.birth_date as birthDate',
      'one.nik',
      eb.fn.coalesce('proposal.no_kk', 'one.no_kk').as('noKk'),
    ])
    .where('one.regency', '=', regency)
    .where((eb) =>
      eb.or([
        eb('one.kind', '=', 'registerPerson'),
        eb.and([eb('one.kind', '=', 'proposalMember'), eb('proposal.record_id', 'is not', null)]),
      ]),
    );
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
  const people = selectPeople(db, regency);
  const ofCard = people.where('proposal.no_kk', '=', noKk);
  const key = comparableName(name).key;
  const dates = datesNear(birthDate);
  const sexes = sex === '' ? (['', 'male', 'female'] as const) : (['', sex] as const);
  // each by its own index
  const queries = [
    nik === '' ? null : people.where('one.nik', '=', nik),
    noKk === '' ? null : people.where('one.no_kk', '=', noKk),
    noKk === '' ? null : ofCard,
    dates.length === 0
      ? null
      : people.where('one.birth_date', 'in', dates).where('one.sex', 'in', sexes),
    key === ''
      ? null
      : people.where('one.region_code', '=', regionCode).where('one.name_key', '=', key),
  ];
  const found = new Map<string, Known>();
  for (const query of queries) {
    if (query === null) continue;
    for (const { kind, ...person } of await query.execute()) {
      const source = kind === 'registerPerson' ? 'register' : 'proposal';
      found.set(person.id, { ...person, source });
    }
  }
  return [...found.values()];
}
