import type { Composition, Post, Posts } from '../../domain/team.ts';
import { POSTS } from '../../domain/team.ts';
import { isEditable } from '../../domain/team-step.ts';
import { refuse } from '../../domain/result.ts';
import type { Refusal, Result } from '../../domain/result.ts';
import type { TeamFields } from '../team-records.ts';
import type { RowOf } from '../row.ts';
import { reach } from './access.ts';
import type { Actor, Need, View } from './definition.ts';

/** A team with all who are on it. */
export const teamNeeds = (teamId: string): Need[] => [
  { kind: 'team', id: teamId },
  { kind: 'teamMember', parentId: teamId },
];

/** The team, if the actor may change it and its state allows changes. */
export function reachEditableTeam(view: View, actor: Actor, id: string): Result<RowOf<'team'>> {
  const team = reach(view, actor, 'team.edit', 'team', id);
  if (!team.ok) return team;
  return isEditable(team.value.fields.state) ? team : refuse('team_sent');
}

/**
 * The refusal for seating people freely on a team that has been received once: then people come
 * and go by replacement, with a day and a reason, or the team of a day could not be told.
 */
export function whyNotSeated({ revision }: TeamFields): Refusal | null {
  return revision > 0 ? refuse('team_amended') : null;
}

/** The posts among a team's fields. */
export function postsOf(fields: TeamFields): Record<Post, string | null> {
  const posts = POSTS.map((post) => [post, fields[post]] as const);
  return Object.fromEntries(posts) as Record<Post, string | null>;
}

/** Posts and members as the rules want them. */
export function compositionOf(view: View, team: RowOf<'team'>): Composition {
  const rows = view.children('teamMember', team.id);
  const posts: Posts = postsOf(team.fields);
  return { posts, members: rows.map(({ id, fields }) => ({ id, ...fields })) };
}
