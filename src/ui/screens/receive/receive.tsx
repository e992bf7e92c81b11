import { FileInput, Inbox, Send } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { carriedCount } from '../../../store/carried.ts';
import { keepArrived, listCarried, lookAtArrived } from '../../../store/carrying.ts';
import { isStorageFull } from '../../../store/storage-full.ts';
import { useApp } from '../../app.ts';
import { PickFiles } from '../../handover/pick-files.tsx';
import { useHandoverText } from '../../hooks/use-handover-text.ts';
import { useLive } from '../../hooks/use-live.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';

import { Carried } from './carried.tsx';
import { takeLaunched } from './launched.ts';

/** Where the service worker leads when it could not keep what was shared. */
const NOT_KEPT = '#penuh';

/** Files of other phones: taken here, delivered by themselves, and what goes back to their phones. */
export default function ReceiveScreen() {
  const { receive } = useHandoverText();
  const { db, sync } = useApp();
  const [isNotKept, setNotKept] = useState(() => location.hash === NOT_KEPT);
  const files = useLive(() => listCarried(db), []);
  const waiting = useLive(() => carriedCount(db), []) ?? 0;

  const take = async (given: readonly Blob[]) => {
    setNotKept(false);
    try {
      await keepArrived(db, given);
    } catch (error) {
      if (!isStorageFull(error)) throw error;
      return setNotKept(true);
    }
    await lookAtArrived(db);
    return sync.request();
  };
  const takeRef = useRef(take);
  useEffect(() => {
    // what was shared while the phone was locked
    void lookAtArrived(db);
    takeLaunched((given) => void takeRef.current(given));
  }, [db]);

  return (
    <Page
      title={receive.title}
      back="/sinkron"
      footer={
        <>
          {waiting === 0 ? null : (
            <Button
              kind="primary"
              wide
              icon={Send}
              busy={sync.status.value.phase === 'sending'}
              onClick={() => sync.request()}
            >
              {receive.sendNow}
            </Button>
          )}
          <PickFiles
            words={receive.pick}
            icon={FileInput}
            kind={waiting === 0 ? 'primary' : 'plain'}
            wide
            multiple
            onFiles={take}
          />
        </>
      }
    >
      <p class="mb-4">{receive.text}</p>
      {isNotKept ? (
        <Notice tone="error" title={receive.notKeptTitle} live>
          {receive.notKept}
        </Notice>
      ) : null}
      {files?.length === 0 ? (
        <Empty icon={Inbox} title={receive.emptyTitle} text={receive.emptyText} />
      ) : null}
      {files?.map((file) => (
        <Carried key={file.id} file={file} />
      ))}
    </Page>
  );
}
