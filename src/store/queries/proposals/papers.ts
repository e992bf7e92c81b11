import { dossierGaps } from '../../../domain/dossier.ts';
import type { DossierGap } from '../../../domain/dossier.ts';
import type { Quorum } from '../../../domain/proposal/quorum.ts';
import type { TpkDatabase } from '../../database.ts';
import type { LocalRow } from '../../types.ts';
import { readDossier } from './dossier-view.ts';
import type { ProposalEntry } from './list.ts';

/** The papers of a decision with what they lack, the proposals themselves left out. */
export interface Papers {
  readonly dossier: LocalRow<'dossier'>;
  readonly gaps: readonly DossierGap[];
}

const OF_PROPOSALS: ReadonlySet<DossierGap['code']> = new Set([
  'noProposals',
  'undecided',
  'unfinished',
  'unexplained',
  'photo',
]);

async function papersOf(
  db: TpkDatabase,
  dossier: LocalRow<'dossier'>,
  quorum: Quorum,
): Promise<Papers> {
  const { id, regionCode, parentId, fields } = dossier;
  const { meeting, attendance, meetingPhotos } = await readDossier(db, id, regionCode, parentId);
  const facts = {
    ...fields,
    regionCode,
    meeting:
      meeting === undefined
        ? null
        : {
            ...meeting.fields,
            photos: meetingPhotos.filter((photo) => !photo.fields.removed).length,
            attendance: attendance.map((place) => ({
              id: place.id,
              role: place.fields.role,
              status: place.fields.status,
              isSigned: place.fields.signature !== null,
            })),
          },
    proposals: [],
  };
  const gaps = dossierGaps(facts, quorum).filter(({ code }) => !OF_PROPOSALS.has(code));
  return { dossier, gaps };
}

/** The papers on which these proposals were decided, as far as they lack anything. */
export async function incompletePapers(
  db: TpkDatabase,
  entries: readonly ProposalEntry[],
  quorum: Quorum,
): Promise<Papers[]> {
  const ids = new Set(entries.flatMap(({ row }) => row.fields.dossierId ?? []));
  const found = await db.rows('dossier').bulkGet([...ids]);
  const rows = found.filter((row) => row !== undefined);
  const papers = await Promise.all(rows.map((row) => papersOf(db, row, quorum)));
  return papers.filter(({ gaps }) => gaps.length > 0);
}
