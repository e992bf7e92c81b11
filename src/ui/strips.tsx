import { CloudOff, LogIn, RefreshCw, TimerOff, X } from 'lucide-preact';
import { useLocation } from 'preact-iso/router';
import { useState } from 'preact/hooks';
import { queueCount } from '../store/queries/outbox.ts';
import type { SyncStatus } from '../sync/status.ts';
import { useApp } from './app.ts';
import { useLive } from './hooks/use-live.ts';
import { useFormats, useText } from './hooks/use-text.ts';
import { Later } from './parts/later.tsx';
import { signInPath } from './sign-in-path.ts';

const guardStrips = () => import('./guard/strips.tsx');

/** What is to be known on every screen: no network, signed out, a new version, a wrong clock. */
export function Strips() {
  const hasJoined = useApp().session.value !== null;
  return (
    <div class="shell-strips no-print">
      <Network />
      <Update />
      <Clock />
      {hasJoined ? <Later load={guardStrips} /> : null}
    </div>
  );
}

const OUT_OF_REACH = new Set(['unreachable', 'timeout', 'foreign_answer', 'server_down', 'server']);

function isOutOfReach({ phase, lastError }: SyncStatus): boolean {
  return phase === 'waiting' && lastError !== null && OUT_OF_REACH.has(lastError);
}

function Network() {
  const t = useText();
  const { db, session, sync } = useApp();
  const { path } = useLocation();
  const waiting = useLive(() => queueCount(db), []) ?? 0;
  const status = sync.status.value;
  if (session.value?.signedOut === true && path !== '/masuk' && path !== '/gabung') {
    return (
      <div class="strip strip-warning" role="alert">
        <span>{t.shell.signedOut(waiting)}</span>
        <a href={signInPath(session.value.role)} class="strip-action">
          <LogIn aria-hidden="true" size={18} />
          {t.shell.signInAgain}
        </a>
      </div>
    );
  }
  const words = !status.online
    ? t.shell.offline(waiting)
    : isOutOfReach(status)
      ? t.shell.serverAway(waiting)
      : undefined;
  return (
    // stands also while empty, so that a screen reader hears the words appear
    <output class={words === undefined ? '' : 'strip strip-offline'}>
      {words === undefined ? null : (
        <>
          <CloudOff aria-hidden="true" size={18} />
          {words}
        </>
      )}
    </output>
  );
}

function Update() {
  const t = useText();
  const { update } = useApp();
  // below the main screens somebody is at work, and the screen is small
  const isAtWork = useLocation().path.split('/').length > 2;
  const isShown = update.ready.value && !isAtWork;
  return (
    <output class={isShown ? 'strip strip-update' : ''}>
      {isShown ? (
        <>
          {t.shell.updateReady}
          <button type="button" class="strip-action" onClick={() => void update.apply()}>
            <RefreshCw aria-hidden="true" size={18} />
            {t.shell.updateNow}
          </button>
        </>
      ) : null}
    </output>
  );
}

function Clock() {
  const t = useText();
  const formats = useFormats();
  const offset = useApp().clockOffset.value;
  const [isDismissed, setDismissed] = useState(false);
  if (offset === 0 || isDismissed) return null;
  const span = formats.span(offset);
  return (
    <div class="strip strip-warning">
      <TimerOff aria-hidden="true" size={18} class="shrink-0" />
      <span class="min-w-0 flex-1">
        {offset < 0 ? t.shell.clockAhead(span) : t.shell.clockBehind(span)}
      </span>
      <button
        type="button"
        class="icon-target"
        aria-label={t.shell.dismiss}
        onClick={() => setDismissed(true)}
      >
        <X aria-hidden="true" size={20} />
      </button>
    </div>
  );
}
