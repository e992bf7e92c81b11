import { useRoom } from '../../hooks/use-room.ts';
import { useFormats, useText } from '../../hooks/use-text.ts';
import { Notice } from '../../parts/notice.tsx';

/** How much room there is, and whether the browser may clear it. */
export function StorageCard() {
  const t = useText();
  const formats = useFormats();
  const room = useRoom();
  if (room === undefined) return null;
  return (
    <section>
      <h2 class="section-title">{t.sync.storageTitle}</h2>
      {room.isNearlyFull ? <Notice tone="warning">{t.sync.storageNearlyFull}</Notice> : null}
      <div class="card-box">
        <p>{t.sync.storage(formats.bytes(room.used), formats.bytes(room.quota))}</p>
        <p class="text-muted mt-1 text-sm">{room.isKept ? t.sync.kept : t.sync.notKept}</p>
      </div>
    </section>
  );
}
