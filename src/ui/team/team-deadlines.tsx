import { villageDeadlines } from '../../store/queries/teams/deadlines.ts';
import { useApp } from '../app.ts';
import { useAccount } from '../hooks/use-account.ts';
import { useLive } from '../hooks/use-live.ts';
import { useText } from '../hooks/use-text.ts';
import { List } from '../parts/list.tsx';
import { StandingRow } from './standing-row.tsx';
import { byUrgency, isUnfinished } from './standings.ts';

/** As many as one looks at; the rest is a tap away. */
const SHOWN = 5;

/** Days left of the villages whose teams are still to be sent, the nearest first. */
export function TeamDeadlines() {
  const t = useText();
  const { db, now, ...app } = useApp();
  const account = useAccount();
  const regions = app.regions.value;
  const standings = useLive(
    async () => (regions === null ? [] : villageDeadlines(db, regions, account.scopes, now())),
    [account.scopes, regions === null],
  );
  // before the socialisation there is nothing to hurry for
  const counted = byUrgency(standings ?? []).filter(
    (one) => isUnfinished(one) && one.deadline.kind !== 'noMeeting',
  );
  if (counted.length === 0) return null;
  const rest = counted.length - SHOWN;
  return (
    <section aria-labelledby="team-deadlines">
      <h2 id="team-deadlines" class="section-title">
        {t.teams.home.title}
      </h2>
      <List>
        {counted.slice(0, SHOWN).map((standing) => (
          <StandingRow key={standing.village.code} standing={standing} />
        ))}
      </List>
      <a href="/tim" class="text-link -mt-2 inline-block py-3">
        {t.teams.home.all}
        {rest > 0 ? ` (${t.teams.home.rest(rest)})` : ''}
      </a>
    </section>
  );
}
