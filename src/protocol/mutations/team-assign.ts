import * as v from 'valibot';
import { POSTS, placesOf } from '../../domain/team.ts';
import { done, refuse } from '../../domain/result.ts';
import * as p from '../primitives.ts';
import { defineMutation } from './definition.ts';
import { compositionOf, postsOf, reachEditableTeam, teamNeeds } from './team-access.ts';

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
  plan({ teamId, post, memberId }, view, actor) {
    const team = reachEditableTeam(view, actor, teamId);
    if (!team.ok) return team;
    if (memberId !== null) {
      const { members } = compositionOf(view, team.value);
      const member = members.find(({ id, removed }) => id === memberId && !removed);
      if (member === undefined) return refuse('member_gone', post);
      const posts = { ...postsOf(team.value.fields), [post]: memberId };
      if (placesOf(posts, member) > 1) return refuse('member_two_posts', post);
    }
    return done([{ op: 'put', kind: 'team', id: teamId, fields: { [post]: memberId } }]);
  },
});
