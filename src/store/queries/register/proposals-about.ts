import { isOpenProposal } from '../../../domain/proposal/step.ts';
import type { TpkDatabase } from '../../database.ts';
import { readProposal } from '../proposals/list.ts';
import type { ProposalEntry } from '../proposals/list.ts';

/** Proposals under way that name one of these people of the register, in the order they were begun. */
export async function proposalsAbout(
  db: TpkDatabase,
  personIds: readonly string[],
): Promise<ProposalEntry[]> {
  const wanted = new Set(personIds);
  const members = await db
    .rows('proposalMember')
    .filter(({ fields }) => !fields.removed && wanted.has(fields.registerPersonId ?? ''))
    .toArray();
  const ids = new Set(members.map(({ parentId }) => parentId ?? ''));
  const entries = await Promise.all([...ids].map((id) => readProposal(db, id)));
  return entries
    .filter((entry) => entry !== undefined)
    .filter(({ row }) => isOpenProposal(row.fields.state))
    .sort((left, right) => left.row.created.occurredAt.localeCompare(right.row.created.occurredAt));
}

/** Ids of the people of the register whom proposals under way ask something for. */
export async function proposedPeople(db: TpkDatabase): Promise<ReadonlySet<string>> {
  const open = await db
    .rows('proposal')
    .filter(({ fields }) => isOpenProposal(fields.state))
    .primaryKeys();
  const members = await db.rows('proposalMember').where('parentId').anyOf(open).toArray();
  const concerned = members.filter(({ fields }) => !fields.removed && fields.concerned);
  return new Set(concerned.flatMap(({ fields }) => fields.registerPersonId ?? []));
}
