import type { TeamScreenTexts } from './catalogue-team.ts';
import { teams } from './en/teams.ts';

/** The same in English. */
export const englishTeam: TeamScreenTexts = { teams };
