import { isForTheHall } from '../../../domain/dossier.ts';
import type { DossierGap } from '../../../domain/dossier.ts';
import { villageKind } from '../../../domain/region.ts';
import { evidenceWord } from '../../proposal/words.ts';
import { proposalTitle } from '../../proposal/summary.ts';
import type { OfficeCatalogue } from '../../hooks/use-office-text.ts';
import type { OpenDossier } from './use-dossier.ts';

/** One line of what is missing, with the way to where it is mended. */
export interface GapLine {
  readonly key: string;
  readonly title: string;
  readonly href: string;
}

export interface GapLines {
  /** What can only be got while people are there; none of an SPTJM. */
  readonly hall: readonly GapLine[];
  readonly later: readonly GapLine[];
  /** A line for each proposal with something missing. */
  readonly proposals: readonly GapLine[];
}

type PlainCode = keyof OfficeCatalogue['dossier']['gap'];

/** Where each is mended: below the meeting's own address, or on this page. */
const PLACES: Readonly<Record<PlainCode | 'attendanceSignature' | 'people' | 'role', string>> = {
  meeting: '',
  people: 'hadir',
  role: 'hadir',
  attendanceSignature: 'hadir',
  chair: 'ubah',
  minuteTaker: 'ubah',
  endTime: 'ubah',
  minutes: 'catatan',
  decisions: 'catatan',
  meetingPhoto: 'foto',
  noProposals: '#usulan',
  number: '#surat',
  date: '#surat',
  signer: '#surat',
  signature: '#surat',
};

function hrefOf(code: keyof typeof PLACES, meetingId: string | null): string {
  const place = PLACES[code];
  if (place.startsWith('#')) return place;
  const meeting = meetingId === null ? '/rapat' : `/rapat/${meetingId}`;
  return place === '' ? meeting : `${meeting}/${place}`;
}

const isPlain = (code: DossierGap['code'], t: OfficeCatalogue): code is PlainCode =>
  Object.hasOwn(t.dossier.gap, code);

function rolesText(t: OfficeCatalogue, gap: DossierGap & { code: 'role' }, regionCode: string) {
  const kind = villageKind(regionCode);
  // a desa has no lurah, and a kelurahan no kepala desa
  const foreign = kind === 'kelurahan' ? 'kepalaDesa' : 'lurah';
  const named = gap.anyOf.filter((role) => role !== foreign);
  const roles = (named.length > 0 ? named : gap.anyOf).map((role) =>
    role === 'villageStaff' && kind === 'kelurahan'
      ? t.attendance.kelurahanStaff
      : t.attendance.roles[role],
  );
  return t.dossier.role(roles.join(t.dossier.or));
}

/** The lines of a sort that is said once, however often it occurs. */
function lineOf(
  t: OfficeCatalogue,
  gap: DossierGap,
  { of }: OpenDossier,
  gaps: readonly DossierGap[],
): GapLine | null {
  const { code } = gap;
  const count = gaps.filter((one) => one.code === code).length;
  const isFirst = gaps.find((one) => one.code === code) === gap;
  if (code === 'people') {
    const title = t.dossier.people(gap.present, gap.needed);
    return { key: code, title, href: hrefOf(code, of.meetingId) };
  }
  if (code === 'role') {
    const title = rolesText(t, { ...gap, code }, of.regionCode);
    return { key: `role ${gap.anyOf.join(' ')}`, title, href: hrefOf(code, of.meetingId) };
  }
  if (code === 'attendanceSignature') {
    const title = t.dossier.attendanceSignatures(count);
    return isFirst ? { key: code, title, href: hrefOf(code, of.meetingId) } : null;
  }
  if (code === 'undecided') {
    const title = t.dossier.undecidedOnes(count);
    return isFirst ? { key: code, title, href: '#usulan' } : null;
  }
  if (!isPlain(code, t)) return null;
  return { key: code, title: t.dossier.gap[code], href: hrefOf(code, of.meetingId) };
}

function proposalLines(
  t: OfficeCatalogue,
  { agenda }: OpenDossier,
  gaps: readonly DossierGap[],
): GapLine[] {
  return agenda.flatMap((entry) => {
    const { id } = entry.row;
    const parts = gaps.flatMap((gap): string[] => {
      if (!('proposalId' in gap) || gap.proposalId !== id) return [];
      if (gap.code === 'photo') return [t.dossier.photo(evidenceWord(t, gap.evidence))];
      return gap.code === 'undecided' ? [] : [t.dossier[gap.code]];
    });
    if (parts.length === 0) return [];
    const title = t.dossier.proposalGaps(proposalTitle(t, entry), parts.join('; '));
    return [{ key: id, title, href: `/usulan/${id}` }];
  });
}

/** What is missing, in words, in the order in which it is best mended. */
export function gapLines(
  t: OfficeCatalogue,
  open: OpenDossier,
  gaps: readonly DossierGap[],
): GapLines {
  const lines = (some: readonly DossierGap[]) =>
    some.flatMap((gap) => lineOf(t, gap, open, gaps) ?? []);
  const isHall = (gap: DossierGap) => open.of.basis === 'musyawarah' && isForTheHall(gap);
  return {
    hall: lines(gaps.filter(isHall)),
    later: lines(gaps.filter((gap) => !isHall(gap))),
    proposals: proposalLines(t, open, gaps),
  };
}
