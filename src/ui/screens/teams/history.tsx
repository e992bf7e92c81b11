import { useApp } from '../../app.ts';
import { useText } from '../../hooks/use-text.ts';
import { Page } from '../../parts/page.tsx';
import { regionName } from '../../words.ts';
import { Decrees } from './history/decrees.tsx';
import { OnDay } from './history/on-day.tsx';
import { Replacements } from './history/replacements.tsx';
import { StepList } from './progress/progress.tsx';
import { MissingTeam } from './shared/missing-team.tsx';
import { useTeam } from './shared/use-team.ts';

/** All that has happened to a team, and who was on it on any day. */
export default function HistoryScreen() {
  const t = useText();
  const regions = useApp().regions.value;
  const team = useTeam();
  const { history } = t.teams;
  if (!team || team.team === undefined) {
    return <MissingTeam title={history.title} loading={team === undefined} />;
  }
  return (
    <Page
      title={history.title}
      subtitle={t.teams.teamOf(regionName(regions, team.regionCode))}
      back={`/tim/${team.id}`}
    >
      <OnDay team={team} row={team.team} />
      <section aria-labelledby="steps">
        <h2 id="steps" class="section-title">
          {history.steps}
        </h2>
        <StepList team={team} />
      </section>
      <Replacements team={team} row={team.team} />
      <Decrees row={team.team} />
    </Page>
  );
}
