import {
  CalendarDays,
  ChartColumn,
  FilePenLine,
  House,
  Menu,
  RefreshCw,
  UsersRound,
} from 'lucide-preact';
import { useLocation } from 'preact-iso/router';
import { mayAnywhere } from '../domain/role.ts';
import type { Account } from '../protocol/account.ts';
import { queueCount } from '../store/queries/outbox.ts';
import type { ShellTexts } from '../i18n/id/shell.ts';
import { useApp } from './app.ts';
import { useAccount } from './hooks/use-account.ts';
import { useLive } from './hooks/use-live.ts';
import { useReviewCount } from './hooks/use-review-count.ts';
import { useText } from './hooks/use-text.ts';

interface Tab {
  readonly name: keyof ShellTexts['tabs'];
  readonly href: string;
  readonly icon: typeof House;
  /** First parts of the addresses that lie under it. */
  readonly holds: readonly string[];
  /** On the rail of a laptop alone: a phone has room for five, and finds the rest under "more". */
  readonly isSpare?: boolean;
}

const HOME: Tab = { name: 'home', href: '/', icon: House, holds: [''] };
const MEETINGS: Tab = { name: 'meetings', href: '/rapat', icon: CalendarDays, holds: ['rapat'] };
const TEAMS: Tab = {
  name: 'teams',
  href: '/tim',
  icon: UsersRound,
  holds: ['tim', 'antrean', 'pantau'],
  isSpare: true,
};
const PROPOSALS: Tab = {
  name: 'proposals',
  href: '/usulan',
  icon: FilePenLine,
  holds: ['usulan', 'warga', 'verifikasi'],
};
const DASHBOARD: Tab = {
  name: 'dashboard',
  href: '/dasbor',
  icon: ChartColumn,
  holds: ['dasbor'],
  isSpare: true,
};
const SYNC: Tab = {
  name: 'sync',
  href: '/sinkron',
  icon: RefreshCw,
  holds: ['sinkron', 'bentrok'],
};
const MORE: Tab = {
  name: 'more',
  href: '/lainnya',
  icon: Menu,
  holds: ['lainnya', 'akun', 'perangkat', 'pengaturan'],
};

/** The regency forms no teams: it begins with those that wait for it. */
function teamsTab(account: Account): Tab[] {
  if (mayAnywhere(account, 'team.edit')) return [TEAMS];
  return mayAnywhere(account, 'team.receive') ? [{ ...TEAMS, href: '/antrean' }] : [];
}

/** The regency proposes nothing: it begins with what waits for it. */
function proposalsTab(account: Account): Tab[] {
  if (mayAnywhere(account, 'proposal.edit')) return [PROPOSALS];
  return mayAnywhere(account, 'proposal.receive') ? [{ ...PROPOSALS, href: '/verifikasi' }] : [];
}

function tabsOf(account: Account): Tab[] {
  return [
    HOME,
    ...(mayAnywhere(account, 'meeting.read') ? [MEETINGS] : []),
    ...proposalsTab(account),
    ...teamsTab(account),
    ...(mayAnywhere(account, 'totals.read') ? [DASHBOARD] : []),
    SYNC,
    MORE,
  ];
}

/** The tabs that a phone has no room for. */
export function spareTabs(account: Account): Tab[] {
  return tabsOf(account).filter(({ isSpare = false }) => isSpare);
}

/** The main menu: a bar under the thumb, a rail on a laptop. */
export function Tabs() {
  const t = useText();
  const { db } = useApp();
  const account = useAccount();
  const room = useLocation().path.split('/')[1] ?? '';
  const waiting = useLive(() => queueCount(db), []) ?? 0;
  const toReview = useReviewCount();
  return (
    <nav class="tabs-bar" aria-label={t.shell.navigation}>
      <ul>
        {tabsOf(account).map(({ name, href, icon: Icon, holds, isSpare = false }) => (
          <li key={name} class={isSpare ? 'max-lg:hidden' : undefined}>
            <a
              href={href}
              class="tab-link"
              aria-current={holds.includes(room) ? 'page' : undefined}
            >
              <Icon aria-hidden="true" size={22} />
              <span class="tab-label">{t.shell.tabs[name]}</span>
              {name === 'sync' && waiting > 0 ? (
                <Count count={waiting} words={t.shell.waitingBadge(waiting)} />
              ) : null}
              {name === 'teams' && toReview > 0 ? (
                <Count count={toReview} words={t.shell.reviewBadge(toReview)} />
              ) : null}
              {name === 'more' && toReview > 0 ? (
                <span class="lg:hidden">
                  <Count count={toReview} words={t.shell.reviewBadge(toReview)} />
                </span>
              ) : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface CountProps {
  readonly count: number;
  /** What is counted, for who does not see the number. */
  readonly words: string;
}

function Count({ count, words }: CountProps) {
  return (
    <>
      <span class="tab-count" aria-hidden="true">
        {count > 99 ? '99+' : count}
      </span>
      <span class="sr-only">, {words}</span>
    </>
  );
}
