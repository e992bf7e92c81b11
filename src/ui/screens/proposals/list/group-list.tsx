import type { ProposalSettings } from '../../../../domain/proposal/settings.ts';
import { editableIn } from '../../../../domain/proposal/step.ts';
import { listConflicts } from '../../../../store/queries/conflicts.ts';
import type { ProposalEntry } from '../../../../store/queries/proposals/list.ts';
import { useApp } from '../../../app.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { List } from '../../../parts/list.tsx';
import { ProposalRow } from '../../../proposal/proposal-row.tsx';
import { toMendOf, useChecks } from '../../../proposal/use-checks.ts';
import { regionName } from '../../../words.ts';
import { groupProposals } from './groups.ts';
import type { GroupName } from './groups.ts';

interface GroupsProps {
  readonly entries: readonly ProposalEntry[];
  readonly settings: ProposalSettings;
  readonly withVillage: boolean;
}

/** Of these the heading says the state: all of the group have it. */
const SAID: ReadonlySet<GroupName> = new Set(['returned', 'agreed']);

/** Proposals under headings that say where they stand. */
export function Groups({ entries, settings, withVillage }: GroupsProps) {
  const { list } = useOfficeText().proposalPage;
  const { db, regions } = useApp();
  const open = entries.filter(({ row }) => editableIn(row.fields.state) !== 'nothing');
  const checks = useChecks(open, settings);
  const conflicts = useLive(() => listConflicts(db), []) ?? [];
  const disputed = new Set(conflicts.map(({ parentId }) => parentId));
  return groupProposals(entries).map(({ name, entries: those }) => (
    <section key={name} aria-labelledby={`group-${name}`}>
      <h2 id={`group-${name}`} class="section-title">
        {list.groupCount(list.groups[name], those.length)}
      </h2>
      <List>
        {those.map((entry) => (
          <ProposalRow
            key={entry.row.id}
            href={`/usulan/${entry.row.id}`}
            entry={entry}
            settings={settings}
            withState={!SAID.has(name)}
            toMend={toMendOf(entry, checks)}
            disputed={[entry.row, ...entry.members].some(({ id }) => disputed.has(id))}
          >
            {withVillage ? (
              <span class="text-muted mt-1 block text-sm">
                {regionName(regions.value, entry.row.regionCode)}
              </span>
            ) : null}
          </ProposalRow>
        ))}
      </List>
    </section>
  ));
}
