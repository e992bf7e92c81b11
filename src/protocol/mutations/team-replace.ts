import * as v from 'valibot';
import { COORDINATOR_OF, POKJA, POSTS } from '../../domain/team.ts';
import { isDate } from '../../domain/time.ts';
import { isEditable } from '../../domain/team-step.ts';
import { done, refuse } from '../../domain/result.ts';
import * as p from '../primitives.ts';
import { TeamMemberFields } from '../team-records.ts';
import { reach } from './access.ts';
import { defineMutation } from './definition.ts';
import type { Change } from './definition.ts';
import { postsOf, teamNeeds } from './team-access.ts';

const Args = v.object({
  teamId: p.Id,
  /** The place: a post, or membership of a pokja. */
  post: v.nullable(v.picklist(POSTS)),
  pokja: v.nullable(v.picklist(POKJA)),
  /** Who leaves; null where the place was open. */
  outMemberId: v.nullable(p.Id),
  /** Who follows; null where the place stays open. */
  incoming: v.nullable(
    v.object({
      id: p.Id,
      ...v.pick(TeamMemberFields, ['name', 'element', 'position', 'attendanceId']).entries,
    }),
  ),
  date: p.DateText,
  reason: p.LineText,
});

/**
 * Replaces somebody on a team that has a decree: with a day, a reason, and a history from which
 * the team of any day can be told. The team must be under amendment (`team.step` `amend`).
 */
export const teamReplace = defineMutation({
  name: 'team.replace',
  version: 1,
  args: Args,
  needs: ({ teamId, incoming }) => [
    ...teamNeeds(teamId),
    ...(incoming === null ? [] : [{ kind: 'teamMember', id: incoming.id } as const]),
  ],
  plan(args, view, actor, { mutationId, occurredAt }) {
    const { teamId, post, pokja, outMemberId, incoming, date } = args;
    const team = reach(view, actor, 'team.edit', 'team', teamId);
    if (!team.ok) return team;
    const { fields, regionCode } = team.value;
    if (!isEditable(fields.state)) return refuse('team_sent');
    if (fields.revision === 0) return refuse('team_not_received');
    if ((post === null) === (pokja === null)) return refuse('invalid', 'post');
    if (!isDate(date)) return refuse('invalid', 'date');
    if (args.reason.trim() === '') return refuse('reason_missing', 'reason');
    if (incoming !== null && incoming.name.trim() === '') return refuse('person_unnamed', 'name');
    const leaves = outMemberId === null ? undefined : view.get('teamMember', outMemberId);
    if (outMemberId !== null && leaves?.parentId !== teamId)
      return refuse('member_gone', 'outMemberId');
    if (post !== null && postsOf(fields)[post] !== outMemberId)
      return refuse('member_gone', 'outMemberId');
    const { accountId, name } = actor;
    const inMemberId = incoming?.id ?? null;
    const item = {
      id: mutationId,
      date,
      post,
      pokja,
      outMemberId,
      inMemberId,
      reason: args.reason.trim(),
      at: occurredAt,
      accountId,
      name,
    };
    const changes: Change[] = [
      { op: 'append', kind: 'team', id: teamId, field: 'replacements', item },
    ];
    if (leaves !== undefined) {
      changes.push({ op: 'put', kind: 'teamMember', id: leaves.id, fields: { removed: true } });
    }
    if (incoming !== null) {
      const { id, ...person } = incoming;
      const ownPokja = pokja ?? POKJA.find((one) => COORDINATOR_OF[one] === post) ?? null;
      const member = { ...person, pokja: ownPokja, removed: false };
      changes.push({
        op: 'create',
        kind: 'teamMember',
        id,
        regionCode,
        parentId: teamId,
        fields: member,
      });
    }
    if (post !== null)
      changes.push({ op: 'put', kind: 'team', id: teamId, fields: { [post]: inMemberId } });
    return done(changes);
  },
});
