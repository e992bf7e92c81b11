import { useState } from 'preact/hooks';
import type { AttendanceCount } from '../../../../store/queries/meetings.ts';
import { useText } from '../../../hooks/use-text.ts';
import { Button } from '../../../parts/button.tsx';
import { List } from '../../../parts/list.tsx';
import { ALL_DELIVERED } from '../shared/standing.ts';
import type { Standing } from '../shared/standing.ts';
import type { MeetingGroup } from './groups.ts';
import { MeetingRow } from './meeting-row.tsx';

/** A regency's year has hundreds of closed meetings; nobody scrolls through them. */
const SHOWN_AT_FIRST = 20;

export interface ListKnowledge {
  readonly counts: ReadonlyMap<string, AttendanceCount>;
  readonly standings: ReadonlyMap<string, Standing>;
  readonly disputed: ReadonlySet<string>;
}

interface GroupProps {
  readonly group: MeetingGroup;
  readonly known: ListKnowledge;
}

/** The meetings of one phase under their heading. */
export function Group({ group: { phase, meetings }, known }: GroupProps) {
  const t = useText();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? meetings : meetings.slice(0, SHOWN_AT_FIRST);
  return (
    <section class="mb-5" aria-labelledby={`group-${phase}`}>
      <h2
        id={`group-${phase}`}
        class={`mb-2 flex items-baseline gap-2 text-lg font-bold ${phase === 'past' ? 'text-warning' : ''}`}
      >
        {t.meetings.groups[phase]}
        <span class="text-muted text-base font-normal">{meetings.length}</span>
      </h2>
      <List>
        {shown.map((meeting) => (
          <MeetingRow
            key={meeting.id}
            meeting={meeting}
            count={known.counts.get(meeting.id)}
            standing={known.standings.get(meeting.id) ?? ALL_DELIVERED}
            disputed={known.disputed.has(meeting.id)}
          />
        ))}
      </List>
      {shown.length < meetings.length ? (
        <Button wide onClick={() => setShowsAll(true)}>
          {t.meetings.showAll(meetings.length)}
        </Button>
      ) : null}
    </section>
  );
}
