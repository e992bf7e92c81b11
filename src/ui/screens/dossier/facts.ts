import { dossierGaps } from '../../../domain/dossier.ts';
import type { DossierFacts, DossierGap, DossierProposal } from '../../../domain/dossier.ts';
import type { EvidenceKind } from '../../../domain/proposal/kinds.ts';
import { blockingOf, unexplainedOf } from '../../../domain/proposal/finding.ts';
import type { Finding } from '../../../domain/proposal/finding.ts';
import type { ProposalEntry } from '../../../store/queries/proposals/list.ts';
import type { Checks } from '../../proposal/use-checks.ts';
import type { OpenDossier } from './use-dossier.ts';

/** Whether it waits for its decision. */
export const isUndecided = ({ row }: ProposalEntry) => row.fields.state === 'draft';

const isPhoto = ({ code }: Finding) => code === 'evidence_missing' || code === 'evidence_asked';

function proposalFacts({ row }: ProposalEntry, checks: Checks | undefined): DossierProposal {
  const found = checks?.get(row.id) ?? [];
  const { explanations, state } = row.fields;
  const open = unexplainedOf(found, explanations);
  const photos = [...blockingOf(found), ...open].filter(isPhoto);
  return {
    id: row.id,
    state,
    blocking: blockingOf(found).filter((one) => !isPhoto(one)).length,
    unexplained: open.filter((one) => !isPhoto(one)).length,
    photosMissing: photos.map(({ field }) => field as EvidenceKind),
  };
}

/** What a dossier has, as the rules want it. */
export function factsOf(open: OpenDossier, checks: Checks | undefined): DossierFacts {
  const { of, dossier, meeting, attendance, meetingPhotos, agenda } = open;
  return {
    basis: of.basis,
    regionCode: of.regionCode,
    number: dossier?.fields.number ?? '',
    // before it is begun, its day is the meeting's
    date: dossier?.fields.date ?? meeting?.fields.date ?? '',
    signer: dossier?.fields.signer ?? '',
    isSigned: dossier?.fields.isSigned ?? false,
    meeting:
      meeting === undefined
        ? null
        : {
            ...meeting.fields,
            photos: meetingPhotos.filter(({ fields }) => !fields.removed).length,
            attendance: attendance.map(({ id, fields }) => ({
              id,
              role: fields.role,
              status: fields.status,
              isSigned: fields.signature !== null,
            })),
          },
    proposals: agenda.map((entry) => proposalFacts(entry, checks)),
  };
}

/** What it still lacks; undefined until the proposals have been checked. */
export function gapsOf(
  open: OpenDossier,
  checks: Checks | undefined,
): readonly DossierGap[] | undefined {
  if (checks === undefined && open.agenda.length > 0) return undefined;
  return dossierGaps(factsOf(open, checks), open.settings.quorum);
}
