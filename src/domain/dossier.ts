import { isFilled } from './attendance.ts';
import type { AttendanceRole, AttendanceStatus } from './attendance.ts';
import type { EvidenceKind } from './proposal/kinds.ts';
import { DEFAULT_QUORUM } from './proposal/quorum.ts';
import type { Quorum } from './proposal/quorum.ts';
import type { BasisKind } from './proposal/settings.ts';
import type { ProposalState } from './proposal/step.ts';
import { villageKind } from './region.ts';

/** Pages of the signed papers. */
export const PHOTOS_PER_DOSSIER = 12;

export interface DossierAttendance {
  readonly id: string;
  readonly role: AttendanceRole;
  readonly status: AttendanceStatus;
  readonly isSigned: boolean;
}

export interface DossierProposal {
  readonly id: string;
  readonly state: ProposalState;
  /** Findings to mend, and warnings without a reason, photos left out of both. */
  readonly blocking: number;
  readonly unexplained: number;
  readonly photosMissing: readonly EvidenceKind[];
}

/** The meeting's side of a dossier; null where an SPTJM stands in its place. */
export interface DossierMeeting {
  readonly startTime: string;
  readonly endTime: string;
  readonly chair: string;
  readonly minuteTaker: string;
  readonly minutes: string;
  readonly decisions: string;
  readonly photos: number;
  readonly attendance: readonly DossierAttendance[];
}

export interface DossierFacts {
  readonly basis: BasisKind;
  readonly regionCode: string;
  /** Number and day (`YYYY-MM-DD`) of the berita acara or SPTJM. */
  readonly number: string;
  readonly date: string;
  /** The head of the village who signs, by name. */
  readonly signer: string;
  readonly isSigned: boolean;
  readonly meeting: DossierMeeting | null;
  readonly proposals: readonly DossierProposal[];
}

export type DossierGap =
  | { readonly code: 'meeting' | 'number' | 'date' | 'signer' | 'signature' }
  | { readonly code: 'chair' | 'minuteTaker' | 'minutes' | 'decisions' | 'endTime' }
  | { readonly code: 'meetingPhoto' | 'noProposals' }
  | { readonly code: 'attendanceSignature'; readonly attendanceId: string }
  | { readonly code: 'people'; readonly present: number; readonly needed: number }
  | { readonly code: 'role'; readonly anyOf: readonly AttendanceRole[] }
  | { readonly code: 'undecided' | 'unfinished' | 'unexplained'; readonly proposalId: string }
  | { readonly code: 'photo'; readonly proposalId: string; readonly evidence: EvidenceKind };

/** What can only be got while people are still in the hall; the rest can be mended later. */
const IN_THE_HALL: ReadonlySet<DossierGap['code']> = new Set([
  'number',
  'signer',
  'signature',
  'attendanceSignature',
  'people',
  'role',
  'undecided',
  'meetingPhoto',
  'minutes',
  'decisions',
  'chair',
]);

export function isForTheHall({ code }: DossierGap): boolean {
  return IN_THE_HALL.has(code);
}

const isBlank = (text: string) => text.trim() === '';

function paperGaps({ number, date, signer, isSigned }: DossierFacts): DossierGap[] {
  const gaps: DossierGap[] = [];
  if (isBlank(number)) gaps.push({ code: 'number' });
  if (isBlank(date)) gaps.push({ code: 'date' });
  if (isBlank(signer)) gaps.push({ code: 'signer' });
  if (!isSigned) gaps.push({ code: 'signature' });
  return gaps;
}

function attendanceGaps(
  attendance: readonly DossierAttendance[],
  regionCode: string,
  quorum: Quorum,
): DossierGap[] {
  const present = attendance.filter(({ status }) => isFilled(status));
  const roles = new Set(present.map(({ role }) => role));
  const kind = villageKind(regionCode);
  const rules = quorum.rules.filter(({ only }) => only === null || only === kind);
  const short: DossierGap[] =
    present.length < quorum.people
      ? [{ code: 'people', present: present.length, needed: quorum.people }]
      : [];
  return [
    ...short,
    ...rules
      .filter(({ anyOf }) => !anyOf.some((role) => roles.has(role)))
      .map(({ anyOf }): DossierGap => ({ code: 'role', anyOf })),
    ...present
      .filter(({ isSigned }) => !isSigned)
      .map(({ id }): DossierGap => ({ code: 'attendanceSignature', attendanceId: id })),
  ];
}

function meetingGaps({ meeting, regionCode }: DossierFacts, quorum: Quorum): DossierGap[] {
  if (meeting === null) return [{ code: 'meeting' }];
  const written = ['chair', 'minuteTaker', 'minutes', 'decisions', 'endTime'] as const;
  const gaps: DossierGap[] = written
    .filter((field) => isBlank(meeting[field]))
    .map((code) => ({ code }));
  if (meeting.photos === 0) gaps.push({ code: 'meetingPhoto' });
  return [...attendanceGaps(meeting.attendance, regionCode, quorum), ...gaps];
}

/** Those that the decision was not, or no longer, about. */
const ASIDE: ReadonlySet<ProposalState> = new Set(['withdrawn', 'declined', 'postponed']);

function proposalGaps(proposals: readonly DossierProposal[]): DossierGap[] {
  const put = proposals.filter(({ state }) => state !== 'withdrawn');
  if (put.length === 0) return [{ code: 'noProposals' }];
  return put.flatMap(({ id, state, blocking, unexplained, photosMissing }): DossierGap[] => {
    if (ASIDE.has(state)) return [];
    const gaps: DossierGap[] = [];
    if (state === 'draft') gaps.push({ code: 'undecided', proposalId: id });
    if (blocking > 0) gaps.push({ code: 'unfinished', proposalId: id });
    if (unexplained > 0) gaps.push({ code: 'unexplained', proposalId: id });
    const photos = photosMissing.map((evidence): DossierGap => ({
      code: 'photo',
      proposalId: id,
      evidence,
    }));
    return [...gaps, ...photos];
  });
}

/**
 * What a dossier still lacks, in the order in which it is best mended: attendance and minutes,
 * decisions and proposals, then number and signature. Nothing is lacking where it is empty.
 */
export function dossierGaps(facts: DossierFacts, quorum: Quorum = DEFAULT_QUORUM): DossierGap[] {
  return [
    ...(facts.basis === 'musyawarah' ? meetingGaps(facts, quorum) : []),
    ...proposalGaps(facts.proposals),
    ...paperGaps(facts),
  ];
}
