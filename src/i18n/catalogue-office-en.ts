import type { OfficeTexts } from './catalogue-office.ts';
import { accounts } from './en/accounts.ts';
import { dashboard } from './en/dashboard.ts';
import { decree } from './en/decree.ts';
import { devices } from './en/devices.ts';
import { settings } from './en/settings.ts';
import { teamReview } from './en/team-review.ts';

/** The same in English. */
export const englishOffice: OfficeTexts = {
  accounts,
  dashboard,
  decree,
  devices,
  settings,
  teamReview,
};
