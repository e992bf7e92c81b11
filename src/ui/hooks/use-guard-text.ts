import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { indonesianGuard } from '../../i18n/catalogue-guard.ts';
import type { GuardScreenTexts } from '../../i18n/catalogue-guard.ts';
import { useApp } from '../app.ts';

/** The texts of the first screens and of what guards unsent work. */
export type GuardCatalogue = Catalogue & GuardScreenTexts;

/**
 * The texts, those of what guards unsent work among them, in the person’s language. English is
 * fetched where it is wanted; until it is there, and where it cannot be had, Indonesian stands.
 */
export function useGuardText(): GuardCatalogue {
  const { texts, language } = useApp();
  const [english, setEnglish] = useState<GuardScreenTexts | null>(null);
  const isEnglish = language.value === 'en';
  useEffect(() => {
    if (!isEnglish) return;
    const load = import('../../i18n/catalogue-guard-en.ts');
    load.then(
      ({ englishGuard }) => setEnglish(englishGuard),
      () => undefined,
    );
  }, [isEnglish]);
  const guard = isEnglish && english !== null ? english : indonesianGuard;
  const core = texts.value;
  return useMemo(() => ({ ...core, ...guard }), [core, guard]);
}
