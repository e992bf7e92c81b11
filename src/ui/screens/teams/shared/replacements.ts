import { POKJA, POSTS } from '../../../../domain/team.ts';
import type { Place, Replacement } from '../../../../domain/team-history.ts';
import type { TeamFields } from '../../../../protocol/team-records.ts';

type Kept = TeamFields['replacements'][number];

/** The place that a replacement is about. */
export function placeOfReplacement({ post, pokja }: Pick<Kept, 'post' | 'pokja'>): Place | null {
  const known = POSTS.find((one) => one === post);
  if (known !== undefined) return { post: known, pokja: null };
  const group = POKJA.find((one) => one === pokja);
  return group === undefined ? null : { post: null, pokja: group };
}

/** The replacements of a team as the rules want them. */
export function replacementsOf(kept: readonly Kept[]): Replacement[] {
  return kept.flatMap((one) => {
    const place = placeOfReplacement(one);
    const { id, date, outMemberId, inMemberId } = one;
    return place === null ? [] : [{ id, date, place, outMemberId, inMemberId }];
  });
}
