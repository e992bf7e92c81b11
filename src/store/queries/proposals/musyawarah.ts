import { addDays } from '../../../domain/time.ts';
import type { Period } from '../../../domain/period.ts';
import type { TpkDatabase } from '../../database.ts';
import type { LocalRow } from '../../types.ts';
import { listMeetings } from '../meetings.ts';

/** A musyawarah may be held so many days before the period opens. */
const DAYS_AHEAD = 62;

/**
 * Meetings of these villages at which the proposals of a period are decided: those whose papers
 * say so, and those without papers that lie near it. The latest first.
 */
export async function musyawarahOf(
  db: TpkDatabase,
  villages: readonly string[],
  period: Period,
): Promise<LocalRow<'meeting'>[]> {
  const dossiers = await db.rows('dossier').toArray();
  const periods = new Map(dossiers.map(({ parentId, fields }) => [parentId ?? '', fields.period]));
  const meetings = await listMeetings(db);
  return meetings.filter(({ id, regionCode, fields }) => {
    if (fields.kind !== 'musyawarah' || fields.state === 'cancelled') return false;
    if (!villages.includes(regionCode)) return false;
    const own = periods.get(id);
    if (own !== undefined) return own === period.key;
    return (
      period.opens !== '' &&
      fields.date >= addDays(period.opens, -DAYS_AHEAD) &&
      fields.date <= period.closes
    );
  });
}
