import { CalendarDays, ChartColumn, House, Menu, RefreshCw, UsersRound } from 'lucide-preact';
import { useLocation } from 'preact-iso/router';
import { mayAnywhere } from '../domain/role.ts';
import type { Account } from '../protocol/account.ts';
import { queueCount } from '../store/queries/outbox.ts';
import type { ShellTexts } from '../i18n/id/shell.ts';
import { useApp } from './app.ts';
import { useAccount } from './hooks/use-account.ts';
import { useLive } from './hooks/use-live.ts';
import { useText } from './hooks/use-text.ts';

interface Tab {
  readonly name: keyof ShellTexts['tabs'];
  readonly href: string;
  readonly icon: typeof House;
  /** First parts of the addresses that lie under it. */
  readonly holds: readonly string[];
}

const HOME: Tab = { name: 'home', href: '/', icon: House, holds: [''] };
const MEETINGS: Tab = { name: 'meetings', href: '/rapat', icon: CalendarDays, holds: ['rapat'] };
const TEAMS: Tab = {
  name: 'teams',
  href: '/tim',
  icon: UsersRound,
  holds: ['tim', 'antrean', 'pantau'],
};
const DASHBOARD: Tab = { name: 'dashboard', href: '/dasbor', icon: ChartColumn, holds: ['dasbor'] };
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
  holds: ['lainnya', 'akun', 'perangkat'],
};

function tabsOf(account: Account): Tab[] {
  return [
    HOME,
    ...(mayAnywhere(account, 'meeting.read') ? [MEETINGS] : []),
    ...(mayAnywhere(account, 'team.edit') ? [TEAMS] : []),
    ...(mayAnywhere(account, 'totals.read') ? [DASHBOARD] : []),
    SYNC,
    MORE,
  ];
}

/** The main menu: a bar under the thumb, a rail on a laptop. */
export function Tabs() {
  const t = useText();
  const { db } = useApp();
  const account = useAccount();
  const room = useLocation().path.split('/')[1] ?? '';
  const waiting = useLive(() => queueCount(db), []) ?? 0;
  return (
    <nav class="tabs-bar" aria-label={t.shell.navigation}>
      <ul>
        {tabsOf(account).map(({ name, href, icon: Icon, holds }) => (
          <li key={name}>
            <a
              href={href}
              class="tab-link"
              aria-current={holds.includes(room) ? 'page' : undefined}
            >
              <Icon aria-hidden="true" size={22} />
              <span class="tab-label">{t.shell.tabs[name]}</span>
              {name === 'sync' && waiting > 0 ? <Waiting count={waiting} /> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Waiting({ count }: { readonly count: number }) {
  const t = useText();
  return (
    <>
      <span class="tab-count" aria-hidden="true">
        {count > 99 ? '99+' : count}
      </span>
      <span class="sr-only">, {t.shell.waitingBadge(count)}</span>
    </>
  );
}
