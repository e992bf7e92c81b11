import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { useApp } from '../app.ts';

/**
 * A hook that gives texts which come with certain screens, in the person's language. English is
 * fetched where it is wanted; until it is there, and where it cannot be had, Indonesian stands.
 */
export function lazyTexts<T extends object>(indonesian: T, load: () => Promise<T>): () => T {
  return function useLazyTexts() {
    const { language } = useApp();
    const [english, setEnglish] = useState<T | null>(null);
    const isEnglish = language.value === 'en';
    useEffect(() => {
      if (!isEnglish) return;
      load().then(
        (loaded) => setEnglish(loaded),
        () => undefined,
      );
    }, [isEnglish]);
    return isEnglish && english !== null ? english : indonesian;
  };
}

/** The same with the texts of the first screens among them. */
export function lazyTextsWithCore<T extends object>(
  indonesian: T,
  load: () => Promise<T>,
): () => Catalogue & T {
  const useOwn = lazyTexts(indonesian, load);
  return function useTexts() {
    const core = useApp().texts.value;
    const own = useOwn();
    return useMemo(() => ({ ...core, ...own }), [core, own]);
  };
}
