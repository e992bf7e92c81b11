import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { RECORD_KINDS } from '../../protocol/record-kinds.ts';
import type { ProposalTotals, RegionTotals } from '../../protocol/totals.ts';
import type { Storage } from './database.ts';
import { asStorageError } from './errors.ts';

export interface Totals {
  readonly regions: RegionTotals[];
  readonly proposals: ProposalTotals[];
  readonly openConflicts: number;
}

/**
 * What has arrived, for each of `regions` (codes of kecamatan and villages). Each counts for
 * itself alone: a kecamatan's figures do not hold those of its villages.
 * @param today WIB calendar day, which tells planned meetings from those whose day has come
 * @throws StorageBusyError
 */
export async function readTotals(
  storage: Storage,
  regions: readonly string[],
  today: string,
): Promise<Totals> {
  if (regions.length === 0) return { regions: [], proposals: [], openConflicts: 0 };
  try {
    const own = byRegion(await countOwn(storage, regions, today));
    const places = byRegion(await countPlaces(storage, regions));
    const people = byRegion(await countPeople(storage, regions));
    return {
      regions: regions.map((regionCode) => {
        const { conflicts: _conflicts, ...counts } = own.get(regionCode) ?? NOTHING_OWN;
        return {
          ...counts,
          ...(places.get(regionCode) ?? { invited: 0, filled: 0 }),
          ...(people.get(regionCode) ?? { attended: 0, socialisedOn: null }),
          regionCode,
        };
      }),
      proposals: await countProposals(storage, regions, today),
      openConflicts: [...own.values()].reduce((sum, each) => sum + each.conflicts, 0),
    };
  } catch (error) {
    throw asStorageError(error);
  }
}

const NOTHING_OWN = {
  planned: 0,
  open: 0,
  closed: 0,
  cancelled: 0,
  photos: 0,
  conflicts: 0,
  lastReceivedAt: null,
};

function byRegion<T extends { readonly regionCode: string | null }>(
  rows: readonly T[],
): Map<string, Omit<T, 'regionCode'>> {
  return new Map(rows.map(({ regionCode, ...rest }) => [regionCode ?? '', rest]));
}

const FILLED = ['present', 'represented'] as const;

/** All that somebody does in the field; the list's people are imported, and many. */
const OWN_KINDS = RECORD_KINDS.filter((kind) => kind !== 'registerPerson');

/** How many rows of a group meet a condition. */
const count = (condition: RawBuilder<unknown>) =>
  sql<number>`sum(case when ${condition} then 1 else 0 end)`;

/** Of each region's own records: meetings by state, photos, open conflicts, the last arrival. */
function countOwn({ db, regency }: Storage, regions: readonly string[], today: string) {
  const meeting = (state: string) => sql`kind = 'meeting' and state = ${sql.lit(state)}`;
  return (
    db
      .selectFrom('record')
      .select([
        'region_code as regionCode',
        count(sql`${meeting('open')} and date > ${today}`).as('planned'),
        count(sql`${meeting('open')} and date <= ${today}`).as('open'),
        count(meeting('closed')).as('closed'),
        count(meeting('cancelled')).as('cancelled'),
        count(sql`kind = 'attachment' and state = 'stored'`).as('photos'),
        count(sql`kind = 'conflict' and state = 'open'`).as('conflicts'),
        sql<string | null>`max(received_at)`.as('lastReceivedAt'),
      ])
      .where('regency', '=', regency)
      // named so that the index of totals is used
      .where('kind', 'in', OWN_KINDS)
      .where('region_code', 'in', regions)
      .groupBy('region_code')
      .execute()
  );
}

/** People who are on the list of a meeting that was not called off. */
function selectPlaces({ db, regency }: Storage) {
  return db
    .selectFrom('record as meeting')
    .innerJoin('record as place', (join) =>
      join
        .onRef('place.regency', '=', 'meeting.regency')
        .onRef('place.parent_id', '=', 'meeting.id'),
    )
    .where('meeting.regency', '=', regency)
    .where('meeting.kind', '=', 'meeting')
    .where('meeting.state', '!=', 'cancelled')
    .where('place.kind', '=', 'attendance')
    .where('place.state', '!=', 'removed');
}

/** At each region's own meetings: who was invited, and which places were filled. */
function countPlaces(storage: Storage, regions: readonly string[]) {
  return selectPlaces(storage)
    .select([
      'meeting.region_code as regionCode',
      count(sql`place.variant = 'invited'`).as('invited'),
      count(sql`place.state in (${sql.join(FILLED)})`).as('filled'),
    ])
    .where('meeting.region_code', 'in', regions)
    .groupBy('meeting.region_code')
    .execute();
}

/** Of those who stand for each region: who filled a place at a socialisation, and first when. */
function countPeople(storage: Storage, regions: readonly string[]) {
  return selectPlaces(storage)
    .select([
      'place.about_region as regionCode',
      sql<number>`count(*)`.as('attended'),
      sql<string | null>`min(meeting.date)`.as('socialisedOn'),
    ])
    .where('meeting.variant', '=', 'socialisation')
    .where('place.state', 'in', FILLED)
    .where('place.about_region', 'in', regions)
    .groupBy('place.about_region')
    .execute();
}

/** Of each region: proposals by period, kind and state, from the last year's first period on. */
async function countProposals(
  { db, regency }: Storage,
  regions: readonly string[],
  today: string,
): Promise<ProposalTotals[]> {
  const lastYear = Number(today.slice(0, 4)) - 1;
  const rows = await db
    .selectFrom('record')
    .select([
      'region_code as regionCode',
      'date as period',
      'variant as kind',
      'state',
      sql<number>`count(*)`.as('proposals'),
    ])
    .where('regency', '=', regency)
    .where('kind', '=', 'proposal')
    .where('region_code', 'in', regions)
    .where('date', '>=', `${lastYear}-01`)
    .groupBy(['region_code', 'date', 'variant', 'state'])
    .orderBy('region_code')
    .orderBy('date')
    .orderBy('variant')
    .orderBy('state')
    .execute();
  return rows as ProposalTotals[];
}
