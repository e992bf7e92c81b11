import './ui/style.css';
import { render } from 'preact';
import { openDatabase } from './store/database.ts';
import { readSession } from './store/session.ts';
import { keepSpareOnceJoined } from './store/spare/starter.ts';
import { writesEnded } from './store/under-way.ts';
import { createApi } from './sync/api.ts';
import { startSyncOnceJoined } from './sync/starter.ts';
import { registerBackgroundSync } from './sync/tag.ts';
import { readDevice } from './ui/device.ts';
import { watchInstall } from './ui/install.ts';
import { Root } from './ui/root.tsx';
import { Standby } from './ui/standby.tsx';
import { watchUpdate } from './ui/update.ts';

/** Composes the client: database, endpoint, sync, service worker, interface. */
async function start(container: HTMLElement): Promise<void> {
  if (!isSecureContext) return render(<Standby reason="insecure" />, container);
  // offered once and early: waits for nothing
  const install = watchInstall();
  const db = openDatabase();
  try {
    const device = await readDevice(db);
    const api = createApi({ token: async () => (await readSession(db))?.token ?? null });
    const sync = startSyncOnceJoined({ db, api, registerBackgroundSync });
    keepSpareOnceJoined(db);
    const update = watchUpdate(() => writesEnded(db));
    render(<Root app={{ ...device, db, api, sync, update, install }} />, container);
  } catch {
    render(<Standby reason="storageBlocked" />, container);
  }
}

const container = document.getElementById('app');
if (container !== null) void start(container);
