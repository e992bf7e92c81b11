import { accounts } from './id/accounts.ts';
import { dashboard } from './id/dashboard.ts';
import { devices } from './id/devices.ts';

/** Texts in Indonesian of screens that most people never open: they come with those screens. */
export const indonesianOffice = {
  accounts,
  dashboard,
  devices,
};

export type OfficeTexts = typeof indonesianOffice;
