import { singleId } from '../../domain/id.ts';
import type { VillageStanding } from '../../store/queries/teams/deadlines.ts';
import { useApp } from '../app.ts';
import { useText } from '../hooks/use-text.ts';
import { ListLink } from '../parts/list.tsx';
import { regionName } from '../words.ts';
import { DeadlineMark } from './deadline-mark.tsx';
import { stateText } from './team-words.ts';

interface StandingRowProps {
  readonly standing: VillageStanding;
}

/** One village in a line: its name, where its team stands, its days. */
export function StandingRow({ standing: { village, state, deadline } }: StandingRowProps) {
  const t = useText();
  const regions = useApp().regions.value;
  return (
    <ListLink
      href={`/tim/${singleId('team', village.code)}`}
      title={regionName(regions, village.code)}
      detail={
        <span class={state === 'returned' ? 'text-warning font-medium' : ''}>
          {stateText(t, state)}
        </span>
      }
      end={<DeadlineMark deadline={deadline} />}
    />
  );
}
