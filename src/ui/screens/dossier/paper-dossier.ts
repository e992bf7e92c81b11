import { isFilled } from '../../../domain/attendance.ts';
import type { PaperDossier } from '../../../documents/dossier/paper.ts';
import { contentsOf } from '../../../store/queries/proposals/contents.ts';
import type { OfficeCatalogue } from '../../hooks/use-office-text.ts';
import { reasonWord } from '../../proposal/words.ts';
import type { OpenDossier } from './use-dossier.ts';

/** A dossier as its papers print it. */
export function toPaperDossier(t: OfficeCatalogue, open: OpenDossier): PaperDossier {
  const { of, settings, dossier, meeting, attendance, agenda } = open;
  const { number = '', date = '', signer = '' } = dossier?.fields ?? {};
  const { opening = '', considerations = '', closing = '' } = dossier?.fields ?? {};
  return {
    regionCode: of.regionCode,
    basis: of.basis,
    dataset: settings.dataset,
    period: of.period,
    number,
    date: date || (meeting?.fields.date ?? ''),
    signer,
    own: { opening, considerations, closing },
    meeting: meeting === undefined ? null : { ...meeting.fields, regionCode: meeting.regionCode },
    present: attendance.filter(({ fields }) => isFilled(fields.status)).length,
    proposals: agenda.map((entry) => ({
      ...contentsOf(entry),
      id: entry.row.id,
      state: entry.row.fields.state,
      decision: entry.row.fields.decision,
    })),
    reasonWords: (kind, code) => reasonWord(t, settings, kind, code),
  };
}
