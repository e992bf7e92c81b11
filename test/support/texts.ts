import { indonesian } from '../../src/i18n/catalogue.ts';
import { indonesianOffice } from '../../src/i18n/catalogue-office.ts';

/** Every text in Indonesian, those of the office's screens among them. */
export const allIndonesian = { ...indonesian, ...indonesianOffice };
