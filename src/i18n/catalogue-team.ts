import { teams } from './id/teams.ts';

/** Texts in Indonesian of the screens on which a team is formed: they come with those screens. */
export const indonesianTeam = { teams };

export type TeamScreenTexts = typeof indonesianTeam;
