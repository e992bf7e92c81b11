import type { PaperDossier } from '../../../documents/dossier/paper.ts';
import { isFilled } from '../../../domain/attendance.ts';
import { proposals as words } from '../../../i18n/id/proposals.ts';
import { contentsOf } from '../../../store/queries/proposals/contents.ts';
import { reasonWord } from '../../proposal/words.ts';
import type { OpenDossier } from './use-dossier.ts';

/** A dossier as its papers want it; they are Indonesian whatever the screens are read in. */
export function toPaperDossier(open: OpenDossier): PaperDossier {
  const { of, dossier, meeting, attendance, agenda, settings } = open;
  const fields = dossier?.fields;
  return {
    regionCode: of.regionCode,
    basis: of.basis,
    dataset: settings.dataset,
    period: of.period,
    number: fields?.number ?? '',
    date: fields?.date ?? meeting?.fields.date ?? '',
    signer: fields?.signer ?? '',
    own: {
      opening: fields?.opening ?? '',
      considerations: fields?.considerations ?? '',
      closing: fields?.closing ?? '',
    },
    meeting: meeting === undefined ? null : { ...meeting.fields, regionCode: meeting.regionCode },
    present: attendance.filter((row) => isFilled(row.fields.status)).length,
    proposals: agenda.map((entry) => ({
      ...contentsOf(entry),
      id: entry.row.id,
      state: entry.row.fields.state,
      decision: entry.row.fields.decision,
    })),
    reasonWords: (kind, code) => reasonWord({ proposals: words }, settings, kind, code),
  };
}
