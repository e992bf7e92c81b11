import type { DossierTemplate } from '../../../protocol/setting-records.ts';
import type * as v from 'valibot';
import type { TpkDatabase } from '../../database.ts';
import type { LocalRow } from '../../types.ts';
import { listAttendance, listPhotos, readMeeting } from '../meetings.ts';
import { readSetting } from '../settings.ts';
import { listProposals } from './list.ts';
import type { ProposalEntry } from './list.ts';

/** Everything about one dossier on this device. */
export interface DossierView {
  /** Undefined before anything was put into it. */
  readonly dossier: LocalRow<'dossier'> | undefined;
  /** Of a musyawarah; undefined of an SPTJM, or where this device does not have it. */
  readonly meeting: LocalRow<'meeting'> | undefined;
  readonly attendance: readonly LocalRow<'attendance'>[];
  readonly meetingPhotos: readonly LocalRow<'attachment'>[];
  /** Photos of the signed papers. */
  readonly photos: readonly LocalRow<'attachment'>[];
  /** Proposals that were put to it, in the order in which they were begun. */
  readonly agenda: readonly ProposalEntry[];
  /** Drafts and postponed ones of the village that are put to no other, or to nothing. */
  readonly candidates: readonly ProposalEntry[];
  readonly template: v.InferOutput<typeof DossierTemplate> | undefined;
}

/**
 * Reads a dossier by its id, which both phones make alike, so that it can be read before it is.
 * @param regionCode the village
 */
export async function readDossier(
  db: TpkDatabase,
  id: string,
  regionCode: string,
  meetingId: string | null,
): Promise<DossierView> {
  const dossier = await db.rows('dossier').get(id);
  const meeting = meetingId === null ? undefined : await readMeeting(db, meetingId);
  const attendance = meetingId === null ? [] : await listAttendance(db, meetingId);
  const meetingPhotos = meetingId === null ? [] : await listPhotos(db, meetingId);
  const photos = await listPhotos(db, id);
  const all = await listProposals(db, { regions: [regionCode] });
  const template = await readSetting(db, 'dossierTemplate');
  const agenda = all.filter(({ row }) => row.fields.dossierId === id);
  const isFree = ({ row }: ProposalEntry) =>
    row.fields.dossierId !== id &&
    (row.fields.state === 'postponed' ||
      (row.fields.state === 'draft' && row.fields.dossierId === null));
  const candidates = all.filter(isFree);
  return { dossier, meeting, attendance, meetingPhotos, photos, agenda, candidates, template };
}
