import { ChevronRight, TriangleAlert } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { DEFAULT_PROPOSAL_SETTINGS } from '../../domain/proposal/settings.ts';
import type { ProposalSettings } from '../../domain/proposal/settings.ts';
import type { ProposalEntry } from '../../store/queries/proposals/list.ts';
import { useOfficeText } from '../hooks/use-office-text.ts';
import { DeliveryBadge } from '../parts/delivery-badge.tsx';
import { standingOf } from './standing.ts';
import { ProposalStateBadge } from './state-badge.tsx';
import { proposalGist, proposalTitle, proposalWhere } from './summary.ts';

interface ProposalSummaryProps {
  readonly entry: ProposalEntry;
  /** For reasons in the regency's own words. */
  readonly settings?: ProposalSettings;
  /** Left out where a heading says it already. */
  readonly withState?: boolean;
  /** False: what has arrived in full is not marked as such. */
  readonly withDelivery?: boolean;
  /** Findings to be mended, where somebody has counted them. */
  readonly toMend?: number;
  readonly disputed?: boolean;
  /** Under it all. */
  readonly children?: ComponentChildren;
}

/** One proposal in a few lines: who, what and why, where it stands, whether it was delivered. */
export function ProposalSummary({
  entry,
  settings = DEFAULT_PROPOSAL_SETTINGS,
  withState = true,
  withDelivery = true,
  toMend = 0,
  disputed = false,
  children,
}: ProposalSummaryProps) {
  const t = useOfficeText();
  const standing = standingOf(entry);
  const isTold = withDelivery || standing.pending + standing.refused > 0;
  return (
    <span class="block min-w-0 grow">
      <span class="block font-semibold wrap-anywhere">{proposalTitle(t, entry)}</span>
      <span class="block wrap-anywhere">{proposalGist(t, settings, entry)}</span>
      <span class="text-muted block text-sm tabular-nums">{proposalWhere(t, entry)}</span>
      <span class="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm empty:hidden">
        {withState ? <ProposalStateBadge state={entry.row.fields.state} /> : null}
        {isTold ? <DeliveryBadge row={standing} /> : null}
        {toMend > 0 ? <Mark text={t.proposals.mendCount(toMend)} /> : null}
        {disputed ? <Mark text={t.proposals.disputed} /> : null}
      </span>
      {children}
    </span>
  );
}

function Mark({ text }: { readonly text: string }) {
  return (
    <span class="text-warning inline-flex items-center gap-1 font-medium">
      <TriangleAlert aria-hidden="true" size={14} class="shrink-0" />
      {text}
    </span>
  );
}

interface ProposalRowProps extends ProposalSummaryProps {
  readonly href: string;
}

/** The same as a row that leads to it; stands in a `List`. */
export function ProposalRow({ href, ...summary }: ProposalRowProps) {
  return (
    <li>
      <a
        href={href}
        class="hover:bg-base-200 flex min-h-14 items-center gap-2 px-4 py-3 focus-visible:-outline-offset-2"
      >
        <ProposalSummary {...summary} />
        <ChevronRight aria-hidden="true" size={20} class="text-muted shrink-0" />
      </a>
    </li>
  );
}
