import { useState } from 'preact/hooks';
import { tellRoom } from '../../../store/spare/room-news.ts';
import { useApp } from '../../app.ts';
import { useGuardText } from '../../hooks/use-guard-text.ts';
import { useRoom } from '../../hooks/use-room.ts';
import type { Room } from '../../hooks/use-room.ts';
import { useFormats } from '../../hooks/use-text.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { announce } from '../../parts/undo.tsx';

/** How much room there is, what can be freed, and whether the browser may clear it. */
export function StorageCard() {
  const t = useGuardText();
  const formats = useFormats();
  const room = useRoom();
  if (room === undefined) return null;
  return (
    <section>
      <h2 class="section-title">{t.sync.storageTitle}</h2>
      {room.isNearlyFull ? (
        <Notice tone="warning" title={t.sync.storageNearlyFull}>
          {t.guard.storage.free}
        </Notice>
      ) : null}
      <div class="card-box">
        <p>{t.sync.storage(formats.bytes(room.used), formats.bytes(room.quota))}</p>
        <Kept room={room} />
      </div>
    </section>
  );
}

/** Whether the browser has promised to keep the data, and what to do where it has not. */
function Kept({ room }: { readonly room: Room }) {
  const t = useGuardText();
  const { install } = useApp();
  const [isRefused, setRefused] = useState(false);
  const way = install.way.value;
  if (room.isKept) return <p class="text-muted mt-1 text-sm">{t.sync.kept}</p>;
  const { storage } = t.guard;
  const ask = async () => {
    const isGranted = await navigator.storage.persist().catch(() => false);
    setRefused(!isGranted);
    if (isGranted) announce(storage.granted);
    tellRoom();
  };
  const advice = way === 'apple' ? storage.apple : t.sync.notKept;
  const refusal = way === 'installed' ? storage.refusedInstalled : storage.refused;
  return (
    <>
      {isRefused ? (
        <output class="text-warning mt-1 block text-sm font-medium">{refusal}</output>
      ) : (
        <p class="text-muted mt-1 text-sm">{advice}</p>
      )}
      <div class="mt-3">
        <Button onClick={ask}>{storage.ask}</Button>
      </div>
    </>
  );
}
