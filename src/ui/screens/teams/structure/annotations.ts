import { teamDifference } from '../../../../domain/team-difference.ts';
import type { PersonChange, TeamDifference } from '../../../../domain/team-difference.ts';
import type { Post } from '../../../../domain/team.ts';
import type { TeamNote } from '../../../../protocol/team-records.ts';
import type { TeamView } from '../../../../store/queries/teams.ts';
import type { LocalRow } from '../../../../store/types.ts';
import { standingNotes } from '../../../team/standing-notes.ts';

/** What stands beside the places of a team: what was said of it, what has changed, what differs. */
export interface Annotations {
  /** Since it was last sent; null where it was never sent, or is with whoever judges it. */
  readonly difference: TeamDifference | null;
  /** What is to be mended, by a post, a member's id, `decree` or `team`. */
  readonly notes: ReadonlyMap<string, readonly TeamNote[]>;
  /** Open conflicts by a post or a member's id; those of the team's other fields under its id. */
  readonly disputes: ReadonlyMap<string, readonly LocalRow<'conflict'>[]>;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

/** What has changed on a team since it was last sent; null where it was never sent. */
export function differenceSinceSent({ team, composition }: TeamView): TeamDifference | null {
  const sent = team?.fields.sent ?? null;
  if (sent === null) return null;
  const members = sent.members.map((member) => ({ ...member, removed: false }));
  return teamDifference({ posts: sent.posts, members }, composition);
}

/** Gathers what is to be told beside the places of a team. */
export function annotationsOf(view: TeamView, isOpen: boolean): Annotations {
  const { team, composition, conflicts } = view;
  const { posts } = composition;
  const isPost = (field: string): field is Post => field in posts;
  return {
    difference: isOpen ? differenceSinceSent(view) : null,
    notes: grouped(team === undefined ? [] : standingNotes(team.fields), ({ field }) => field),
    disputes: grouped(conflicts, ({ parentId, fields }) =>
      parentId === team?.id && isPost(fields.field) ? fields.field : (parentId ?? ''),
    ),
  };
}

/** How a person has changed since the team was sent; undefined where they have not. */
export function changeOf(
  { difference }: Annotations,
  memberId: string,
): Exclude<PersonChange, { kind: 'removed' }> | undefined {
  for (const change of difference?.people ?? []) {
    if (change.kind !== 'removed' && change.after.id === memberId) return change;
  }
  return undefined;
}
