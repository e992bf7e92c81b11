import '../../../src/ui/style.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { LocationProvider, Route, Router } from 'preact-iso/router';
import type { RegencyRegions } from '../../../src/domain/region.ts';
import type { Role } from '../../../src/domain/role.ts';
import blora from '../../../src/server/regions/33.16.json' with { type: 'json' };
import type { TpkDatabase } from '../../../src/store/database.ts';
import { saveRegions } from '../../../src/store/session.ts';
import { createApi } from '../../../src/sync/api.ts';
import type { SyncStatus } from '../../../src/sync/status.ts';
import { AppContext } from '../../../src/ui/app.ts';
import type { App } from '../../../src/ui/app.ts';
import { readDevice } from '../../../src/ui/device.ts';
import { watchInstall } from '../../../src/ui/install.ts';
import { Toast } from '../../../src/ui/parts/undo.tsx';
import NewAccounts from '../../../src/ui/screens/accounts/new.tsx';
import Dashboard from '../../../src/ui/screens/dashboard/dashboard.tsx';
import PrintScreen from '../../../src/ui/screens/print/attendance-sheet.tsx';
import { joinedPhone } from '../../support/phone.ts';

export const REGIONS = blora as RegencyRegions;

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

export interface Stage {
  readonly db: TpkDatabase;
  /** Takes everything down, as when the page is closed. */
  close(): void;
}

/** The office's screens on a device that has joined and has no network. */
export async function openStage(
  path: string,
  options?: { db?: TpkDatabase; role?: Role; scopes?: string[] },
): Promise<Stage> {
  const db =
    options?.db ??
    (await joinedPhone({ role: options?.role ?? 'regency', scopes: options?.scopes ?? ['33.16'] }));
  await saveRegions(db, REGIONS);
  const app: App = {
    ...(await readDevice(db)),
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

const Elsewhere = () => <p>?</p>;

function Screens({ app }: { readonly app: App }) {
  return (
    <AppContext.Provider value={app}>
      <LocationProvider>
        <main class="shell-main">
          <Router>
            <Route path="/dasbor" component={Dashboard} />
            <Route path="/akun/baru" component={NewAccounts} />
            <Route path="/rapat/:id/cetak" component={PrintScreen} />
            <Route default component={Elsewhere} />
          </Router>
        </main>
        <nav>Menu</nav>
        <Toast />
      </LocationProvider>
    </AppContext.Provider>
  );
}
