import type { Catalogue } from '../../i18n/catalogue.ts';
import { indonesianOffice } from '../../i18n/catalogue-office.ts';
import type { OfficeTexts } from '../../i18n/catalogue-office.ts';
import { lazyTextsWithCore } from './lazy-texts.ts';

export type OfficeCatalogue = Catalogue & OfficeTexts;

/** All texts, those of the office's screens among them. */
export const useOfficeText = lazyTextsWithCore(
  indonesianOffice,
  async () => (await import('../../i18n/catalogue-office-en.ts')).englishOffice,
);
