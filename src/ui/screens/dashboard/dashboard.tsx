import { ChartColumn, Download } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { saveTextFile } from '../../../documents/save-file.ts';
import type { RegencyRegions } from '../../../domain/region.ts';
import { mayAnywhere } from '../../../domain/role.ts';
import { wibDate } from '../../../domain/time.ts';
import type { TotalsResponse } from '../../../protocol/totals.ts';
import { useApp } from '../../app.ts';
import { useAccount } from '../../hooks/use-account.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { errorText, regionName } from '../../words.ts';
import './dashboard.css';
import { Freshness } from './freshness.tsx';
import { Headline } from './headline.tsx';
import { LatestMeetings } from './latest-meetings.tsx';
import { ProposalPart } from './proposal-part.tsx';
import { recapOf } from './recap.ts';
import { recapCsv } from './recap-csv.ts';
import { RecapList } from './recap-list.tsx';
import { RecapTable, rowId } from './recap-table.tsx';
import { sorted } from './sort.ts';
import type { Sorting } from './sort.ts';
import { TileMap, VillageTiles } from './tile-map.tsx';
import { useTotals } from './use-totals.ts';
import { useWide } from '../../hooks/use-wide.ts';

/** The regency whose plan names the target that the dashboard recalls. */
const BLORA = '33.16';

/** What has arrived, for the kecamatan and the regency. */
export default function Dashboard() {
  const t = useOfficeText();
  const regions = useApp().regions.value;
  const { totals, error, isFetching } = useTotals();
  if (totals === undefined || regions === null) return <Page title={t.dashboard.title} wide />;
  if (totals !== null) return <Figures totals={totals} regions={regions} error={error} />;
  return (
    <Page title={t.dashboard.title} wide>
      {isFetching && error === null ? (
        <p class="text-muted">{t.dashboard.loading}</p>
      ) : (
        <Empty
          icon={ChartColumn}
          title={t.dashboard.nothingTitle}
          text={error === null ? t.dashboard.nothingText : errorText(t, error)}
        />
      )}
    </Page>
  );
}

interface FiguresProps {
  readonly totals: TotalsResponse;
  readonly regions: RegencyRegions;
  readonly error: unknown;
}

function Figures({ totals, regions, error }: FiguresProps) {
  const t = useOfficeText();
  const account = useAccount();
  const isWide = useWide();
  const [sorting, setSorting] = useState<Sorting>({ key: 'region', descending: false });
  const recap = recapOf(totals, regions);
  const [only] = recap.kecamatan.length === 1 ? recap.kecamatan : [];
  const [openCode, setOpenCode] = useState<string | null>(only?.code ?? null);

  const asOf = totals.serverTime;
  const scope = only?.code ?? regions.code;
  const scopeName = regionName(regions, scope);
  const mayDecide = mayAnywhere(account, 'conflict.decide');
  const open = (code: string) => {
    setOpenCode(code);
    // once its villages are drawn
    requestAnimationFrame(() => {
      document.getElementById(rowId(code))?.scrollIntoView({ block: 'center' });
    });
  };
  const download = () => {
    const name = `${t.dashboard.csv.fileStem}-${scope}-${wibDate(Date.parse(asOf))}.csv`;
    saveTextFile(name, recapCsv(recap, t.dashboard, scopeName), 'text/csv;charset=utf-8');
  };
  const RecapView = isWide ? RecapTable : RecapList;

  return (
    <Page
      title={t.dashboard.title}
      subtitle={
        <>
          {scopeName}
          <br />
          <Freshness asOf={asOf} error={error} />
        </>
      }
      wide
    >
      <Headline sum={recap.sum} />
      {totals.openConflicts > 0 && (
        <Notice
          tone="warning"
          title={t.dashboard.conflicts(totals.openConflicts)}
          actions={
            mayDecide ? <LinkButton href="/bentrok">{t.dashboard.decide}</LinkButton> : undefined
          }
        />
      )}
      <div class="grid gap-x-8 lg:grid-cols-[3fr_2fr]">
        {only === undefined ? (
          <TileMap kecamatan={recap.kecamatan} asOf={asOf} onOpen={open} />
        ) : (
          <VillageTiles kecamatan={only} />
        )}
        <LatestMeetings />
      </div>
      <section>
        <header class="mt-4 mb-2 flex flex-wrap items-center justify-between gap-2">
          <h2 class="section-title my-0">
            {only === undefined ? t.dashboard.table.title : t.dashboard.table.villagesTitle}
          </h2>
          <Button icon={Download} onClick={download}>
            {t.dashboard.table.export}
          </Button>
        </header>
        <RecapView
          recap={recap}
          rows={sorted(recap.kecamatan, sorting)}
          asOf={asOf}
          sorting={sorting}
          onSort={setSorting}
          openCode={openCode}
          onOpen={setOpenCode}
        />
      </section>
      {/* figures that an older build kept know nothing of them */}
      <ProposalPart totals={totals.proposals ?? []} regions={regions} only={only?.code} />
      {regions.code === BLORA && <p class="text-muted mt-6 text-sm">{t.dashboard.target}</p>}
    </Page>
  );
}
