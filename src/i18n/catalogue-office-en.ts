import type { OfficeTexts } from './catalogue-office.ts';
import { accounts } from './en/accounts.ts';
import { dashboard } from './en/dashboard.ts';
import { devices } from './en/devices.ts';

/** The same in English. */
export const englishOffice: OfficeTexts = {
  accounts,
  dashboard,
  devices,
};
