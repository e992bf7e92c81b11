import { Send, TriangleAlert } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { readMeta } from '../../../store/meta.ts';
import { listConflicts } from '../../../store/queries/conflicts.ts';
import { useApp } from '../../app.ts';
import AppleNotice from '../../guard/apple-notice.tsx';
import { RelicsNotice } from '../../guard/relics-notice.tsx';
import { CarriedLink } from '../../handover/carried-link.tsx';
import { useLive } from '../../hooks/use-live.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { useFormats, useText } from '../../hooks/use-text.ts';
import { Button } from '../../parts/button.tsx';
import { List, ListLink } from '../../parts/list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { Give } from './give.tsx';
import { Proof } from './proof.tsx';
import { Receipts } from './receipts.tsx';
import { RefusedList } from './refused-list.tsx';
import { StatusCard } from './status-card.tsx';
import { StorageCard } from './storage-card.tsx';
import { blockedIn } from './entry.ts';
import { useQueue } from './use-queue.ts';
import { WaitingList } from './waiting-list.tsx';

const RECEIPTS_STEP = 20;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Where everything stands: what waits, what was refused, what has arrived. */
export default function SyncScreen() {
  const t = useOfficeText();
  const formats = useFormats();
  const { regions, sync, session } = useApp();
  const [shown, setShown] = useState(RECEIPTS_STEP);
  const page = useQueue(shown);
  if (page === undefined) return <Page title={t.sync.title} />;
  const { queue, receipts, meetings, people, proposals } = page;
  const wording = { t, formats, regions: regions.value, people, proposals };
  const unsent = queue.waiting.length + queue.refused.length + queue.photos.length;
  return (
    <Page
      title={t.sync.title}
      footer={
        session.value?.signedOut === true ? undefined : (
          <Button
            kind="primary"
            wide
            icon={Send}
            busy={sync.status.value.phase === 'sending'}
            onClick={() => sync.request()}
          >
            {t.sync.sendNow}
          </Button>
        )
      }
    >
      <StatusCard unsent={unsent} />
      <LostWork />
      <RelicsNotice />
      <AppleNotice />
      {unsent === 0 ? null : <Risk oldestAt={queue.oldestAt} />}
      <Conflicts />
      <RefusedList entries={queue.refused} meetings={meetings} wording={wording} />
      <WaitingList
        entries={queue.waiting}
        blocked={blockedIn(queue)}
        photos={queue.photos}
        handedOver={page.handedOver}
        meetings={meetings}
        wording={wording}
      />
      {unsent === 0 ? null : <Give />}
      <Proof isNeeded={unsent > 0} />
      <CarriedLink />
      <Receipts
        receipts={receipts}
        wording={wording}
        onMore={receipts.length < shown ? undefined : () => setShown(shown + RECEIPTS_STEP)}
      />
      <StorageCard />
    </Page>
  );
}

/** How long the oldest record has been nowhere but here, once that is a day or more. */
function Risk({ oldestAt }: { readonly oldestAt: string | null }) {
  const t = useText();
  const formats = useFormats();
  const { db } = useApp();
  const ageMs = oldestAt === null ? 0 : db.now() - Date.parse(oldestAt);
  if (ageMs < DAY_MS) return null;
  return (
    <Notice tone="warning" title={t.sync.oldest(formats.span(ageMs))}>
      {t.sync.atRisk}
    </Notice>
  );
}

function LostWork() {
  const t = useText();
  const { db } = useApp();
  const missing = useLive(() => readMeta(db, 'missing'), []) ?? 0;
  if (missing === 0) return null;
  return (
    <Notice tone="error" title={t.sync.missingTitle}>
      {t.sync.missing(missing)}
    </Notice>
  );
}

function Conflicts() {
  const t = useText();
  const { db } = useApp();
  const count = useLive(() => listConflicts(db), [])?.length ?? 0;
  if (count === 0) return null;
  return (
    <List label={t.conflicts.title}>
      <ListLink
        href="/bentrok"
        icon={TriangleAlert}
        title={t.sync.conflicts(count)}
        detail={t.sync.conflictsText}
      />
    </List>
  );
}
