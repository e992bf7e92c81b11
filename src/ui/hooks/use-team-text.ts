import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { indonesianTeam } from '../../i18n/catalogue-team.ts';
import type { TeamScreenTexts } from '../../i18n/catalogue-team.ts';
import { useApp } from '../app.ts';

/** The texts of the first screens and of those on which a team is formed. */
export type TeamCatalogue = Catalogue & TeamScreenTexts;

/**
 * The texts, those of the team's screens among them, in the person's language. English is fetched
 * where it is wanted; until it is there, and where it cannot be had, Indonesian stands.
 */
export function useTeamText(): TeamCatalogue {
  const { texts, language } = useApp();
  const [english, setEnglish] = useState<TeamScreenTexts | null>(null);
  const isEnglish = language.value === 'en';
  useEffect(() => {
    if (!isEnglish) return;
    const load = import('../../i18n/catalogue-team-en.ts');
    load.then(
      ({ englishTeam }) => setEnglish(englishTeam),
      () => undefined,
    );
  }, [isEnglish]);
  const team = isEnglish && english !== null ? english : indonesianTeam;
  const core = texts.value;
  return useMemo(() => ({ ...core, ...team }), [core, team]);
}
