import * as v from 'valibot';
import { placesOf } from '../../domain/team.ts';
import { done, refuse } from '../../domain/result.ts';
import * as p from '../primitives.ts';
import { TeamMemberFields } from '../team-records.ts';
import { reach } from './access.ts';
import { defineMutation } from './definition.ts';
import { postsOf, reachEditableTeam, teamNeeds, whyNotSeated } from './team-access.ts';

const Args = v.object({
  id: p.Id,
  teamId: p.Id,
  changes: v.partial(v.pick(TeamMemberFields, ['name', 'element', 'position', 'pokja', 'removed'])),
});

/**
 * Corrects a member, moves one to another pokja, takes one off the team or puts one back. A post
 * that the person holds is left as it is: whoever is off the team holds none, and whoever is put
 * back has it again, unless somebody was given it meanwhile.
 */
export const memberEdit = defineMutation({
  name: 'member.edit',
  version: 1,
  args: Args,
  needs: ({ id, teamId }) => [...teamNeeds(teamId), { kind: 'teamMember', id }],
  plan({ id, teamId, changes }, view, actor, occasion) {
    const team = reachEditableTeam(view, actor, teamId);
    if (!team.ok) return team;
    const member = reach(view, actor, 'team.edit', 'teamMember', id);
    if (!member.ok) return member;
    if (member.value.parentId !== teamId) return refuse('not_available');
    const next = { ...member.value.fields, ...changes };
    if (next.name.trim() === '') return refuse('person_unnamed', 'name');
    const { pokja, removed } = member.value.fields;
    if (next.pokja !== pokja || next.removed !== removed) {
      const fixed = whyNotSeated(team.value.fields);
      if (fixed !== null) return fixed;
      // Two people may give one person two places with no network: that is told, and blocks sending.
      const isLate = occasion.actedAt !== undefined;
      const places = placesOf(postsOf(team.value.fields), { id, pokja: next.pokja });
      if (!isLate && !next.removed && places > 1) return refuse('member_two_posts', 'pokja');
    }
    return done([{ op: 'put', kind: 'teamMember', id, fields: changes }]);
  },
});
