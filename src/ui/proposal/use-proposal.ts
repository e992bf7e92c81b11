import { useRoute } from 'preact-iso/router';
import { may } from '../../domain/role.ts';
import { editableIn } from '../../domain/proposal/step.ts';
import type { ProposalSettings } from '../../domain/proposal/settings.ts';
import { DEFAULT_PROPOSAL_SETTINGS } from '../../domain/proposal/settings.ts';
import { readProposalSettings } from '../../store/queries/proposals/contents.ts';
import { readProposal } from '../../store/queries/proposals/list.ts';
import type { ProposalEntry } from '../../store/queries/proposals/list.ts';
import { useApp } from '../app.ts';
import { useAccount } from '../hooks/use-account.ts';
import { useLive } from '../hooks/use-live.ts';

/** What the regency has set about proposals; the defaults until that is read. */
export function useProposalSettings(): ProposalSettings {
  const { db } = useApp();
  return useLive(() => readProposalSettings(db), []) ?? DEFAULT_PROPOSAL_SETTINGS;
}

/** A proposal with what its person may do to it. */
export interface OpenProposal {
  readonly entry: ProposalEntry;
  readonly settings: ProposalSettings;
  /** Whether this person writes proposals of its village at all. */
  readonly mayEdit: boolean;
  /** What this person can change of it now, in the state in which it is. */
  readonly editable: ReturnType<typeof editableIn>;
}

/**
 * The proposal that the address names; undefined while it is read, null where there is none or it
 * is not this person's to see.
 */
export function useProposal(): OpenProposal | null | undefined {
  const { db } = useApp();
  const account = useAccount();
  const id = useRoute().params['id'] ?? '';
  const known = useLive(
    async () => ({
      entry: await readProposal(db, id),
      settings: await readProposalSettings(db),
    }),
    [id],
  );
  if (known === undefined) return undefined;
  const { entry, settings } = known;
  if (entry === undefined || !may(account, 'meeting.read', entry.row.regionCode)) return null;
  const mayEdit = may(account, 'proposal.edit', entry.row.regionCode);
  return {
    entry,
    settings,
    mayEdit,
    editable: mayEdit ? editableIn(entry.row.fields.state) : 'nothing',
  };
}
