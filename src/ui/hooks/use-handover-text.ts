import { indonesianHandover } from '../../i18n/catalogue-handover.ts';
import { lazyTexts } from './lazy-texts.ts';

/** The texts about the road without a network. */
export const useHandoverText = lazyTexts(
  indonesianHandover.handover,
  async () => (await import('../../i18n/catalogue-handover-en.ts')).englishHandover.handover,
);
