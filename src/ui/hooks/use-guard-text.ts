import { indonesianGuard } from '../../i18n/catalogue-guard.ts';
import { lazyTextsWithCore } from './lazy-texts.ts';

/** The texts, those of what guards unsent work among them. */
export const useGuardText = lazyTextsWithCore(
  indonesianGuard,
  async () => (await import('../../i18n/catalogue-guard-en.ts')).englishGuard,
);
