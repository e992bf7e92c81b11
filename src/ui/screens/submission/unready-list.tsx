import type { ProposalSettings } from '../../../domain/proposal/settings.ts';
import type { OfficeCatalogue } from '../../hooks/use-office-text.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { List } from '../../parts/list.tsx';
import { ProposalRow } from '../../proposal/proposal-row.tsx';
import type { Unready } from './batch.ts';

interface UnreadyListProps {
  readonly unready: readonly Unready[];
  readonly settings: ProposalSettings;
}

/** What cannot be handed in yet, and why; each leads to where it is mended. */
export function UnreadyList({ unready, settings }: UnreadyListProps) {
  const t = useOfficeText();
  const { submission } = t;
  if (unready.length === 0) return null;
  const title = submission.unready(unready.length);
  return (
    <section aria-label={title}>
      <h2 class="section-title">{title}</h2>
      <p class="text-muted mb-2">{submission.unreadyText}</p>
      <List>
        {unready.map((one) => (
          <ProposalRow
            key={one.entry.row.id}
            href={`/usulan/${one.entry.row.id}`}
            entry={one.entry}
            settings={settings}
            withDelivery={false}
            withState={one.entry.row.fields.state === 'returned'}
          >
            {reasonsOf(t, one).map((text) => (
              <span key={text} class="text-warning mt-1 block text-sm font-medium">
                {text}
              </span>
            ))}
          </ProposalRow>
        ))}
      </List>
    </section>
  );
}

function reasonsOf({ submission: { why } }: Pick<OfficeCatalogue, 'submission'>, one: Unready) {
  return [
    ...(one.blocking > 0 ? [why.blocking(one.blocking)] : []),
    ...(one.unexplained > 0 ? [why.unexplained(one.unexplained)] : []),
    ...(one.isDisputed ? [why.disputed] : []),
    ...(one.isRefused ? [why.refused] : []),
  ];
}
