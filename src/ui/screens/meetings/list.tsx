import { CalendarPlus, CalendarSearch, Plus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { mayAnywhere } from '../../../domain/role.ts';
import { wibDate } from '../../../domain/time.ts';
import { listDisputes } from '../../../store/queries/disputes.ts';
import { countAttendance, listMeetings } from '../../../store/queries/meetings.ts';
import { readQueue } from '../../../store/queries/outbox.ts';
import { useApp } from '../../app.ts';
import { useAccount } from '../../hooks/use-account.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Page } from '../../parts/page.tsx';
import { regionFullName } from '../../words.ts';
import { Filters } from './list/filters.tsx';
import { Group } from './list/group.tsx';
import { filterMeetings, groupMeetings, NO_FILTER } from './list/groups.ts';
import type { MeetingFilter } from './list/groups.ts';
import { standings } from './shared/standing.ts';

// kept while the person looks at a meeting and comes back
let lastFilter: MeetingFilter = NO_FILTER;

/** Every meeting of the person's area, by what it needs. */
export default function MeetingList() {
  const t = useText();
  const app = useApp();
  const { db } = app;
  const account = useAccount();
  const [filter, setFilter] = useState(lastFilter);
  const meetings = useLive(() => listMeetings(db), []);
  const counts = useLive(() => countAttendance(db), []);
  const queue = useLive(() => readQueue(db), []);
  const disputes = useLive(() => listDisputes(db), []);
  const mayCreate = mayAnywhere(account, 'meeting.create');
  const hasFilters = account.role !== 'facilitator' && (meetings?.length ?? 0) > 0;

  const change = (next: MeetingFilter) => {
    lastFilter = next;
    setFilter(next);
  };
  const chosen = hasFilters ? filter : NO_FILTER;
  const nameOf = (code: string) => regionFullName(app.regions.value, code);
  const found = filterMeetings(meetings ?? [], chosen, nameOf);
  const known = {
    counts: counts ?? new Map(),
    standings: queue === undefined ? new Map() : standings(queue),
    disputed: new Set((disputes ?? []).map(({ meeting }) => meeting?.id ?? '')),
  };

  return (
    <Page
      title={t.meetings.title}
      footer={
        mayCreate ? (
          <LinkButton kind="primary" wide icon={Plus} href="/rapat/baru">
            {t.meetings.create}
          </LinkButton>
        ) : undefined
      }
    >
      {hasFilters ? (
        <Filters
          filter={filter}
          onChange={change}
          manyKecamatan={account.role === 'regency' || account.scopes.length > 1}
        />
      ) : null}
      {groupMeetings(found, wibDate(app.now())).map((group) => (
        <Group key={group.phase} group={group} known={known} />
      ))}
      {meetings === undefined ? (
        <output class="text-muted block">{t.meetings.loading}</output>
      ) : null}
      {meetings?.length === 0 ? <NoMeetings mayCreate={mayCreate} /> : null}
      {hasFilters && found.length === 0 ? (
        <Empty
          icon={CalendarSearch}
          title={t.meetings.nothingFound}
          action={<Button onClick={() => change(NO_FILTER)}>{t.meetings.clearFilters}</Button>}
        />
      ) : null}
    </Page>
  );
}

function NoMeetings({ mayCreate }: { readonly mayCreate: boolean }) {
  const t = useText();
  const { firstPull } = useApp().sync.status.value;
  if (firstPull) {
    return <output class="text-muted block">{t.meetings.firstPull}</output>;
  }
  return (
    <Empty
      icon={CalendarPlus}
      title={t.meetings.emptyTitle}
      text={mayCreate ? t.meetings.emptyText : t.meetings.emptyReader}
    />
  );
}
