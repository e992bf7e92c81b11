import { ClipboardCheck, ListOrdered } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { kecamatanOf } from '../../../../domain/region.ts';
import { useAccount } from '../../../hooks/use-account.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { Button, LinkButton } from '../../../parts/button.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { byVillage, filtered, isAtStage, NO_FILTER, stagesOf, valuesOf } from '../stages.ts';
import type { Stage } from '../stages.ts';
import type { Desk } from '../use-desk.ts';
import { EntryList, MoreButton } from './entry-list.tsx';
import { FilterBox } from './filter-box.tsx';
import { ManyBar } from './many-bar.tsx';
import { StageTiles } from './stage-tiles.tsx';

/** Rows drawn at first: four screens of a phone. */
const FIRST = 60;

interface PaneProps {
  readonly desk: Desk;
  readonly openId?: string | undefined;
}

/** The list with what narrows it. */
export function ListPane({ desk, openId }: PaneProps) {
  const { verification } = useOfficeText();
  const account = useAccount();
  const [isAll, setAll] = useState(false);
  const { view, stage, filter, shown, isWide } = desk;
  const stages = stagesOf(account);
  const narrowed = filtered(view.entries, filter);
  const counts = new Map(
    stages.map((one): [Stage, number] => [
      one,
      narrowed.filter((entry) => isAtStage(one, entry)).length,
    ]),
  );
  const drawn = isAll ? shown : shown.slice(0, FIRST);
  return (
    <>
      <StageTiles stages={stages} counts={counts} chosen={stage} onChoose={desk.setStage} />
      <FilterBox entries={view.entries} filter={filter} onFilter={desk.setFilter} />
      <Tools desk={desk} />
      {shown.length === 0 ? (
        <Nothing desk={desk} />
      ) : (
        <EntryList
          groups={byVillage(drawn)}
          settings={view.settings}
          disputed={view.disputed}
          openId={openId}
          chosen={desk.step === null ? undefined : desk.chosen}
          onTick={desk.tick}
          withState={stage === 'passedOn' || stage === 'done'}
          withKecamatan={valuesOf(shown, ({ row }) => kecamatanOf(row.regionCode) ?? '').length > 1}
        />
      )}
      <MoreButton count={shown.length - drawn.length} onMore={() => setAll(true)} />
      {isWide && shown.length > 0 ? (
        <p class="text-muted mt-3 text-sm">{verification.list.keys}</p>
      ) : null}
    </>
  );
}

/** How many there are, and all of them at once. */
function Tools({ desk }: PaneProps) {
  const { verification } = useOfficeText();
  const { view, shown, step, chosen, tick } = desk;
  const { list, many, entry } = verification;
  const atStage = view.entries.filter((one) => isAtStage(desk.stage, one)).length;
  const ids = shown.map(({ row }) => row.id);
  const isEach = ids.length > 0 && ids.every((id) => chosen.has(id));
  return (
    <div class="mb-2 flex flex-wrap items-center gap-2">
      <output class="grow font-semibold">{list.count(shown.length, atStage)}</output>
      {step === null || ids.length < 2 ? null : (
        <Button kind="quiet" onClick={() => tick(ids, !isEach)}>
          {isEach ? many.none : many.chooseShown(ids.length)}
        </Button>
      )}
      {desk.stage === 'received' && ids.length > 0 ? (
        <LinkButton icon={ListOrdered} href="/verifikasi?entri=1">
          {entry.open(ids.length)}
        </LinkButton>
      ) : null}
    </div>
  );
}

function Nothing({ desk: { stage, filter, setFilter } }: PaneProps) {
  const words = useOfficeText().verification;
  const isNarrowed = Object.values(filter).some((value) => value !== '');
  return isNarrowed ? (
    <Empty
      icon={ClipboardCheck}
      title={words.list.emptyFiltered}
      action={<Button onClick={() => setFilter(NO_FILTER)}>{words.filter.clear}</Button>}
    />
  ) : (
    <Empty icon={ClipboardCheck} title={words.list.emptyTitle} text={words.list.emptyText[stage]} />
  );
}

/** What can be done with those chosen; nothing while none is. */
export function ManyChosen({ desk }: PaneProps) {
  const { entry } = useOfficeText().verification;
  const { shown, chosen, step, view } = desk;
  const entries = shown.filter(({ row }) => chosen.has(row.id));
  if (entries.length === 0 || step === null) return null;
  if (step === 'enter') {
    return (
      <LinkButton kind="primary" wide icon={ListOrdered} href="/verifikasi?entri=1">
        {entry.open(entries.length)}
      </LinkButton>
    );
  }
  return (
    <ManyBar entries={entries} step={step} disputed={view.disputed} onDone={desk.onManyDone} />
  );
}
