import { useApp } from '../app.ts';
import { useGuardText } from '../hooks/use-guard-text.ts';
import { useLive } from '../hooks/use-live.ts';
import { Notice } from '../parts/notice.tsx';

/** What was made under a forgotten PIN, or in a database that is gone, until it has arrived. */
export function RelicsNotice() {
  const { guard } = useGuardText();
  const { db } = useApp();
  const count = useLive(() => db.relics.count(), []) ?? 0;
  if (count === 0) return null;
  return (
    <Notice tone="info" title={guard.relics.title(count)}>
      {guard.relics.text}
    </Notice>
  );
}
