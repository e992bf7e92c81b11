import { UsersRound } from 'lucide-preact';
import { useApp } from '../../../app.ts';
import { useText } from '../../../hooks/use-text.ts';
import { LinkButton } from '../../../parts/button.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { Page } from '../../../parts/page.tsx';

interface MissingTeamProps {
  /** The title of the screen that wanted it. */
  readonly title: string;
  /** Whether it is still being read from the phone. */
  readonly loading: boolean;
}

/** Stands for a team that is being read, has yet to be fetched, or is not this person's. */
export function MissingTeam({ title, loading }: MissingTeamProps) {
  const t = useText();
  const { firstPull } = useApp().sync.status.value;
  return (
    <Page title={title} back="/tim">
      {loading || firstPull ? (
        <output class="text-muted block py-6">{t.teams.loading}</output>
      ) : (
        <Empty
          icon={UsersRound}
          title={t.teams.missing.title}
          text={t.teams.missing.text}
          action={<LinkButton href="/tim">{t.teams.missing.toList}</LinkButton>}
        />
      )}
    </Page>
  );
}
