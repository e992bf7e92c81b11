import '../../../src/ui/style.css';
import { signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { render } from 'preact';
import type { FunctionComponent } from 'preact';
import { LocationProvider, Route, Router } from 'preact-iso/router';
import type { Role } from '../../../src/domain/role.ts';
import type { LocalRow } from '../../../src/store/types.ts';
import type { TpkDatabase } from '../../../src/store/database.ts';
import { saveRegions } from '../../../src/store/session.ts';
import { createApi } from '../../../src/sync/api.ts';
import type { SyncStatus } from '../../../src/sync/status.ts';
import { AppContext } from '../../../src/ui/app.ts';
import type { App } from '../../../src/ui/app.ts';
import { readDevice } from '../../../src/ui/device.ts';
import { watchInstall } from '../../../src/ui/install.ts';
import { Toast } from '../../../src/ui/parts/undo.tsx';
import { Tabs } from '../../../src/ui/tabs.tsx';
import { joinedPhone, outboxOf } from '../../support/phone.ts';
import { KECAMATAN, put, REGIONS, VILLAGE } from '../ui-register/records.ts';
import { NOW } from './records.ts';

export const IDLE: SyncStatus = {
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

const SCOPES: Readonly<Record<Role, string>> = {
  facilitator: VILLAGE,
  subdistrict: KECAMATAN,
  regency: '33.16',
};

/** A device of an invented person in the middle of October 2026, with these records. */
export async function deviceOf(
  role: Role,
  rows: readonly LocalRow[],
  scopes: string[] = [SCOPES[role]],
): Promise<TpkDatabase> {
  const db = await joinedPhone({ role, scopes });
  db.now = () => NOW;
  await saveRegions(db, REGIONS);
  await put(db, rows);
  return db;
}

export interface Stage {
  readonly db: TpkDatabase;
  readonly root: HTMLElement;
  readonly status: Signal<SyncStatus>;
  /** How often an exchange was asked for. */
  readonly asked: () => number;
  /** Takes everything down, as when the page is closed. */
  close(): void;
}

/** A screen at its route, on a device that has no network; other addresses say `?`. */
export async function openStage(
  db: TpkDatabase,
  path: string,
  routes: Readonly<Record<string, FunctionComponent>>,
): Promise<Stage> {
  let asked = 0;
  const status = signal(IDLE);
  const app: App = {
    ...(await readDevice(db)),
    db,
    api: createApi({ origin: NOWHERE, token: () => Promise.resolve(null) }),
    sync: {
      status,
      request: () => {
        asked += 1;
      },
      stop: () => undefined,
    },
    install: watchInstall(),
    update: { ready: signal(false), apply: () => Promise.resolve() },
  };
  const root = document.createElement('div');
  document.body.append(root);
  history.replaceState(null, '', path);
  render(
    <AppContext.Provider value={app}>
      <LocationProvider>
        <div class="shell">
          <main class="shell-main">
            <Router>
              {Object.entries(routes).map(([at, screen]) => (
                <Route key={at} path={at} component={screen} />
              ))}
              <Route default component={Elsewhere} />
            </Router>
          </main>
          <Tabs />
        </div>
        <Toast />
      </LocationProvider>
    </AppContext.Provider>,
    root,
  );
  return {
    db,
    root,
    status,
    asked: () => asked,
    close() {
      render(null, root);
      root.remove();
    },
  };
}

function Elsewhere() {
  return <p>?</p>;
}

/** What waits in the queue, by name and args. */
export async function queued(db: TpkDatabase): Promise<{ name: string; args: unknown }[]> {
  return (await outboxOf(db)).map(({ name, args }) => ({ name, args }));
}
