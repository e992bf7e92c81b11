import * as v from 'valibot';
import { POSTS, placesOf } from '../../domain/team.ts';
import { done, refuse } from '../../domain/result.ts';
import * as p from '../primitives.ts';
import { defineMutation } from './definition.ts';
import {
  compositionOf,
  postsOf,
  reachEditableTeam,
  teamNeeds,
  whyNotSeated,
} from './team-access.ts';

const Args = v.object({
  teamId: p.Id,
  post: v.picklist(POSTS),
  /** Null leaves the post open. */
  memberId: v.nullable(p.Id),
});

/** Gives a post to a member, or leaves it open. One person holds one post. */
export const teamAssign = defineMutation({
  name: 'team.assign',
  version: 1,
  args: Args,
  needs: ({ teamId }) => teamNeeds(teamId),
  plan({ teamId, post, memberId }, view, actor, occasion) {
    const team = reachEditableTeam(view, actor, teamId);
    if (!team.ok) return team;
    const fixed = whyNotSeated(team.value.fields);
    if (fixed !== null) return fixed;
    if (memberId !== null) {
      const { members } = compositionOf(view, team.value);
      const member = members.find(({ id }) => id === memberId);
      if (member === undefined) return refuse('member_gone', post);
      // What another person has done to the member meanwhile is told, and blocks sending: to
      // refuse a late post would make the team hang on who found a network first.
      const isLate = occasion.actedAt !== undefined;
      if (!isLate && member.removed) return refuse('member_gone', post);
      const posts = { ...postsOf(team.value.fields), [post]: memberId };
      if (!isLate && placesOf(posts, member) > 1) return refuse('member_two_posts', post);
    }
    return done([{ op: 'put', kind: 'team', id: teamId, fields: { [post]: memberId } }]);
  },
});
