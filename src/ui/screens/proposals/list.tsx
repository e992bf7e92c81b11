import { ContactRound, FilePenLine, FilePlus2 } from 'lucide-preact';
import { useLocation } from 'preact-iso/router';
import { periodFor, periodOf } from '../../../domain/period.ts';
import type { Period } from '../../../domain/period.ts';
import type { ProposalSettings } from '../../../domain/proposal/settings.ts';
import { wibDate } from '../../../domain/time.ts';
import { readProposalSettings } from '../../../store/queries/proposals/contents.ts';
import { listProposals } from '../../../store/queries/proposals/list.ts';
import type { ProposalEntry } from '../../../store/queries/proposals/list.ts';
import { useApp } from '../../app.ts';
import { useAccount } from '../../hooks/use-account.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { useFormats } from '../../hooks/use-text.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { SelectField } from '../../parts/fields/choice-field.tsx';
import { Page } from '../../parts/page.tsx';
import { periodName, periodStanding } from '../../proposal/period-words.ts';
import { peopleCount } from '../../proposal/summary.ts';
import { villagesIn } from '../../proposal/villages.ts';
import { regionFullName } from '../../words.ts';
import { Groups } from './list/group-list.tsx';
import { periodChoices } from './list/groups.ts';
import { Unsaved } from './list/unsaved.tsx';
import { Ways } from './list/ways.tsx';

/** The proposals of a period, by where they stand. */
export default function ProposalList() {
  const t = useOfficeText();
  const { db } = useApp();
  const known = useLive(
    async () => ({ all: await listProposals(db), settings: await readProposalSettings(db) }),
    [],
  );
  const { list } = t.proposalPage;
  return (
    <Page
      title={list.title}
      footer={
        <LinkButton kind="primary" wide icon={FilePlus2} href="/usulan/baru">
          {list.new}
        </LinkButton>
      }
      actions={
        <LinkButton icon={ContactRound} href="/warga">
          {list.people}
        </LinkButton>
      }
    >
      <Unsaved />
      {known === undefined ? (
        <output class="text-muted block">{t.common.loading}</output>
      ) : (
        <Periods all={known.all} settings={known.settings} />
      )}
    </Page>
  );
}

interface PeriodsProps {
  readonly all: readonly ProposalEntry[];
  readonly settings: ProposalSettings;
}

/** Period and village are in the address, so that the way back leads to the same list. */
function Periods({ all, settings }: PeriodsProps) {
  const { route, query } = useLocation();
  const account = useAccount();
  const regions = useApp().regions.value;
  const today = wibDate(useApp().now());
  const scheme = settings.periods;
  const used = all.map(({ row }) => row.fields.period);
  const choices = periodChoices(scheme, today, used);
  const asked = choices.find(({ key }) => key === query['periode']);
  const period = asked ?? periodFor(scheme, today) ?? choices[0];
  const villages = villagesIn(regions, account.scopes);
  const village = villages.find((code) => code === query['desa']) ?? '';
  const go = (next: { periode?: string; desa?: string }) => {
    const params = new URLSearchParams({ periode: period?.key ?? '', desa: village, ...next });
    route(`/usulan?${params.toString()}`, true);
  };
  if (period === undefined) return null;
  const shown = all.filter(
    ({ row }) => row.fields.period === period.key && (village === '' || row.regionCode === village),
  );
  return (
    <>
      <PeriodField
        period={period}
        choices={choices}
        settings={settings}
        today={today}
        onChoose={(periode) => go({ periode })}
      />
      <VillageField villages={villages} village={village} onChoose={(desa) => go({ desa })} />
      <Ways
        period={period}
        villages={village === '' ? villages : [village]}
        entries={shown}
        settings={settings}
      />
      <Shown
        entries={shown}
        settings={settings}
        withVillage={village === '' && villages.length > 1}
      />
    </>
  );
}

interface PeriodFieldProps {
  readonly period: Period;
  readonly choices: readonly Period[];
  readonly settings: ProposalSettings;
  readonly today: string;
  readonly onChoose: (key: string) => void;
}

function PeriodField({ period, choices, settings, today, onChoose }: PeriodFieldProps) {
  const t = useOfficeText();
  const formats = useFormats();
  const scheme = settings.periods;
  return (
    <SelectField
      id="period"
      label={t.proposalPage.list.period}
      hint={
        periodOf(scheme, period.key) === null
          ? undefined
          : periodStanding({ t, formats }, scheme, period, today)
      }
      emptyLabel={null}
      value={period.key}
      onInput={onChoose}
      options={choices.map(({ key }) => ({ value: key, label: periodName(formats, key) }))}
    />
  );
}

interface VillageFieldProps {
  readonly villages: readonly string[];
  readonly village: string;
  readonly onChoose: (code: string) => void;
}

function VillageField({ villages, village, onChoose }: VillageFieldProps) {
  const { list } = useOfficeText().proposalPage;
  const regions = useApp().regions.value;
  if (villages.length < 2) return null;
  return (
    <SelectField
      id="village"
      label={list.village}
      emptyLabel={list.allVillages}
      value={village}
      onInput={onChoose}
      options={villages.map((code) => ({ value: code, label: regionFullName(regions, code) }))}
    />
  );
}

interface ShownProps {
  readonly entries: readonly ProposalEntry[];
  readonly settings: ProposalSettings;
  readonly withVillage: boolean;
}

function Shown({ entries, settings, withVillage }: ShownProps) {
  const { list } = useOfficeText().proposalPage;
  if (entries.length === 0) {
    return <Empty icon={FilePenLine} title={list.emptyTitle} text={list.emptyText} />;
  }
  const people = entries.reduce((sum, entry) => sum + peopleCount(entry), 0);
  return (
    <>
      <p class="text-muted mb-2">{list.summary(entries.length, people)}</p>
      <Groups entries={entries} settings={settings} withVillage={withVillage} />
    </>
  );
}
