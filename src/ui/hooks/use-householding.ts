import { useEffect } from 'preact/hooks';
import { readMeta } from '../../store/meta.ts';
import { tellRoom } from '../../store/spare/room-news.ts';
import { saveRegions } from '../../store/session.ts';
import type { App } from '../app.ts';
import { watchIdle } from '../gate.ts';
import { announce } from '../parts/undo.tsx';
import { errorText } from '../words.ts';
import { useLive } from './use-live.ts';

/** What goes on for as long as the app is open, whatever the screen. */
export function useHouseholding(app: App): void {
  useRegions(app);
  usePersistence(app);
  useEffect(() => watchIdle(app.gate, () => Date.now()), [app]);
  useEffect(() => tellFailures(app), [app]);
}

/** Fetches the regency's regions once; tries again when an exchange has worked. */
function useRegions({ db, api, session, regions, sync }: App): void {
  const wanted = session.value?.regencyCode;
  const isMissing = wanted !== undefined && regions.value?.code !== wanted;
  const { lastExchangeAt } = sync.status.value;
  useEffect(() => {
    if (!isMissing) return;
    api.call('regions').then(
      (fetched) => saveRegions(db, fetched),
      // no network now: asked again after the next exchange
      () => undefined,
    );
  }, [api, db, isMissing, lastExchangeAt]);
}

/** After the first record, and once installed, the browser is asked to keep the data for good. */
function usePersistence({ db, install }: App): void {
  const firstSavedAt = useLive(() => readMeta(db, 'firstSavedAt'), []);
  const isInstalled = install.way.value === 'installed';
  useEffect(() => {
    if (firstSavedAt !== undefined && 'persist' in (navigator.storage ?? {})) {
      void navigator.storage.persist().then(tellRoom, () => undefined);
    }
  }, [firstSavedAt, isInstalled]);
}

/** An act that failed for a reason that no screen foresaw is not passed over in silence. */
function tellFailures({ texts }: App): () => void {
  const tell = ({ reason }: PromiseRejectionEvent) => announce(errorText(texts.peek(), reason));
  addEventListener('unhandledrejection', tell);
  return () => removeEventListener('unhandledrejection', tell);
}
