import { accounts } from './id/accounts.ts';
import { dashboard } from './id/dashboard.ts';
import { decree } from './id/decree.ts';
import { devices } from './id/devices.ts';
import { homeProposals } from './id/home-proposals.ts';
import { proposalForm } from './id/proposal-form.ts';
import { proposalPage } from './id/proposal-page.ts';
import { proposalSettings } from './id/proposal-settings.ts';
import { proposals } from './id/proposals.ts';
import { register } from './id/register.ts';
import { registerImport } from './id/register-import.ts';
import { dossier } from './id/dossier.ts';
import { settings } from './id/settings.ts';
import { submission } from './id/submission.ts';
import { syncProposals } from './id/sync-proposals.ts';
import { teamReview } from './id/team-review.ts';
import { teams } from './id/teams.ts';
import { verification } from './id/verification.ts';

/** Texts in Indonesian of screens that most people never open: they come with those screens. */
export const indonesianOffice = {
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

export type OfficeTexts = typeof indonesianOffice;
