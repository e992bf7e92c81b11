import '../../../src/ui/style.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import type { FunctionComponent } from 'preact';
import { LocationProvider, Route, Router, useRoute } from 'preact-iso/router';
import type { Role } from '../../../src/domain/role.ts';
import type { TpkDatabase } from '../../../src/store/database.ts';
import { saveRegions } from '../../../src/store/session.ts';
import { createApi } from '../../../src/sync/api.ts';
import type { SyncStatus } from '../../../src/sync/status.ts';
import { AppContext } from '../../../src/ui/app.ts';
import type { App } from '../../../src/ui/app.ts';
import { readDevice } from '../../../src/ui/device.ts';
import { watchInstall } from '../../../src/ui/install.ts';
import { Toast } from '../../../src/ui/parts/undo.tsx';
import HistoryScreen from '../../../src/ui/screens/teams/history.tsx';
import TeamList from '../../../src/ui/screens/teams/list.tsx';
import MemberScreen from '../../../src/ui/screens/teams/member.tsx';
import PickScreen from '../../../src/ui/screens/teams/pick.tsx';
import ReplaceScreen from '../../../src/ui/screens/teams/replace.tsx';
import SendScreen from '../../../src/ui/screens/teams/send.tsx';
import TeamScreen from '../../../src/ui/screens/teams/team.tsx';
import { TeamDeadlines } from '../../../src/ui/team/team-deadlines.tsx';
import { joinedPhone } from '../../support/phone.ts';
import { REGIONS } from './records.ts';

const IDLE: SyncStatus = {
  phase: 'idle',
  online: true,
  lastExchangeAt: null,
  lastError: null,
  nextTryAt: null,
  firstPull: false,
  received: 0,
};

/** Nobody listens there: a device without a network. */
const NOWHERE = 'http://127.0.0.1:9';

/** 24 November 2026, noon in WIB. */
export const NOW = Date.UTC(2026, 10, 24, 5);

export interface Stage {
  readonly db: TpkDatabase;
  /** Takes everything down, as when the page is closed. */
  close(): void;
}

/** The team's screens on a phone that has joined and has no network. */
export async function openStage(
  path: string,
  options?: { db?: TpkDatabase; role?: Role; scopes?: string[] },
): Promise<Stage> {
  const db = options?.db ?? (await joinedPhone(options));
  await saveRegions(db, REGIONS);
  const app: App = {
    ...(await readDevice(db)),
    now: () => NOW,
    db,
    api: createApi({ origin: NOWHERE, token: () => Promise.resolve(null) }),
    sync: { status: signal(IDLE), request: () => undefined, stop: () => undefined },
    install: watchInstall(),
    update: { ready: signal(false), apply: () => Promise.resolve() },
  };
  const root = document.createElement('div');
  document.body.append(root);
  history.replaceState(null, '', path);
  render(<Screens app={app} />, root);
  return {
    db,
    close() {
      render(null, root);
      root.remove();
    },
  };
}

/** As behind the shell: another record at the same kind of address starts afresh. */
const keyed =
  (Screen: FunctionComponent): FunctionComponent =>
  () => <Screen key={useRoute().path} />;

const Home = () => <TeamDeadlines />;
const Elsewhere = () => <p>?</p>;

const ROUTES: readonly [string, FunctionComponent][] = [
  ['/', Home],
  ['/tim', TeamList],
  ['/tim/:id', keyed(TeamScreen)],
  ['/tim/:id/anggota/baru', keyed(PickScreen)],
  ['/tim/:id/anggota/:memberId', keyed(MemberScreen)],
  ['/tim/:id/kirim', keyed(SendScreen)],
  ['/tim/:id/ganti', keyed(ReplaceScreen)],
  ['/tim/:id/riwayat', keyed(HistoryScreen)],
];

function Screens({ app }: { readonly app: App }) {
  return (
    <AppContext.Provider value={app}>
      <LocationProvider>
        <main class="shell-main">
          <Router>
            {ROUTES.map(([path, component]) => (
              <Route key={path} path={path} component={component} />
            ))}
            <Route default component={Elsewhere} />
          </Router>
        </main>
        <Toast />
      </LocationProvider>
    </AppContext.Provider>
  );
}
