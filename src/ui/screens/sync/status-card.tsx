import { CircleCheck, CloudOff, CloudUpload, LogIn, RefreshCw, Smartphone } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import type { SyncStatus } from '../../../sync/status.ts';
import { useApp } from '../../app.ts';
import { useAccount } from '../../hooks/use-account.ts';
import { useFormats, useText } from '../../hooks/use-text.ts';
import { LinkButton } from '../../parts/button.tsx';
import { signInPath } from '../../sign-in-path.ts';
import { syncProblemText } from '../../words.ts';

type State = 'idle' | 'idleWaiting' | 'sending' | 'receiving' | 'waiting' | 'offline' | 'signedOut';

const LOOK = {
  idle: { icon: CircleCheck, ink: 'text-success' },
  idleWaiting: { icon: Smartphone, ink: 'text-base-content' },
  sending: { icon: CloudUpload, ink: 'text-info' },
  receiving: { icon: RefreshCw, ink: 'text-info' },
  waiting: { icon: CloudOff, ink: 'text-warning' },
  offline: { icon: CloudOff, ink: 'text-muted' },
  signedOut: { icon: LogIn, ink: 'text-warning' },
} as const;

/** The one thing to know: is everything away, and if not, why and what follows. */
export function StatusCard({ unsent }: { readonly unsent: number }) {
  const t = useText();
  const formats = useFormats();
  const { sync, session } = useApp();
  const account = useAccount();
  const status = sync.status.value;
  const state = stateOf(status, unsent, session.value?.signedOut === true);
  const { icon: Icon, ink } = LOOK[state];
  const { lastExchangeAt } = status;
  return (
    <section class="card-box">
      <output class="flex items-start gap-3">
        <Icon aria-hidden="true" size={28} class={`shrink-0 ${ink}`} />
        <span class="min-w-0">
          <span class="block text-lg font-bold">{t.sync.state[state]}</span>
          <span class="block">{explain(t, state, status, unsent)}</span>
        </span>
      </output>
      {state === 'waiting' ? <NextTry at={status.nextTryAt} /> : null}
      <p class="text-muted mt-2 text-sm">
        {lastExchangeAt === null
          ? t.sync.never
          : t.sync.lastExchange(formats.moment(lastExchangeAt))}
      </p>
      {state === 'signedOut' ? (
        <div class="mt-3">
          <LinkButton kind="primary" icon={LogIn} href={signInPath(account.role)}>
            {t.sync.signIn}
          </LinkButton>
        </div>
      ) : null}
    </section>
  );
}

function stateOf({ phase, online }: SyncStatus, unsent: number, isSignedOut: boolean): State {
  if (isSignedOut || phase === 'signedOut') return 'signedOut';
  if (!online) return 'offline';
  if (phase === 'idle') return unsent > 0 ? 'idleWaiting' : 'idle';
  return phase;
}

function explain(
  t: ReturnType<typeof useText>,
  state: State,
  { lastError }: SyncStatus,
  unsent: number,
): string {
  const { explain: words } = t.sync;
  if (state === 'signedOut') return words.signedOut;
  const problem = state === 'waiting' ? `${syncProblemText(t, lastError)} ` : '';
  return problem + (unsent > 0 ? words.waiting : words.idle);
}

function NextTry({ at }: { readonly at: number | null }) {
  const t = useText();
  const formats = useFormats();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  if (at === null || at <= now) return null;
  return <p class="text-muted mt-2 text-sm">{t.sync.nextTry(formats.span(at - now + 999))}</p>;
}
