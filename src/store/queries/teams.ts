import { singleId } from '../../domain/id.ts';
import { POSTS } from '../../domain/team.ts';
import type { Composition, Member, Posts } from '../../domain/team.ts';
import type { TpkDatabase } from '../database.ts';
import type { LocalRow } from '../types.ts';
import { listConflicts } from './conflicts.ts';

/** A member as the rules and the screens want one. */
export interface TeamPerson extends Member {
  /** Office or institution, as it prints. */
  readonly position: string;
  readonly attendanceId: string | null;
  readonly row: LocalRow<'teamMember'>;
}

/** A team with all who are or were on it, and what is disputed about it. */
export interface TeamView {
  /** Undefined where nobody has begun it, or this phone does not have it. */
  readonly team: LocalRow<'team'> | undefined;
  /** In the order in which they came; those taken off it are among them, marked as such. */
  readonly composition: Composition<TeamPerson>;
  /** Open conflicts over the team or one of its members, oldest first. */
  readonly conflicts: readonly LocalRow<'conflict'>[];
}

const NO_POSTS = Object.fromEntries(POSTS.map((post) => [post, null])) as Posts;

function postsOf(team: LocalRow<'team'> | undefined): Posts {
  if (team === undefined) return NO_POSTS;
  return Object.fromEntries(POSTS.map((post) => [post, team.fields[post]])) as Posts;
}

const came = ({ created, id }: LocalRow<'teamMember'>) => `${created.occurredAt} ${id}`;

function personOf(row: LocalRow<'teamMember'>): TeamPerson {
  const { name, element, position, pokja, attendanceId, removed } = row.fields;
  return { id: row.id, name, element, position, pokja, attendanceId, removed, row };
}

/** The team of that id as it stands on this phone. */
export async function readTeam(db: TpkDatabase, id: string): Promise<TeamView> {
  const team = await db.rows('team').get(id);
  const rows = await db.rows('teamMember').where('parentId').equals(id).toArray();
  const members = rows.sort((left, right) => (came(left) < came(right) ? -1 : 1)).map(personOf);
  const own = new Set([id, ...members.map((member) => member.id)]);
  const conflicts = (await listConflicts(db)).filter(({ parentId }) => own.has(parentId ?? ''));
  return { team, composition: { posts: postsOf(team), members }, conflicts };
}

/** The team of a village or kecamatan; undefined where nobody has begun it. */
export function teamOfRegion(
  db: TpkDatabase,
  regionCode: string,
): Promise<LocalRow<'team'> | undefined> {
  return db.rows('team').get(singleId('team', regionCode));
}
