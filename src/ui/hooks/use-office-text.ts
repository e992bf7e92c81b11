import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { indonesianOffice } from '../../i18n/catalogue-office.ts';
import type { OfficeTexts } from '../../i18n/catalogue-office.ts';
import { useApp } from '../app.ts';

export type OfficeCatalogue = Catalogue & OfficeTexts;

/**
 * All texts, those of the office's screens among them, in the person's language. English is
 * fetched where it is wanted; until it is there, and where it cannot be had, Indonesian stands.
 */
export function useOfficeText(): OfficeCatalogue {
  const { texts, language } = useApp();
  const [english, setEnglish] = useState<OfficeTexts | null>(null);
  const isEnglish = language.value === 'en';
  useEffect(() => {
    if (!isEnglish) return;
    const load = import('../../i18n/catalogue-office-en.ts');
    load.then(
      ({ englishOffice }) => setEnglish(englishOffice),
      () => undefined,
    );
  }, [isEnglish]);
  const office = isEnglish && english !== null ? english : indonesianOffice;
  const core = texts.value;
  return useMemo(() => ({ ...core, ...office }), [core, office]);
}
