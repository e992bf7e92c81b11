import { PROPOSAL_TRANSITIONS } from '../../../domain/proposal/step.ts';
import type { ProposalState, ProposalStep } from '../../../domain/proposal/step.ts';
import { may } from '../../../domain/role.ts';
import type { Holder } from '../../../domain/role.ts';
import type { TpkDatabase } from '../../database.ts';
import type { LocalRow } from '../../types.ts';

/** Steps with which a reviewer takes a proposal on. */
const FORWARD: ReadonlySet<ProposalStep> = new Set(['verify', 'receive', 'enter']);

/** Whether a proposal in that state waits for this person: to be verified, received or entered. */
export function waitsFor(holder: Holder, state: ProposalState, regionCode: string): boolean {
  return PROPOSAL_TRANSITIONS.some(
    ({ from, step, action }) =>
      from === state && FORWARD.has(step) && may(holder, action, regionCode),
  );
}

/** The steps that this person can take with a proposal, as its state and their role allow. */
export function stepsFor(
  holder: Holder,
  { regionCode, fields }: Pick<LocalRow<'proposal'>, 'regionCode' | 'fields'>,
): ProposalStep[] {
  return PROPOSAL_TRANSITIONS.filter(
    ({ from, action }) => from === fields.state && may(holder, action, regionCode),
  ).map(({ step }) => step);
}

/** How many proposals wait for this person, by the state in which they wait. */
export async function countProposalReview(
  db: TpkDatabase,
  holder: Holder,
): Promise<ReadonlyMap<ProposalState, number>> {
  const counts = new Map<ProposalState, number>();
  await db.rows('proposal').each(({ regionCode, fields: { state } }) => {
    if (waitsFor(holder, state, regionCode)) counts.set(state, (counts.get(state) ?? 0) + 1);
  });
  return counts;
}
