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
import Decree from '../../../src/ui/screens/decree/decree.tsx';
import Queue from '../../../src/ui/screens/review/queue.tsx';
import Watch from '../../../src/ui/screens/review/watch.tsx';
import TeamSettings from '../../../src/ui/screens/settings/team.tsx';
import { Tabs } from '../../../src/ui/tabs.tsx';
import { joinedPhone } from '../../support/phone.ts';

const IDLE: SyncStatus = {
  phase: 'idle',
  online: false,
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
  readonly root: HTMLElement;
  /** Goes to an address of the app. */
  go(path: string): void;
  /** Takes everything down, as when the page is closed. */
  close(): void;
}

/** The screens of review, decree and settings, on a device that has joined and has no network. */
export async function openStage(
  path: string,
  options?: { db?: TpkDatabase; role?: Role; scopes?: string[] },
): Promise<Stage> {
  const db = options?.db ?? (await joinedPhone(options));
  await saveRegions(db, blora as RegencyRegions);
  const device = await readDevice(db);
  const app: App = {
    ...device,
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
    root,
    go(to) {
      history.pushState(null, '', to);
      dispatchEvent(new PopStateEvent('popstate'));
    },
    close() {
      render(null, root);
      root.remove();
    },
  };
}

function Elsewhere() {
  return <p>?</p>;
}

function Screens({ app }: { readonly app: App }) {
  return (
    <AppContext.Provider value={app}>
      <LocationProvider>
        <div class="shell">
          <main class="shell-main">
            <Router>
              <Route path="/antrean" component={Queue} />
              <Route path="/pantau" component={Watch} />
              <Route path="/tim/:id/sk" component={Decree} />
              <Route path="/pengaturan/tim" component={TeamSettings} />
              <Route default component={Elsewhere} />
            </Router>
          </main>
          <Tabs />
        </div>
        <Toast />
      </LocationProvider>
    </AppContext.Provider>
  );
}
