import { useEffect, useState } from 'preact/hooks';
import { useFormats, useText } from '../../hooks/use-text.ts';
import { Notice } from '../../parts/notice.tsx';

interface Room {
  readonly used: number;
  readonly quota: number;
  readonly isKept: boolean;
}

const NEARLY_FULL = 0.8;

/** How much room there is, and whether the browser may clear it. */
export function StorageCard() {
  const t = useText();
  const formats = useFormats();
  const [room, setRoom] = useState<Room>();
  useEffect(() => {
    let isOpen = true;
    const look = async () => {
      const found = await readRoom();
      if (isOpen && found !== null) setRoom(found);
    };
    void look();
    return () => {
      isOpen = false;
    };
  }, []);
  if (room === undefined) return null;
  const { used, quota, isKept } = room;
  return (
    <section>
      <h2 class="section-title">{t.sync.storageTitle}</h2>
      {used > quota * NEARLY_FULL ? (
        <Notice tone="warning">{t.sync.storageNearlyFull}</Notice>
      ) : null}
      <div class="card-box">
        <p>{t.sync.storage(formats.bytes(used), formats.bytes(quota))}</p>
        <p class="text-muted mt-1 text-sm">{isKept ? t.sync.kept : t.sync.notKept}</p>
      </div>
    </section>
  );
}

async function readRoom(): Promise<Room | null> {
  try {
    const { usage = 0, quota = 0 } = await navigator.storage.estimate();
    return quota === 0 ? null : { used: usage, quota, isKept: await navigator.storage.persisted() };
  } catch {
    // some private windows refuse to tell
    return null;
  }
}
