import { proposalOf } from '../../../protocol/mutations/proposal-access.ts';
import type { Proposal } from '../../../domain/proposal/proposal.ts';
import { DEFAULT_PROPOSAL_SETTINGS } from '../../../domain/proposal/settings.ts';
import type { ProposalSettings } from '../../../domain/proposal/settings.ts';
import type { TpkDatabase } from '../../database.ts';
import { readSetting } from '../settings.ts';
import type { ProposalEntry } from './list.ts';

/** A proposal as the rules want it. */
export function contentsOf({ row, members, photos }: ProposalEntry): Proposal {
  return proposalOf(row, members, photos);
}

/** What the regency has set about proposals, or the defaults. */
export async function readProposalSettings(db: TpkDatabase): Promise<ProposalSettings> {
  return (await readSetting(db, 'proposalSettings')) ?? DEFAULT_PROPOSAL_SETTINGS;
}
