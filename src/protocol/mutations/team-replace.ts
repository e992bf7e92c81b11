import * as v from 'valibot';
import { POSTS, POKJA, holderOf, placesOf, pokjaMembers } from '../../domain/team.ts';
import type { Composition } from '../../domain/team.ts';
import { earliestDay } from '../../domain/team-history.ts';
import type { Place, Replacement } from '../../domain/team-history.ts';
import { pokjaOfPost } from '../../domain/team-place.ts';
import { isDate } from '../../domain/time.ts';
import { done, refuse } from '../../domain/result.ts';
import type { Refusal } from '../../domain/result.ts';
import * as p from '../primitives.ts';
import { TeamMemberFields } from '../team-records.ts';
import type { TeamFields } from '../team-records.ts';
import { defineMutation } from './definition.ts';
import type { Change } from './definition.ts';
import { compositionOf, reachEditableTeam, teamNeeds } from './team-access.ts';

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

type Args = v.InferOutput<typeof Args>;

function placeIn({ post, pokja }: Pick<Args, 'post' | 'pokja'>): Place | null {
  if (post !== null) return pokja === null ? { post, pokja } : null;
  return pokja === null ? null : { post, pokja };
}

/** The replacements of a team as the rules want them. */
function replacementsOf({ replacements }: TeamFields): Replacement[] {
  return replacements.flatMap((one) => {
    const place = placeIn(one);
    const { id, date, outMemberId, inMemberId } = one;
    return place === null ? [] : [{ id, date, place, outMemberId, inMemberId }];
  });
}

/** The refusal for somebody who shall leave a place that they are not in; null where they are. */
function whyNotLeaving(
  composition: Composition,
  place: Place,
  outMemberId: string | null,
): Refusal | null {
  const sits =
    place.post === null
      ? outMemberId === null ||
        pokjaMembers(composition, place.pokja).some(({ id }) => id === outMemberId)
      : (holderOf(composition, place.post)?.id ?? null) === outMemberId;
  return sits ? null : refuse('member_gone', 'outMemberId');
}

/**
 * Replaces somebody on a team that has a decree: with a day, a reason, and a history from which
 * the team of any day can be told. The team must be under amendment (`team.step` `amend`). A
 * member who changes places leaves the old one first, by a replacement of its own.
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
    const { teamId, outMemberId, incoming, date } = args;
    const team = reachEditableTeam(view, actor, teamId);
    if (!team.ok) return team;
    const { fields, regionCode } = team.value;
    if (fields.revision === 0) return refuse('team_not_received');
    const place = placeIn(args);
    if (place === null) return refuse('invalid', 'post');
    if (outMemberId === null && incoming === null) return refuse('invalid', 'incoming');
    if (args.reason.trim() === '') return refuse('reason_missing', 'reason');
    if (incoming !== null && incoming.name.trim() === '') return refuse('person_unnamed', 'name');
    const composition = compositionOf(view, team.value);
    const absent = whyNotLeaving(composition, place, outMemberId);
    if (absent !== null) return absent;
    const inMemberId = incoming?.id ?? null;
    const first = earliestDay(replacementsOf(fields), place, [outMemberId, inMemberId]);
    if (!isDate(date) || (first !== null && date < first)) return refuse('invalid', 'date');

    const { accountId, name } = actor;
    const who = { at: occurredAt, accountId, name };
    const { post, pokja } = place;
    const entry = { date, post, pokja, outMemberId, inMemberId, reason: args.reason.trim() };
    const item = { id: mutationId, ...entry, ...who };
    const changes: Change[] = [
      { op: 'append', kind: 'team', id: teamId, field: 'replacements', item },
    ];
    if (outMemberId !== null) {
      changes.push({ op: 'put', kind: 'teamMember', id: outMemberId, fields: { removed: true } });
    }
    if (incoming !== null) {
      const { id, attendanceId, ...person } = incoming;
      const seat = { ...person, pokja: pokja ?? pokjaOfPost(place.post), removed: false };
      const known = composition.members.find((member) => member.id === id);
      if (known !== undefined && !known.removed && placesOf(composition.posts, known) > 0) {
        return refuse('member_two_posts', 'incoming');
      }
      changes.push(
        known === undefined
          ? {
              op: 'create',
              kind: 'teamMember',
              id,
              regionCode,
              parentId: teamId,
              fields: { ...seat, attendanceId },
            }
          : { op: 'put', kind: 'teamMember', id, fields: seat },
      );
    }
    if (post !== null)
      changes.push({ op: 'put', kind: 'team', id: teamId, fields: { [post]: inMemberId } });
    return done(changes);
  },
});
