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
import { flushDrafts } from '../../../src/ui/hooks/kept-drafts.ts';
import { watchInstall } from '../../../src/ui/install.ts';
import { Toast } from '../../../src/ui/parts/undo.tsx';
import ProposalAbout from '../../../src/ui/screens/proposals/about.tsx';
import EditProposal from '../../../src/ui/screens/proposals/edit.tsx';
import ProposalList from '../../../src/ui/screens/proposals/list.tsx';
import NewProposal from '../../../src/ui/screens/proposals/new.tsx';
import ProposalPage from '../../../src/ui/screens/proposals/page.tsx';
import { joinedPhone } from '../../support/phone.ts';
import { REGIONS } from '../ui-register/records.ts';

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

/** 14 October 2026, noon in WIB: the period of October is open. */
export const NOW = Date.UTC(2026, 9, 14, 5);

export interface StageOptions {
  readonly db?: TpkDatabase;
  readonly role?: Role;
  readonly scopes?: string[];
  /** Left out: without a network. */
  readonly api?: Api;
  readonly now?: number;
}

export interface Stage {
  readonly db: TpkDatabase;
  /** Takes everything down, as when the app is ended: once what was typed is on disk. */
  kill(): Promise<void>;
  /** Takes everything down. */
  close(): void;
}

/** The screens of proposals on a phone that has joined. */
export async function openStage(path: string, options: StageOptions = {}): Promise<Stage> {
  const now = options.now ?? NOW;
  const db = options.db ?? (await joinedPhone(options));
  db.now = () => now;
  await saveRegions(db, REGIONS);
  const app: App = {
    ...(await readDevice(db)),
    now: () => now,
    db,
    api: options.api ?? createApi({ origin: NOWHERE, token: () => Promise.resolve(null) }),
    sync: {
      status: signal({ ...IDLE, online: options.api !== undefined }),
      request: () => undefined,
      stop: () => undefined,
    },
    install: watchInstall(),
    update: { ready: signal(false), apply: () => Promise.resolve() },
  };
  const root = document.createElement('div');
  document.body.append(root);
  history.replaceState(null, '', path);
  render(<Screens app={app} />, root);
  const close = () => {
    render(null, root);
    root.remove();
  };
  return {
    db,
    close,
    async kill() {
      await flushDrafts();
      close();
    },
  };
}

/** As behind the shell: another record at the same kind of address starts afresh. */
const keyed =
  (Screen: FunctionComponent): FunctionComponent =>
  () => <Screen key={useRoute().path} />;

/** Screens of others: that the way leads there is enough. */
const Elsewhere = () => <h1>Layar lain: {useRoute().path}</h1>;

const ROUTES: readonly [string, FunctionComponent][] = [
  ['/usulan', ProposalList],
  ['/usulan/baru', NewProposal],
  ['/usulan/:id', keyed(ProposalPage)],
  ['/usulan/:id/ubah', keyed(EditProposal)],
  ['/warga/:id/usul/:kind', keyed(ProposalAbout)],
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
