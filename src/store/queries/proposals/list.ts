import type { ProposalState } from '../../../domain/proposal/step.ts';
import { isWithin } from '../../../domain/region.ts';
import type { TpkDatabase } from '../../database.ts';
import type { LocalRow } from '../../types.ts';

/** One proposal with the people that it is about. */
export interface ProposalEntry {
  readonly row: LocalRow<'proposal'>;
  /** Those on it now, in the order in which they came. */
  readonly members: readonly LocalRow<'proposalMember'>[];
  /** Photos of evidence that are on record. */
  readonly photos: readonly LocalRow<'attachment'>[];
}

export interface ProposalFilter {
  /** Regions; each stands for itself and everything below it. Left out: all on this device. */
  readonly regions?: readonly string[];
  /** Key of a period, `YYYY-MM`. */
  readonly period?: string;
  readonly dossierId?: string;
  readonly states?: readonly ProposalState[];
}

const came = ({ created, id }: { created: { occurredAt: string }; id: string }) =>
  `${created.occurredAt} ${id}`;
const inOrder = <R extends LocalRow>(rows: R[]) =>
  rows.sort((left, right) => (came(left) < came(right) ? -1 : 1));

function passes({ regionCode, fields }: LocalRow<'proposal'>, filter: ProposalFilter): boolean {
  const { regions, period, dossierId, states } = filter;
  if (period !== undefined && fields.period !== period) return false;
  if (dossierId !== undefined && fields.dossierId !== dossierId) return false;
  if (states !== undefined && !states.includes(fields.state)) return false;
  return regions === undefined || regions.some((scope) => isWithin(regionCode, scope));
}

async function withParts(
  db: TpkDatabase,
  proposals: readonly LocalRow<'proposal'>[],
): Promise<ProposalEntry[]> {
  const ids = proposals.map(({ id }) => id);
  const members = inOrder(await db.rows('proposalMember').where('parentId').anyOf(ids).toArray());
  const photos = inOrder(await db.rows('attachment').where('parentId').anyOf(ids).toArray());
  const byParent = <R extends { parentId: string | null; fields: { removed: boolean } }>(
    rows: readonly R[],
  ) => {
    const groups = new Map<string, R[]>(ids.map((id) => [id, []]));
    for (const row of rows) if (!row.fields.removed) groups.get(row.parentId ?? '')?.push(row);
    return groups;
  };
  const [people, shown] = [byParent(members), byParent(photos)];
  return proposals.map((row) => ({
    row,
    members: people.get(row.id) ?? [],
    photos: shown.get(row.id) ?? [],
  }));
}

/** Proposals on this device, in the order in which they were begun. */
export async function listProposals(
  db: TpkDatabase,
  filter: ProposalFilter = {},
): Promise<ProposalEntry[]> {
  const rows = await db.rows('proposal').toArray();
  return withParts(db, inOrder(rows.filter((row) => passes(row, filter))));
}

/** One proposal; undefined where this device does not have it. */
export async function readProposal(
  db: TpkDatabase,
  id: string,
): Promise<ProposalEntry | undefined> {
  const row = await db.rows('proposal').get(id);
  return row === undefined ? undefined : (await withParts(db, [row]))[0];
}
