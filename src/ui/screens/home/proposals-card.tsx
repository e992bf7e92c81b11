import { CalendarRange, ClipboardCheck, ListOrdered, Send, Undo2 } from 'lucide-preact';
import { periodFor } from '../../../domain/period.ts';
import { mayAnywhere } from '../../../domain/role.ts';
import { wibDate } from '../../../domain/time.ts';
import { readProposalSettings } from '../../../store/queries/proposals/contents.ts';
import { countWork } from '../../../store/queries/proposals/work.ts';
import type { ProposalWork } from '../../../store/queries/proposals/work.ts';
import type { ProposalSettings } from '../../../domain/proposal/settings.ts';
import { useApp } from '../../app.ts';
import { useAccount } from '../../hooks/use-account.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { useFormats } from '../../hooks/use-text.ts';
import { List, ListItem, ListLink } from '../../parts/list.tsx';
import { periodName, periodStanding } from '../../proposal/period-words.ts';

/** What waits for this person of proposals, what was sent back before all else. */
export default function ProposalsCard() {
  const { homeProposals } = useOfficeText();
  const { db } = useApp();
  const account = useAccount();
  const known = useLive(
    async () => ({
      work: await countWork(db, account),
      settings: await readProposalSettings(db),
    }),
    [account],
  );
  if (known === undefined) return null;
  const { work, settings } = known;
  return (
    <section aria-label={homeProposals.title}>
      <h2 class="section-title">{homeProposals.title}</h2>
      <List>
        <Waiting work={work} />
        {mayAnywhere(account, 'proposal.verify') ||
        !mayAnywhere(account, 'proposal.edit') ? null : (
          <OwnWork work={work} />
        )}
        <Period settings={settings} undecided={work.undecided} />
      </List>
    </section>
  );
}

/** Of the kecamatan and the regency: what they are to verify, receive and enter. */
function Waiting({ work: { toVerify, toReceive, toEnter } }: { readonly work: ProposalWork }) {
  const { homeProposals: words } = useOfficeText();
  return (
    <>
      {toVerify === 0 ? null : (
        <ListLink
          href="/verifikasi"
          icon={ClipboardCheck}
          title={words.toVerify(toVerify)}
          detail={words.toVerifyText}
        />
      )}
      {toReceive === 0 ? null : (
        <ListLink
          href="/verifikasi"
          icon={ClipboardCheck}
          title={words.toReceive(toReceive)}
          detail={words.toReceiveText}
        />
      )}
      {toEnter === 0 ? null : (
        <ListLink
          href="/verifikasi?tahap=received"
          icon={ListOrdered}
          title={words.toEnter(toEnter)}
          detail={words.toEnterText}
        />
      )}
    </>
  );
}

/** Of a village: what was sent back, and what was agreed and not sent yet. */
function OwnWork({ work: { returned, wishedDate, ready } }: { readonly work: ProposalWork }) {
  const { homeProposals: words } = useOfficeText();
  const formats = useFormats();
  return (
    <>
      {returned === 0 ? null : (
        <ListLink
          href="/usulan"
          icon={Undo2}
          title={words.returned(returned)}
          detail={
            wishedDate === ''
              ? words.returnedText
              : `${words.returnedText}. ${words.returnedBy(formats.shortDay(wishedDate))}`
          }
        />
      )}
      {ready === 0 ? null : (
        <ListLink
          href="/usulan/kirim"
          icon={Send}
          title={words.ready(ready)}
          detail={words.readyText}
        />
      )}
    </>
  );
}

interface PeriodProps {
  readonly settings: ProposalSettings;
  readonly undecided: number;
}

/** The period that is open, or comes next, with its days. */
function Period({ settings, undecided }: PeriodProps) {
  const t = useOfficeText();
  const formats = useFormats();
  const { now } = useApp();
  const account = useAccount();
  const today = wibDate(now());
  const words = t.homeProposals;
  const period = periodFor(settings.periods, today);
  if (period === null) return <ListItem icon={CalendarRange} title={words.noPeriod} />;
  const standing = periodStanding({ t, formats }, settings.periods, period, today);
  const isOwn = mayAnywhere(account, 'proposal.edit');
  return (
    <ListLink
      href={isOwn ? '/usulan' : '/verifikasi'}
      icon={CalendarRange}
      title={words.period(periodName(formats, period.key))}
      detail={isOwn && undecided > 0 ? `${standing}. ${words.undecided(undecided)}` : standing}
    />
  );
}
