import * as v from 'valibot';
import { COORDINATOR_OF, POSTS } from '../../domain/team.ts';
import { done, refuse } from '../../domain/result.ts';
import * as p from '../primitives.ts';
import { TeamMemberFields } from '../team-records.ts';
import { defineMutation } from './definition.ts';
import type { Change } from './definition.ts';
import { reachEditableTeam, teamNeeds, whyNotSeated } from './team-access.ts';

const Args = v.object({
  id: p.Id,
  teamId: p.Id,
  /** A post that the person takes at once. */
  post: v.nullable(v.picklist(POSTS)),
  ...v.pick(TeamMemberFields, ['name', 'element', 'position', 'pokja', 'attendanceId']).entries,
});

/** Puts a person on a team: picked from a meeting's list, or typed. */
export const memberAdd = defineMutation({
  name: 'member.add',
  version: 1,
  args: Args,
  needs: ({ id, teamId }) => [...teamNeeds(teamId), { kind: 'teamMember', id }],
  plan({ id, teamId, post, ...fields }, view, actor) {
    const team = reachEditableTeam(view, actor, teamId);
    if (!team.ok) return team;
    const fixed = whyNotSeated(team.value.fields);
    if (fixed !== null) return fixed;
    if (fields.name.trim() === '') return refuse('person_unnamed', 'name');
    const coordinates = fields.pokja !== null && post === COORDINATOR_OF[fields.pokja];
    if (post !== null && fields.pokja !== null && !coordinates)
      return refuse('member_two_posts', 'post');
    const { regionCode } = team.value;
    const member = { ...fields, removed: false };
    const made: Change = {
      op: 'create',
      kind: 'teamMember',
      id,
      regionCode,
      parentId: teamId,
      fields: member,
    };
    if (post === null) return done([made]);
    return done([made, { op: 'put', kind: 'team', id: teamId, fields: { [post]: id } }]);
  },
});
