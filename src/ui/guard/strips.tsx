import { HardDrive, Hourglass } from 'lucide-preact';
import { useLocation } from 'preact-iso/router';
import { oldestOnlyHere } from '../../store/queries/handed-over.ts';
import { useApp } from '../app.ts';
import { useGuardText } from '../hooks/use-guard-text.ts';
import { useLive } from '../hooks/use-live.ts';
import { useRoom } from '../hooks/use-room.ts';
import { useFormats } from '../hooks/use-text.ts';

const OLD_MS = 3 * 24 * 60 * 60 * 1000;

/** What endangers unsent work, on every screen but the one that explains it. */
export default function GuardStrips() {
  const { gate, account } = useApp();
  const { path } = useLocation();
  if (!gate.isOpen.value || account.value === null || path === '/sinkron') return null;
  return (
    <>
      <Full />
      <Old />
    </>
  );
}

function Full() {
  const t = useGuardText();
  const room = useRoom();
  const isShown = room?.isNearlyFull === true;
  return (
    <output class={isShown ? 'strip strip-warning' : ''}>
      {isShown ? (
        <>
          <HardDrive aria-hidden="true" size={18} class="shrink-0" />
          <span class="min-w-0 flex-1">{t.guard.room}</span>
          <a href="/sinkron" class="strip-action">
            {t.guard.roomAction}
          </a>
        </>
      ) : null}
    </output>
  );
}

function Old() {
  const t = useGuardText();
  const formats = useFormats();
  const { db } = useApp();
  const oldestAt = useLive(() => oldestOnlyHere(db), []) ?? null;
  const ageMs = oldestAt === null ? 0 : db.now() - Date.parse(oldestAt);
  const isShown = ageMs >= OLD_MS;
  return (
    <output class={isShown ? 'strip strip-warning' : ''}>
      {isShown ? (
        <>
          <Hourglass aria-hidden="true" size={18} class="shrink-0" />
          <span class="min-w-0 flex-1">{t.guard.age(formats.span(ageMs))}</span>
          <a href="/sinkron" class="strip-action">
            {t.guard.ageAction}
          </a>
        </>
      ) : null}
    </output>
  );
}
