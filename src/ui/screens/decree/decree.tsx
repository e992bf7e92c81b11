import { FileX } from 'lucide-preact';
import { useRoute } from 'preact-iso/router';
import type { RegencyRegions } from '../../../domain/region.ts';
import { useApp } from '../../app.ts';
import { useBegun } from '../../hooks/use-begun.ts';
import { useRound } from '../../hooks/use-round.ts';
import type { Round } from '../../hooks/use-round.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { toPaperTeam } from '../../paper/paper-team.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Page } from '../../parts/page.tsx';
import { DecreePage } from './decree-page.tsx';
import { useDecree } from './use-decree.ts';
import type { DecreeRecord } from './use-decree.ts';
import { printed, wordingDraft } from './wording-values.ts';
import type { WordingValues } from './wording-values.ts';

/** A team's decree: its wording, the paper, and once it is signed its number, day and photos. */
export default function DecreeScreen() {
  const t = useOfficeText();
  const id = useRoute().params['id'] ?? '';
  const regions = useApp().regions.value;
  const record = useDecree(id);
  if (record === undefined || regions === null) {
    return <Page title={t.decree.title} back={`/tim/${id}`} />;
  }
  if (record !== null) return <Loaded record={record} regions={regions} />;
  return (
    <Page title={t.decree.title} back="/tim">
      <Empty
        icon={FileX}
        title={t.decree.notFound}
        text={t.decree.notFoundText}
        action={<LinkButton href="/tim">{t.decree.toTeams}</LinkButton>}
      />
    </Page>
  );
}

interface LoadedProps {
  readonly record: DecreeRecord;
  readonly regions: RegencyRegions;
}

/** The page, begun anew when the words on record change. */
function Loaded({ record, regions }: LoadedProps) {
  const current = printed(toPaperTeam(record), regions, record.template);
  const round = useRound(JSON.stringify(current));
  return <Begun key={round.key} {...{ record, regions, current, round }} />;
}

interface BegunProps extends LoadedProps {
  readonly current: WordingValues;
  readonly round: Round;
}

function Begun({ record, regions, current, round }: BegunProps) {
  const t = useOfficeText();
  const { id } = record.team;
  const { base, forget } = useBegun(wordingDraft(id), current);
  if (base === undefined) return <Page title={t.decree.title} back={`/tim/${id}`} />;
  return <DecreePage {...{ record, regions, current, round, base }} forgetBase={forget} />;
}
