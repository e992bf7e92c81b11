import type { Catalogue } from '../../i18n/catalogue.ts';
import { indonesianTeam } from '../../i18n/catalogue-team.ts';
import type { TeamScreenTexts } from '../../i18n/catalogue-team.ts';
import { lazyTextsWithCore } from './lazy-texts.ts';

/** The texts of the first screens and of those on which a team is formed. */
export type TeamCatalogue = Catalogue & TeamScreenTexts;

/** The texts, those of the team's screens among them. */
export const useTeamText = lazyTextsWithCore(
  indonesianTeam,
  async () => (await import('../../i18n/catalogue-team-en.ts')).englishTeam,
);
