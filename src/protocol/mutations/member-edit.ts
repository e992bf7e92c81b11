import * as v from 'valibot';
import { POSTS, placesOf } from '../../domain/team.ts';
import { done, refuse } from '../../domain/result.ts';
import * as p from '../primitives.ts';
import { TeamMemberFields } from '../team-records.ts';
import { reach } from './access.ts';
import { defineMutation } from './definition.ts';
import { postsOf, reachEditableTeam, teamNeeds } from './team-access.ts';

const Args = v.object({
  id: p.Id,
  teamId: p.Id,
  changes: v.partial(v.pick(TeamMemberFields, ['name', 'element', 'position', 'pokja', 'removed'])),
});

/** Corrects a member, moves one to another pokja, takes one off the team or puts one back. */
export const memberEdit = defineMutation({
  name: 'member.edit',
  version: 1,
  args: Args,
  needs: ({ id, teamId }) => [...teamNeeds(teamId), { kind: 'teamMember', id }],
  plan({ id, teamId, changes }, view, actor) {
    const team = reachEditableTeam(view, actor, teamId);
    if (!team.ok) return team;
    const member = reach(view, actor, 'team.edit', 'teamMember', id);
    if (!member.ok) return member;
    if (member.value.parentId !== teamId) return refuse('not_available');
    const next = { ...member.value.fields, ...changes };
    if (next.name.trim() === '') return refuse('person_unnamed', 'name');
    const posts = postsOf(team.value.fields);
    if (!next.removed && placesOf(posts, { id, pokja: next.pokja }) > 1) {
      return refuse('member_two_posts', 'pokja');
    }
    const left = next.removed ? POSTS.filter((post) => posts[post] === id) : [];
    const open = Object.fromEntries(left.map((post) => [post, null]));
    return done([
      { op: 'put', kind: 'teamMember', id, fields: changes },
      ...(left.length === 0
        ? []
        : [{ op: 'put', kind: 'team', id: teamId, fields: open } as const]),
    ]);
  },
});
