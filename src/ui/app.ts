import type { ReadonlySignal, Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { RegencyRegions } from '../domain/region.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import type { Formats, Language } from '../i18n/formats.ts';
import type { TpkDatabase } from '../store/database.ts';
import type { Account } from '../protocol/account.ts';
import type { StoredSession } from '../store/types.ts';
import type { Api } from '../sync/api.ts';
import type { SyncHandle } from '../sync/status.ts';
import type { Gate } from './gate.ts';
import type { Installer } from './install.ts';
import type { AppUpdate } from './update.ts';

/** What the device remembers, as signals that follow the database, in every tab. */
export interface Device {
  readonly session: Signal<StoredSession | null>;
  /** The signed-in person; null while the phone is locked. */
  readonly account: Signal<Account | null>;
  readonly regions: Signal<RegencyRegions | null>;
  readonly language: ReadonlySignal<Language>;
  readonly texts: ReadonlySignal<Catalogue>;
  readonly formats: ReadonlySignal<Formats>;
  /** Server's clock minus the device's in ms, where it is off by more than is tolerated; else 0. */
  readonly clockOffset: ReadonlySignal<number>;
  /** Whether everything in the person's area has come once. */
  readonly pulled: ReadonlySignal<boolean>;
  readonly gate: Gate;
  /** Unix ms, corrected by what is known of the device clock's error. */
  readonly now: () => number;
}

/** What every screen can reach; composed once by `main.tsx`. */
export interface App extends Device {
  readonly db: TpkDatabase;
  readonly api: Api;
  readonly sync: SyncHandle;
  readonly update: AppUpdate;
  readonly install: Installer;
}

export const AppContext = createContext<App | null>(null);

/** The app's context. Throws outside of it. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error('No app context');
  return app;
}
