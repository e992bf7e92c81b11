import type { ProposalSettings } from '../../../domain/proposal/settings.ts';
import type { ProposalEntry } from '../../../store/queries/proposals/list.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { List } from '../../parts/list.tsx';
import { ProposalSummary } from '../../proposal/proposal-row.tsx';
import { proposalTitle } from '../../proposal/summary.ts';

interface ReadyListProps {
  readonly entries: readonly ProposalEntry[];
  readonly settings: ProposalSettings;
  /** Ids of those that shall not go yet. */
  readonly left: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

/** What can be handed in, each with a tick that takes it out of the batch. */
export function ReadyList({ entries, settings, left, onToggle }: ReadyListProps) {
  const t = useOfficeText();
  const { submission } = t;
  if (entries.length === 0) return null;
  const title = submission.ready(entries.length);
  return (
    <section aria-label={title}>
      <h2 class="section-title">{title}</h2>
      <p class="text-muted mb-2">{submission.readyText}</p>
      <List>
        {entries.map((entry) => (
          <li key={entry.row.id}>
            <label class="hover:bg-base-200 flex min-h-14 cursor-pointer items-start gap-3 px-4 py-3">
              <input
                type="checkbox"
                class="checkbox checkbox-primary mt-0.5 shrink-0"
                aria-label={submission.choose(proposalTitle(t, entry))}
                checked={!left.has(entry.row.id)}
                onInput={() => onToggle(entry.row.id)}
              />
              <ProposalSummary
                entry={entry}
                settings={settings}
                withState={false}
                withDelivery={false}
              />
            </label>
          </li>
        ))}
      </List>
    </section>
  );
}
