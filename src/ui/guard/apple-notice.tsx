import { useLocation } from 'preact-iso/router';
import { queueCount } from '../../store/queries/outbox.ts';
import { useApp } from '../app.ts';
import { useGuardText } from '../hooks/use-guard-text.ts';
import { useLive } from '../hooks/use-live.ts';
import { LinkButton } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';

/** In Safari, where the app is not installed, unsent work has seven days. */
export default function AppleNotice() {
  const { guard } = useGuardText();
  const { db, install } = useApp();
  const isThere = useLocation().path === '/sinkron';
  const unsent = useLive(() => queueCount(db), []) ?? 0;
  if (install.way.value !== 'apple' || unsent === 0) return null;
  const { apple } = guard;
  return (
    <Notice
      tone="error"
      title={apple.title}
      actions={
        isThere ? undefined : (
          <LinkButton kind="primary" href="/sinkron">
            {apple.toSync}
          </LinkButton>
        )
      }
    >
      <p>{apple.text}</p>
      <p class="mt-2">{apple.after}</p>
    </Notice>
  );
}
