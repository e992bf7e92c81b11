import { useEffect, useState } from 'preact/hooks';
import { indonesianHandover } from '../../i18n/catalogue-handover.ts';
import type { HandoverTexts } from '../../i18n/id/handover.ts';
import { useApp } from '../app.ts';

/**
 * The texts about the road without a network, in the person's language. English is fetched where it
 * is wanted; until it is there, and where it cannot be had, Indonesian stands.
 */
export function useHandoverText(): HandoverTexts {
  const { language } = useApp();
  const [english, setEnglish] = useState<HandoverTexts | null>(null);
  const isEnglish = language.value === 'en';
  useEffect(() => {
    if (!isEnglish) return;
    import('../../i18n/catalogue-handover-en.ts').then(
      ({ englishHandover }) => setEnglish(englishHandover.handover),
      () => undefined,
    );
  }, [isEnglish]);
  return isEnglish && english !== null ? english : indonesianHandover.handover;
}
