import { readProposalSettings } from '../../../../store/queries/proposals/contents.ts';
import { proposalsAbout } from '../../../../store/queries/register/proposals-about.ts';
import { useApp } from '../../../app.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { List } from '../../../parts/list.tsx';
import { ProposalRow } from '../../../proposal/proposal-row.tsx';

/** Proposals under way that name a person: before another one is begun. */
export function ProposalsAbout({ personId }: { readonly personId: string }) {
  const t = useOfficeText().register.person;
  const { db } = useApp();
  const found = useLive(
    async () => ({
      entries: await proposalsAbout(db, [personId]),
      settings: await readProposalSettings(db),
    }),
    [personId],
  );
  if (found === undefined || found.entries.length === 0) return null;
  return (
    <section aria-labelledby="proposals">
      <h2 id="proposals" class="section-title mt-0">
        {t.proposals}
      </h2>
      <List>
        {found.entries.map((entry) => (
          <ProposalRow
            key={entry.row.id}
            entry={entry}
            settings={found.settings}
            href={`/usulan/${entry.row.id}`}
          />
        ))}
      </List>
    </section>
  );
}
