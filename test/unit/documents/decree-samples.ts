import type { PaperMember, PaperTeam } from '../../../src/documents/decree/paper-team.ts';
import { NO_WORDING } from '../../../src/documents/decree/paper-team.ts';

export const DESA = '33.16.01.2001';
export const KELURAHAN = '33.16.05.1013';
export const KECAMATAN = '33.16.01';

/** Somebody on a team, with what the test is about. */
export function member(id: string, more: Partial<PaperMember> = {}): PaperMember {
  return { id, name: `Orang ${id}`, element: 'community', position: '', pokja: null, ...more };
}

export const NO_POSTS: PaperTeam['posts'] = {
  responsible: null,
  chair: null,
  secretary: null,
  dataCoordinator: null,
  partnershipCoordinator: null,
  empowermentCoordinator: null,
};

/** An unsigned decree of Desa Bangkleyan that nobody is on, with what the test is about. */
export function team(more: Partial<PaperTeam> = {}): PaperTeam {
  return {
    regionCode: DESA,
    posts: NO_POSTS,
    members: [],
    signer: '',
    own: NO_WORDING,
    revision: 0,
    meetingDate: '',
    past: [],
    number: '',
    date: '',
    ...more,
  };
}
