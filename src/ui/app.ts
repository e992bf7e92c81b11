import type { ReadonlySignal, Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { RegencyRegions } from '../domain/region.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import type { Formats, Language } from '../i18n/formats.ts';
import type { TpkDatabase } from '../store/database.ts';
import type { StoredSession } from '../store/types.ts';
import type { Api } from '../sync/api.ts';
import type { SyncHandle } from '../sync/status.ts';
import type { AppUpdate } from './update.ts';

/** What every screen can reach; made once by `main.tsx`. */
export interface App {
  readonly db: TpkDatabase;
  readonly api: Api;
  readonly sync: SyncHandle;
  readonly session: Signal<StoredSession | null>;
  readonly regions: Signal<RegencyRegions | null>;
  readonly language: Signal<Language>;
  readonly texts: ReadonlySignal<Catalogue>;
  readonly formats: ReadonlySignal<Formats>;
  readonly update: AppUpdate;
  /** Unix ms, corrected by what is known of the device clock's error. */
  now(): number;
}

export const AppContext = createContext<App | null>(null);

/** The app's context. Throws outside of it. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error('No app context');
  return app;
}
