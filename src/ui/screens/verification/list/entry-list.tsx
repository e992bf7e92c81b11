import type { ProposalSettings } from '../../../../domain/proposal/settings.ts';
import { useApp } from '../../../app.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { Button } from '../../../parts/button.tsx';
import { regionFullName, regionName } from '../../../words.ts';
import type { VillageGroup } from '../stages.ts';
import { isDisputed } from '../use-verification.ts';
import { useKeys } from '../use-keys.ts';
import { moveInRows } from './row-keys.ts';
import { EntryRow } from './row.tsx';

interface EntryListProps {
  /** By village, those that are drawn. */
  readonly groups: readonly VillageGroup[];
  readonly settings: ProposalSettings;
  readonly disputed: ReadonlySet<string>;
  readonly openId: string | undefined;
  /** Ids of those chosen; undefined where nothing can be done with several at once. */
  readonly chosen: ReadonlySet<string> | undefined;
  /** Ticks or unticks these. */
  readonly onTick: (ids: readonly string[], isTicked: boolean) => void;
  readonly withState: boolean;
  /** Whether villages of several kecamatan are among them. */
  readonly withKecamatan: boolean;
}

/** Proposals by village; arrows move between them, space chooses one, Enter opens it. */
export function EntryList(props: EntryListProps) {
  const { groups, settings, disputed, openId, chosen, onTick, withState } = props;
  const { verification } = useOfficeText();
  const listRef = useKeys((event) => {
    const id = moveInRows(event);
    if (id !== undefined && chosen !== undefined) onTick([id], !chosen.has(id));
  });
  return (
    <section
      ref={listRef}
      aria-label={verification.list.label}
      class="grid grid-cols-[minmax(0,1fr)] gap-4"
    >
      {groups.map((group) => (
        <section key={group.regionCode} aria-labelledby={`village-${group.regionCode}`}>
          <Heading {...props} group={group} />
          <ul class="rounded-box border-base-300 bg-base-100 divide-base-300 divide-y overflow-clip border">
            {group.entries.map((entry) => (
              <EntryRow
                key={entry.row.id}
                entry={entry}
                settings={settings}
                isDisputed={isDisputed(entry, disputed)}
                isOpen={entry.row.id === openId}
                isChosen={chosen?.has(entry.row.id)}
                withState={withState}
                onTick={onTick}
              />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function Heading(props: EntryListProps & { readonly group: VillageGroup }) {
  const { group, chosen, onTick, withKecamatan } = props;
  const { verification } = useOfficeText();
  const regions = useApp().regions.value;
  const words = verification.list;
  const { regionCode, entries } = group;
  const name = withKecamatan
    ? regionFullName(regions, regionCode)
    : regionName(regions, regionCode);
  const ids = entries.map(({ row }) => row.id);
  const isAll = chosen !== undefined && ids.every((id) => chosen.has(id));
  return (
    <div class="flex items-center">
      {chosen === undefined ? null : (
        <label class="grid size-12 shrink-0 cursor-pointer place-items-center">
          <input
            type="checkbox"
            class="checkbox checkbox-primary"
            aria-label={words.chooseAll(name)}
            checked={isAll}
            onInput={() => onTick(ids, !isAll)}
          />
        </label>
      )}
      <h2 id={`village-${regionCode}`} class="py-2 font-semibold">
        {words.village(name, entries.length)}
      </h2>
    </div>
  );
}

interface MoreButtonProps {
  readonly count: number;
  readonly onMore: () => void;
}

/** Draws the rest of a long list. */
export function MoreButton({ count, onMore }: MoreButtonProps) {
  const { verification } = useOfficeText();
  return count === 0 ? null : (
    <div class="mt-4">
      <Button wide onClick={onMore}>
        {verification.list.more(count)}
      </Button>
    </div>
  );
}
