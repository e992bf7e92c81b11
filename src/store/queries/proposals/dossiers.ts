import { dossierId } from '../../../domain/id.ts';
import type { TpkDatabase } from '../../database.ts';
import type { LocalRow } from '../../types.ts';

/** Id of the papers of a musyawarah. */
export function dossierOfMeeting(meetingId: string): string {
  return dossierId(meetingId, '');
}

/** Id of the papers of a village's SPTJM in a period. */
export function dossierOfStatement(regionCode: string, period: string): string {
  return dossierId(regionCode, period);
}

/** The papers of a village, the newest day first. */
export async function listDossiers(
  db: TpkDatabase,
  regionCode: string,
): Promise<LocalRow<'dossier'>[]> {
  const rows = await db.rows('dossier').where('regionCode').equals(regionCode).toArray();
  return rows.sort((left, right) => right.fields.date.localeCompare(left.fields.date));
}
