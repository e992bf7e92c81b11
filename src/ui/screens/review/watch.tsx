import { Download } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { saveTextFile } from '../../../documents/save-file.ts';
import { wibDate } from '../../../domain/time.ts';
import { useApp } from '../../app.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { useWide } from '../../hooks/use-wide.ts';
import { Button } from '../../parts/button.tsx';
import { SelectField } from '../../parts/fields/choice-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Page } from '../../parts/page.tsx';
import { byUrgency } from '../../team/standings.ts';
import { KecamatanTable } from './watch/kecamatan-table.tsx';
import { KindTiles } from './watch/kind-tiles.tsx';
import { countByKecamatan, countKinds, filtered, NO_FILTER } from './watch/standings.ts';
import type { WatchFilter } from './watch/standings.ts';
import { useWatch } from './watch/use-watch.ts';
import type { WatchView } from './watch/use-watch.ts';
import { VillageRow } from './watch/village-row.tsx';
import { watchCsv } from './watch/watch-csv.ts';

/** Villages that are drawn at first: three screens of a phone, all of a kecamatan. */
const FIRST = 30;

/** Every village's two weeks, for the kecamatan and the regency. */
export default function Watch() {
  const t = useOfficeText();
  const watch = useWatch();
  const { title, subtitle, loading } = t.teamReview.watch;
  if (watch === undefined) {
    return (
      <Page title={title} wide>
        <output class="text-muted block py-6">{loading}</output>
      </Page>
    );
  }
  return (
    <Page title={title} subtitle={subtitle(watch.deadlineDays)} wide>
      <Villages watch={watch} />
    </Page>
  );
}

function Villages({ watch }: { readonly watch: WatchView }) {
  const t = useOfficeText();
  const { now } = useApp();
  const isWide = useWide();
  const [filter, setFilter] = useState<WatchFilter>(NO_FILTER);
  const [openCode, setOpenCode] = useState<string | null>(null);
  const [most, setMost] = useState(FIRST);
  const words = t.teamReview.watch;
  const byKecamatan = countByKecamatan(watch.standings);
  const inKecamatan = filtered(watch.standings, { ...NO_FILTER, kecamatan: filter.kecamatan });
  const shown = byUrgency(filtered(watch.standings, filter));
  const isNarrowed = Object.values(filter).some((value) => value !== '');
  const download = () => {
    const name = `${words.csv.fileStem}-${wibDate(now())}.csv`;
    saveTextFile(name, watchCsv(shown, t), 'text/csv;charset=utf-8');
  };

  return (
    <>
      {byKecamatan.length > 1 ? (
        <details class="mb-4" open={isWide}>
          <summary class="text-link min-h-12 cursor-pointer py-3">{words.byKecamatan}</summary>
          <KecamatanTable
            rows={byKecamatan}
            ownTeams={watch.ownTeams}
            chosen={filter.kecamatan}
            onChoose={(kecamatan) => setFilter({ ...filter, kecamatan })}
          />
        </details>
      ) : null}
      <KindTiles
        counts={countKinds(inKecamatan)}
        chosen={filter.kind}
        onChoose={(kind) => setFilter({ ...filter, kind })}
      />
      <search class={`grid gap-x-3 ${byKecamatan.length > 1 ? 'sm:grid-cols-2' : ''}`}>
        {byKecamatan.length > 1 ? (
          <SelectField
            id="kecamatan"
            label={words.kecamatan}
            emptyLabel={words.allKecamatan}
            options={byKecamatan.map(({ kecamatan }) => ({
              value: kecamatan.code,
              label: kecamatan.name,
            }))}
            value={filter.kecamatan}
            onInput={(kecamatan) => setFilter({ ...filter, kecamatan })}
          />
        ) : null}
        <TextField
          id="search"
          type="search"
          inputMode="search"
          label={words.search}
          required
          value={filter.search}
          onInput={(search) => setFilter({ ...filter, search })}
        />
      </search>
      <div class="mb-2 flex flex-wrap items-center justify-between gap-2">
        <output class="font-semibold">{words.count(shown.length, watch.standings.length)}</output>
        <Button icon={Download} onClick={download}>
          {words.export}
        </Button>
      </div>
      {shown.length === 0 ? <p class="py-6">{words.nothingFound}</p> : null}
      {isNarrowed ? (
        <Button kind="quiet" onClick={() => setFilter(NO_FILTER)}>
          {words.clear}
        </Button>
      ) : null}
      <ul class="rounded-box border-base-300 bg-base-100 divide-base-300 mb-4 divide-y overflow-clip border empty:hidden">
        {shown.slice(0, most).map((standing) => (
          <VillageRow
            key={standing.village.code}
            standing={standing}
            withKecamatan={filter.kecamatan === '' && byKecamatan.length > 1}
            isOpen={openCode === standing.village.code}
            onToggle={(code) => setOpenCode(openCode === code ? null : code)}
          />
        ))}
      </ul>
      {shown.length > most ? (
        <Button wide onClick={() => setMost(shown.length)}>
          {words.more(shown.length - most)}
        </Button>
      ) : null}
    </>
  );
}
