import type { Finding } from '../../../../domain/team.ts';
import type { Place } from '../../../../domain/team-history.ts';
import { placeParam } from '../../../team/team-words.ts';
import type { OpenTeam } from './use-team.ts';

type Addressed = Pick<OpenTeam, 'id' | 'revision'>;

/** Where a member is seen and corrected. */
export function memberHref({ id }: Addressed, memberId: string): string {
  return `/tim/${id}/anggota/${memberId}`;
}

/** Where a place is filled: freely at first, by replacement once the team was received. */
export function placeHref({ id, revision }: Addressed, place: Place, outMemberId?: string): string {
  const out = outMemberId === undefined ? '' : `&keluar=${outMemberId}`;
  return revision === 0
    ? `/tim/${id}/anggota/baru?tempat=${placeParam(place)}`
    : `/tim/${id}/ganti?tempat=${placeParam(place)}${out}`;
}

/** Where a finding is mended; undefined where it is about the team as a whole. */
export function findingHref(team: Addressed, finding: Finding): string | undefined {
  switch (finding.code) {
    case 'post_open':
      return placeHref(team, { post: finding.post, pokja: null });
    case 'pokja_empty':
    case 'pokja_small':
      return placeHref(team, { post: null, pokja: finding.pokja });
    case 'two_posts':
    case 'unnamed':
    case 'same_name':
    case 'unplaced':
      return memberHref(team, finding.memberId);
    case 'pokja_large':
    case 'element_missing':
    case 'responsible_not_government':
    default:
      return undefined;
  }
}
