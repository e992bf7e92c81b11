import '../../../src/ui/style.css';
import { signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { render } from 'preact';
import type { ComponentChildren } from 'preact';
import { LocationProvider } from 'preact-iso/router';
import type { RegencyRegions } from '../../../src/domain/region.ts';
import type { Session } from '../../../src/protocol/session.ts';
import blora from '../../../src/server/regions/33.16.json' with { type: 'json' };
import { openDatabase } from '../../../src/store/database.ts';
import type { TpkDatabase } from '../../../src/store/database.ts';
import { ApiError, NetworkError } from '../../../src/sync/errors.ts';
import type { Api } from '../../../src/sync/api.ts';
import type { SyncStatus } from '../../../src/sync/status.ts';
import { AppContext } from '../../../src/ui/app.ts';
import type { App } from '../../../src/ui/app.ts';
import { readDevice } from '../../../src/ui/device.ts';
import type { InstallWay } from '../../../src/ui/install.ts';
import { Toast } from '../../../src/ui/parts/undo.tsx';
import { Root } from '../../../src/ui/root.tsx';
import { makeSeal, newKey } from '../../../src/vault/seal.ts';

export const REGIONS = blora as RegencyRegions;

export const IDLE: SyncStatus = {
  phase: 'idle',
  online: true,
  lastExchangeAt: null,
  lastError: null,
  nextTryAt: null,
  firstPull: false,
  received: 0,
};

let opened = 0;

/** A database of its own, in which nobody has joined. */
export function freshDatabase(): TpkDatabase {
  opened += 1;
  return openDatabase(`shell-${Date.now()}-${opened}`);
}

/** The same, with a key, as behind the lock. */
export function unlockedDatabase(): TpkDatabase {
  const db = freshDatabase();
  db.unlock(makeSeal(newKey()));
  return db;
}

/** What stands for the endpoint: who a code, or a password, belongs to. */
export interface Door {
  readonly codes: Map<string, Session>;
  /** Everything that was asked of it, in order. */
  readonly asked: string[];
  isReachable: boolean;
}

export interface Stage {
  readonly app: App;
  readonly db: TpkDatabase;
  readonly door: Door;
  readonly status: Signal<SyncStatus>;
  readonly way: Signal<InstallWay>;
  readonly isUpdateReady: Signal<boolean>;
  /** Takes the page down, as when it is closed; the database stays. */
  close(): void;
}

/** The app on this database, at this address; `draw` shows something else than the whole app, and
 * `api` stands for the endpoint instead of the door. */
export async function openStage(
  path: string,
  db: TpkDatabase,
  draw?: () => ComponentChildren,
  api?: Api,
): Promise<Stage> {
  const door: Door = { codes: new Map(), asked: [], isReachable: true };
  const status = signal(IDLE);
  const way = signal<InstallWay>('none');
  const isUpdateReady = signal(false);
  const app: App = {
    ...(await readDevice(db)),
    db,
    api: api ?? apiOf(door),
    sync: { status, request: () => door.asked.push('exchange'), stop: () => undefined },
    update: {
      ready: isUpdateReady,
      apply: () => Promise.resolve(door.asked.push('update')).then(() => undefined),
    },
    install: { way, ask: () => Promise.resolve(true) },
  };
  const root = document.createElement('div');
  document.body.append(root);
  history.replaceState(null, '', path);
  render(draw === undefined ? <Root app={app} /> : <Alone app={app} draw={draw} />, root);
  return {
    app,
    db,
    door,
    status,
    way,
    isUpdateReady,
    close() {
      render(null, root);
      root.remove();
    },
  };
}

function apiOf(door: Door): Api {
  const call = (name: string, options?: { body?: { code?: string } }) => {
    door.asked.push(name);
    if (!door.isReachable) return Promise.reject(new NetworkError('unreachable'));
    if (name === 'regions') return Promise.resolve(REGIONS);
    if (name === 'logout') return Promise.resolve({});
    const session = door.codes.get(options?.body?.code ?? '');
    return session === undefined
      ? Promise.reject(new ApiError('activation_invalid', 403, null, null))
      : Promise.resolve(session);
  };
  const photos = () => Promise.reject(new NetworkError('unreachable'));
  return {
    call: call as unknown as Api['call'],
    putPhoto: photos,
    getPhoto: photos,
    handover: photos,
  };
}

interface AloneProps {
  readonly app: App;
  readonly draw: () => ComponentChildren;
}

function Alone({ app, draw: Draw }: AloneProps) {
  return (
    <AppContext.Provider value={app}>
      <LocationProvider>
        <main>
          <Draw />
        </main>
        <Toast />
      </LocationProvider>
    </AppContext.Provider>
  );
}
