import { accounts } from './id/accounts.ts';
import { dashboard } from './id/dashboard.ts';
import { decree } from './id/decree.ts';
import { devices } from './id/devices.ts';
import { settings } from './id/settings.ts';
import { teamReview } from './id/team-review.ts';

/** Texts in Indonesian of screens that most people never open: they come with those screens. */
export const indonesianOffice = {
  accounts,
  dashboard,
  decree,
  devices,
  settings,
  teamReview,
};

export type OfficeTexts = typeof indonesianOffice;
