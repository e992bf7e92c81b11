import type { AttendanceRole } from '../../../domain/attendance.ts';
import { isForTheHall } from '../../../domain/dossier.ts';
import type { DossierGap } from '../../../domain/dossier.ts';
import type { OfficeCatalogue } from '../../hooks/use-office-text.ts';
import type { ProposalEntry } from '../../../store/queries/proposals/list.ts';
import { proposalTitle } from '../../proposal/summary.ts';
import { evidenceWord } from '../../proposal/words.ts';

/** One thing that is missing, in words, with the way to where it is mended. */
export interface GapLine {
  readonly text: string;
  readonly href: string;
  readonly isForTheHall: boolean;
}

interface Where {
  readonly meetingId: string | null;
  readonly agenda: readonly ProposalEntry[];
}

const MEETING_WAYS: Partial<Record<DossierGap['code'], string>> = {
  attendanceSignature: 'hadir',
  people: 'hadir',
  role: 'hadir',
  minutes: 'catatan',
  decisions: 'catatan',
  chair: 'catatan',
  minuteTaker: 'catatan',
  meetingPhoto: 'foto',
  endTime: 'ubah',
};

function wayOf(gap: DossierGap, { meetingId }: Where): string {
  if ('proposalId' in gap && gap.code !== 'undecided') return `/usulan/${gap.proposalId}`;
  const part = MEETING_WAYS[gap.code];
  if (part !== undefined && meetingId !== null) return `/rapat/${meetingId}/${part}`;
  return gap.code === 'undecided' || gap.code === 'noProposals' ? '#agenda' : '#surat';
}

type Many = Record<'undecided' | 'attendanceSignature', number>;

function textOf(t: OfficeCatalogue, gap: DossierGap, { agenda }: Where, many: Many): string {
  const nameOf = (id: string) => {
    const entry = agenda.find(({ row }) => row.id === id);
    return entry === undefined ? t.proposals.unnamed : proposalTitle(t, entry);
  };
  const roles = (anyOf: readonly AttendanceRole[]) =>
    anyOf.map((role) => t.attendance.roles[role]).join(t.dossier.or);
  if (gap.code === 'people') return t.dossier.people(gap.present, gap.needed);
  if (gap.code === 'role') return t.dossier.role(roles(gap.anyOf));
  if (gap.code === 'photo') {
    return t.dossier.photo(nameOf(gap.proposalId), evidenceWord(t, gap.evidence));
  }
  if (gap.code === 'unfinished' || gap.code === 'unexplained') {
    return t.dossier[gap.code](nameOf(gap.proposalId));
  }
  if (gap.code === 'undecided') return t.dossier.undecidedOnes(many.undecided);
  if (gap.code === 'attendanceSignature') {
    return t.dossier.attendanceSignatures(many.attendanceSignature);
  }
  return t.dossier.gap[gap.code];
}

/** What is missing, line by line; those of which there are many in one line with their count. */
export function gapLines(t: OfficeCatalogue, gaps: readonly DossierGap[], where: Where): GapLine[] {
  const many: Many = { undecided: 0, attendanceSignature: 0 };
  for (const { code } of gaps) {
    if (code === 'undecided' || code === 'attendanceSignature') many[code] += 1;
  }
  const seen = new Set<string>();
  return gaps.flatMap((gap): GapLine[] => {
    const isMany = gap.code === 'undecided' || gap.code === 'attendanceSignature';
    if (isMany && seen.has(gap.code)) return [];
    seen.add(gap.code);
    const text = textOf(t, gap, where, many);
    return [{ text, href: wayOf(gap, where), isForTheHall: isForTheHall(gap) }];
  });
}
