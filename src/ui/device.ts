import { batch, computed, effect, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { RegencyRegions } from '../domain/region.ts';
import { indonesian } from '../i18n/catalogue.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import { formatsOf } from '../i18n/formats.ts';
import type { Language } from '../i18n/formats.ts';
import { loadCatalogue } from '../i18n/load.ts';
import type { Account } from '../protocol/account.ts';
import type { TpkDatabase } from '../store/database.ts';
import { dropKept } from '../store/kept.ts';
import { readJoining } from '../store/joining.ts';
import { live } from '../store/live.ts';
import { readMeta } from '../store/meta.ts';
import { readAccount, readRegions, readSession } from '../store/session.ts';
import type { StoredSession } from '../store/types.ts';
import type { PinLock } from '../vault/lock.ts';
import type { Device } from './app.ts';
import { AUTO_LOCK_DEFAULT, makeGate } from './gate.ts';
import { shut } from './shut.ts';

/** In one transaction, so that nothing is between the session and whose it is. */
function readAll(db: TpkDatabase) {
  return db.transaction('r', db.meta, async () => {
    const [session, account, regions, language, lock, minutes, clockOffset, pulledAt] =
      await Promise.all([
        readSession(db),
        // of a phone that nobody has a PIN for yet it can be read while locked
        db.locked ? readJoining(db) : readAccount(db),
        readRegions(db),
        readMeta(db, 'language'),
        readMeta(db, 'lock'),
        readMeta(db, 'autoLockMinutes'),
        readMeta(db, 'clockOffsetMs'),
        readMeta(db, 'pulledAt'),
      ]);
    return { session, account, regions, language, lock, minutes, clockOffset, pulledAt };
  });
}

/**
 * Reads what the device remembers and follows it from then on. Rejects where the browser gives no
 * access to its database.
 */
export async function readDevice(db: TpkDatabase): Promise<Device> {
  const session = signal<StoredSession | null>(null);
  const account = signal<Account | null>(null);
  const regions = signal<RegencyRegions | null>(null);
  const language = signal<Language>('id');
  const texts = signal<Catalogue>(indonesian);
  const clockOffset = signal(0);
  const pulled = signal(false);
  const hasPin = signal(false);
  const minutes = signal(AUTO_LOCK_DEFAULT);
  const gate = makeGate(hasPin, minutes, () => void shut(db, gate, session));

  let keyId: string | undefined;

  const take = (found: Awaited<ReturnType<typeof readAll>>) =>
    batch(() => {
      const keptId = (found.lock as PinLock | undefined)?.keyId;
      // given up in another tab: what this one went on sealing nobody could open
      const isGivenUp = keyId !== undefined && keptId !== keyId;
      keyId = keptId;
      if (isGivenUp) db.lock();
      set(session, found.session ?? null);
      set(account, found.account ?? null);
      set(regions, found.regions ?? null);
      language.value = found.language ?? 'id';
      clockOffset.value = found.clockOffset ?? 0;
      pulled.value = found.pulledAt !== undefined;
      hasPin.value = found.lock !== undefined;
      minutes.value = found.minutes ?? AUTO_LOCK_DEFAULT;
      if (found.session === undefined || isGivenUp) gate.close();
    });

  const found = await readAll(db);
  texts.value = await loadCatalogue(found.language ?? 'id').catch(() => indonesian);
  take(found);
  follow(db, take, () => (account.value = null));
  effect(() => {
    if (!gate.isOpen.value) dropKept(db);
  });
  effect(() => {
    void speak(language.value, language, texts);
  });

  return {
    session,
    account,
    regions,
    language,
    texts,
    formats: computed(() => formatsOf(language.value)),
    clockOffset,
    pulled,
    gate,
    now: () => db.now() + clockOffset.peek(),
  };
}

/** From the lock or the unlock on nothing counts that was read before it. */
function follow(
  db: TpkDatabase,
  take: (found: Awaited<ReturnType<typeof readAll>>) => void,
  forget: () => void,
): void {
  const begin = () => live(() => readAll(db)).subscribe(take, () => undefined);
  let end = begin();
  const again = () => {
    end();
    end = begin();
  };
  db.onUnlock(again);
  db.onLock(() => {
    forget();
    again();
  });
}

async function speak(
  wanted: Language,
  language: ReadonlySignal<Language>,
  texts: Signal<Catalogue>,
): Promise<void> {
  // no network for a file that was never fetched: what is there stays
  const catalogue = await loadCatalogue(wanted).catch(() => null);
  if (catalogue === null || language.peek() !== wanted) return;
  texts.value = catalogue;
  document.documentElement.lang = wanted;
}

/** Every read gives a new object; only one that says something new may draw the screens again. */
function set<T>(target: { value: T; peek(): T }, value: T): void {
  if (JSON.stringify(target.peek()) !== JSON.stringify(value)) target.value = value;
}
