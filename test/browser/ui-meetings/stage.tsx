import '../../../src/ui/style.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { LocationProvider, Route, Router } from 'preact-iso/router';
import type { RegencyRegions } from '../../../src/domain/region.ts';
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
import Conflicts from '../../../src/ui/screens/conflicts/conflicts.tsx';
import Attendance from '../../../src/ui/screens/meetings/attendance.tsx';
import Detail from '../../../src/ui/screens/meetings/detail.tsx';
import Edit from '../../../src/ui/screens/meetings/edit.tsx';
import List from '../../../src/ui/screens/meetings/list.tsx';
import Minutes from '../../../src/ui/screens/meetings/minutes.tsx';
import New from '../../../src/ui/screens/meetings/new.tsx';
import Photos from '../../../src/ui/screens/meetings/photos.tsx';
import { Tabs } from '../../../src/ui/tabs.tsx';
import type { Role } from '../../../src/domain/role.ts';
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

/** Nobody listens there: a phone without a network. */
const NOWHERE = 'http://127.0.0.1:9';

export const REGIONS = blora as RegencyRegions;

export interface Stage {
  readonly app: App;
  readonly db: TpkDatabase;
  readonly root: HTMLElement;
  /** Goes to an address of the app. */
  go(path: string): void;
  /** Takes everything down, as when the page is closed. */
  close(): void;
}

/** The meeting screens in a page of their own, on a phone that has joined and has no network. */
export async function openStage(
  path: string,
  options?: { db?: TpkDatabase; role?: Role; scopes?: string[] },
): Promise<Stage> {
  const db = options?.db ?? (await joinedPhone(options));
  await saveRegions(db, REGIONS);
  const device = await readDevice(db);
  const app: App = {
    ...device,
    db,
    api: createApi({ origin: NOWHERE, token: () => Promise.resolve(null) }),
    sync: { status: signal(IDLE), request: () => undefined, stop: () => undefined },
    update: { ready: signal(false), apply: () => Promise.resolve() },
    install: watchInstall(),
  };
  const root = document.createElement('div');
  document.body.append(root);
  history.replaceState(null, '', path);
  render(<Screens app={app} />, root);
  return {
    app,
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

/** Stands for the screens that others make. */
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
              <Route path="/rapat" component={List} />
              <Route path="/rapat/baru" component={New} />
              <Route path="/rapat/:id" component={Detail} />
              <Route path="/rapat/:id/hadir" component={Attendance} />
              <Route path="/rapat/:id/ubah" component={Edit} />
              <Route path="/rapat/:id/catatan" component={Minutes} />
              <Route path="/rapat/:id/foto" component={Photos} />
              <Route path="/bentrok" component={Conflicts} />
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
