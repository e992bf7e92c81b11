import { UsersRound } from 'lucide-preact';
import { useLocation } from 'preact-iso/router';
import { useEffect, useState } from 'preact/hooks';
import { singleId } from '../../../domain/id.ts';
import { mayAnywhere } from '../../../domain/role.ts';
import { teamOfRegion } from '../../../store/queries/teams.ts';
import { villageDeadlines } from '../../../store/queries/teams/deadlines.ts';
import type { VillageStanding } from '../../../store/queries/teams/deadlines.ts';
import { useApp } from '../../app.ts';
import { useAccount } from '../../hooks/use-account.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useText } from '../../hooks/use-text.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { List, ListLink } from '../../parts/list.tsx';
import { Page } from '../../parts/page.tsx';
import { byUrgency } from '../../team/standings.ts';
import { TeamStateBadge } from '../../team/state-badge.tsx';
import { StandingRow } from '../../team/standing-row.tsx';
import { regionName } from '../../words.ts';
import { hasOneTeam, ownKecamatan } from './shared/own-regions.ts';

/** From how many villages on a search is of use. */
const MANY = 12;

/** The teams that a person forms or watches, those with the least time first. */
export default function TeamList() {
  const { route } = useLocation();
  const account = useAccount();
  const only = hasOneTeam(account) ? account.scopes[0] : undefined;
  useEffect(() => {
    if (only !== undefined) route(`/tim/${singleId('team', only)}`, true);
  }, [only, route]);
  return only === undefined ? <Teams /> : null;
}

function Teams() {
  const t = useText();
  const { db, now, ...app } = useApp();
  const account = useAccount();
  const regions = app.regions.value;
  const [sought, setSought] = useState('');
  const standings = useLive(
    async () => (regions === null ? [] : villageDeadlines(db, regions, account.scopes, now())),
    [account.scopes, regions === null],
  );
  const own = ownKecamatan(account);
  const { list } = t.teams;
  const found = byUrgency(standings ?? []).filter(({ village }) =>
    village.name.toLowerCase().includes(sought.trim().toLowerCase()),
  );
  return (
    <Page
      title={t.teams.title}
      subtitle={list.subtitle}
      footer={
        mayAnywhere(account, 'totals.read') ? (
          <LinkButton wide href="/pantau">
            {list.watch}
          </LinkButton>
        ) : undefined
      }
    >
      {own.length === 0 ? null : (
        <section aria-labelledby="own">
          <h2 id="own" class="section-title mt-0">
            {list.own}
          </h2>
          <List>
            {own.map((code) => (
              <OwnRow key={code} code={code} />
            ))}
          </List>
        </section>
      )}
      {standings === undefined || regions === null ? (
        <output class="text-muted block">
          {regions === null ? list.waitingRegions : t.teams.loading}
        </output>
      ) : (
        <Villages all={standings} found={found} sought={sought} onSeek={setSought} />
      )}
    </Page>
  );
}

interface VillagesProps {
  readonly all: readonly VillageStanding[];
  readonly found: readonly VillageStanding[];
  readonly sought: string;
  readonly onSeek: (sought: string) => void;
}

function Villages({ all, found, sought, onSeek }: VillagesProps) {
  const t = useText();
  const { list } = t.teams;
  if (all.length === 0) {
    return <Empty icon={UsersRound} title={list.emptyTitle} text={list.emptyText} />;
  }
  return (
    <section aria-labelledby="villages">
      <h2 id="villages" class="section-title">
        {list.villages}
      </h2>
      {all.length > MANY ? (
        <TextField id="sought" type="search" label={list.search} value={sought} onInput={onSeek} />
      ) : null}
      {found.length === 0 ? (
        <p class="text-muted">{list.nothingFound}</p>
      ) : (
        <List>
          {found.map((standing) => (
            <StandingRow key={standing.village.code} standing={standing} />
          ))}
        </List>
      )}
    </section>
  );
}

/** The kecamatan's own team has no two weeks: it was to be there before the villages' were. */
function OwnRow({ code }: { readonly code: string }) {
  const { db, regions } = useApp();
  const team = useLive(async () => (await teamOfRegion(db, code)) ?? null, [code]);
  return (
    <ListLink
      href={`/tim/${singleId('team', code)}`}
      title={regionName(regions.value, code)}
      end={team === undefined ? undefined : <TeamStateBadge state={team?.fields.state ?? null} />}
    />
  );
}
