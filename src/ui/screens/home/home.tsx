import { CalendarPlus, ChartColumn, ListChecks } from 'lucide-preact';
import { mayAnywhere } from '../../../domain/role.ts';
import { wibDate, wibTime } from '../../../domain/time.ts';
import { countAttendance, listMeetings } from '../../../store/queries/meetings.ts';
import { readQueue } from '../../../store/queries/outbox.ts';
import { useApp } from '../../app.ts';
import { useAccount } from '../../hooks/use-account.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useText } from '../../hooks/use-text.ts';
import { LinkButton } from '../../parts/button.tsx';
import { InstallOffer } from '../../parts/install-offer.tsx';
import { Later } from '../../parts/later.tsx';
import { Page } from '../../parts/page.tsx';
import { TeamDeadlines } from '../../team/team-deadlines.tsx';
import { scopeText } from '../../words.ts';
import { agendaOf } from './agenda.ts';
import type { Agenda } from './agenda.ts';
import { FirstSteps } from './first-steps.tsx';
import { NextMeetings, TodayMeetings } from './meetings.tsx';
import { Matters } from './matters.tsx';

const appleNotice = () => import('../../guard/apple-notice.tsx');
const proposalsCard = () => import('./proposals-card.tsx');
const quarantineLink = () => import('../../handover/quarantine-link.tsx');

/** What is to be done today, and what waits. One primary action. */
export default function HomeScreen() {
  const t = useText();
  const { db, now, regions, install } = useApp();
  const account = useAccount();
  const instant = now();
  const today = wibDate(instant);
  const found = useLive(
    async () => ({
      meetings: await listMeetings(db),
      counts: await countAttendance(db),
      queue: await readQueue(db),
    }),
    [],
  );
  const title = t.home.greeting(Number(wibTime(instant).slice(0, 2)), account.name);
  const tab = t.shell.tabs.home;
  const subtitle = `${t.common.roles[account.role]} · ${scopeText(regions.value, account.scopes, 3)}`;
  if (found === undefined) return <Page title={title} tab={tab} subtitle={subtitle} />;
  const agenda = agendaOf(found.meetings, today);
  return (
    <Page title={title} tab={tab} subtitle={subtitle} footer={<Primary agenda={agenda} />}>
      {install.way.value === 'apple' ? <Later load={appleNotice} /> : null}
      <Matters unfinished={agenda.unfinished} />
      {mayAnywhere(account, 'device.revoke') ? <Later load={quarantineLink} /> : null}
      <Later load={proposalsCard} />
      {found.meetings.length === 0 ? (
        <FirstSteps />
      ) : (
        <>
          <TodayMeetings meetings={agenda.today} counts={found.counts} queue={found.queue} />
          <TeamDeadlines />
          <NextMeetings meetings={agenda.next} today={today} />
        </>
      )}
      <InstallOffer />
    </Page>
  );
}

/** The regency looks at what has come in; all others record. */
function Primary({ agenda }: { readonly agenda: Agenda }) {
  const t = useText();
  const account = useAccount();
  const ongoing = agenda.today.find(({ fields }) => fields.state === 'open');
  if (account.role === 'regency') {
    return (
      <LinkButton kind="primary" wide icon={ChartColumn} href="/dasbor">
        {t.home.dashboard}
      </LinkButton>
    );
  }
  if (ongoing !== undefined) {
    return (
      <LinkButton kind="primary" wide icon={ListChecks} href={`/rapat/${ongoing.id}/hadir`}>
        {t.home.attendance}
      </LinkButton>
    );
  }
  return mayAnywhere(account, 'meeting.create') ? (
    <LinkButton kind="primary" wide icon={CalendarPlus} href="/rapat/baru">
      {t.home.newMeeting}
    </LinkButton>
  ) : null;
}
