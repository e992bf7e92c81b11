import '../../../src/ui/style.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import type { FunctionComponent } from 'preact';
import { LocationProvider, Route, Router, useRoute } from 'preact-iso/router';
import type { Role } from '../../../src/domain/role.ts';
import type { TpkDatabase } from '../../../src/store/database.ts';
import { saveRegions } from '../../../src/store/session.ts';
import { createApi } from '../../../src/sync/api.ts';
import type { Api } from '../../../src/sync/api.ts';
import type { SyncStatus } from '../../../src/sync/status.ts';
import { AppContext } from '../../../src/ui/app.ts';
import type { App } from '../../../src/ui/app.ts';
import { readDevice } from '../../../src/ui/device.ts';
import { watchInstall } from '../../../src/ui/install.ts';
import { Toast } from '../../../src/ui/parts/undo.tsx';
import ImportScreen from '../../../src/ui/screens/register/import.tsx';
import People from '../../../src/ui/screens/register/list.tsx';
import PersonScreen from '../../../src/ui/screens/register/person.tsx';
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

/** The screens of the list on a device that has joined; without a network where no `api` is given. */
export async function openStage(
  path: string,
  options?: { db?: TpkDatabase; role?: Role; scopes?: string[]; api?: Api },
): Promise<Stage> {
  const db = options?.db ?? (await joinedPhone(options));
  await saveRegions(db, REGIONS);
  const app: App = {
    ...(await readDevice(db)),
    now: () => NOW,
    db,
    api: options?.api ?? createApi({ origin: NOWHERE, token: () => Promise.resolve(null) }),
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

const Elsewhere = () => <p>?</p>;

function Screens({ app }: { readonly app: App }) {
  return (
    <AppContext.Provider value={app}>
      <LocationProvider>
        <main class="shell-main">
          <Router>
            <Route path="/warga" component={People} />
            <Route path="/warga/impor" component={ImportScreen} />
            <Route path="/warga/:id" component={keyed(PersonScreen)} />
            <Route default component={Elsewhere} />
          </Router>
        </main>
        <Toast />
      </LocationProvider>
    </AppContext.Provider>
  );
}
