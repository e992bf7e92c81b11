import type { OfficeTexts } from './catalogue-office.ts';
import { accounts } from './en/accounts.ts';
import { dashboard } from './en/dashboard.ts';
import { decree } from './en/decree.ts';
import { devices } from './en/devices.ts';
import { homeProposals } from './en/home-proposals.ts';
import { proposalForm } from './en/proposal-form.ts';
import { proposalPage } from './en/proposal-page.ts';
import { proposalSettings } from './en/proposal-settings.ts';
import { proposals } from './en/proposals.ts';
import { register } from './en/register.ts';
import { registerImport } from './en/register-import.ts';
import { dossier } from './en/dossier.ts';
import { settings } from './en/settings.ts';
import { submission } from './en/submission.ts';
import { syncProposals } from './en/sync-proposals.ts';
import { teamReview } from './en/team-review.ts';
import { teams } from './en/teams.ts';
import { verification } from './en/verification.ts';

/** The same in English. */
export const englishOffice: OfficeTexts = {
  accounts,
  dashboard,
  decree,
  devices,
  homeProposals,
  proposalForm,
  proposalPage,
  proposalSettings,
  proposals,
  register,
  registerImport,
  dossier,
  settings,
  submission,
  syncProposals,
  teamReview,
  teams,
  verification,
};
