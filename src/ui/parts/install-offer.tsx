import { MonitorSmartphone } from 'lucide-preact';
import { readMeta, writeMeta } from '../../store/meta.ts';
import { useApp } from '../app.ts';
import { useLive } from '../hooks/use-live.ts';
import { useText } from '../hooks/use-text.ts';
import { DISMISSAL_MS } from '../install.ts';
import { Button } from './button.tsx';

/**
 * Offers to install, once there is a record worth keeping; a "not now" holds for 14 days. On an
 * iPhone it says how.
 */
export function InstallOffer() {
  const t = useText();
  const { db, install } = useApp();
  const known = useLive(
    async () => ({
      savedAt: await readMeta(db, 'firstSavedAt'),
      dismissedAt: await readMeta(db, 'installDismissedAt'),
    }),
    [],
  );
  const way = install.way.value;
  if (known?.savedAt === undefined || (way !== 'prompt' && way !== 'apple')) return null;
  const { dismissedAt } = known;
  if (dismissedAt !== undefined && db.now() - Date.parse(dismissedAt) < DISMISSAL_MS) return null;

  const dismiss = () => writeMeta(db, 'installDismissedAt', new Date(db.now()).toISOString());
  const ask = async () => {
    if (!(await install.ask())) await dismiss();
  };
  const { installOffer: words } = t.more;
  return (
    <section class="card-box" aria-labelledby="install-title">
      <h2 id="install-title" class="flex items-center gap-2 font-bold">
        <MonitorSmartphone aria-hidden="true" size={22} class="text-primary" />
        {words.title}
      </h2>
      <p class="mt-1">{words.text}</p>
      {way === 'apple' ? <AppleSteps /> : null}
      <div class="mt-3 flex gap-2">
        {way === 'prompt' ? <Button onClick={ask}>{words.yes}</Button> : null}
        <Button kind="quiet" onClick={dismiss}>
          {words.later}
        </Button>
      </div>
    </section>
  );
}

/** How an iPhone installs, and what to mind before. */
export function AppleSteps() {
  const { installOffer: words } = useText().more;
  return (
    <>
      <ol class="mt-2 list-inside list-decimal">
        {words.iphone.map((step) => (
          <li key={step} class="py-0.5">
            {step}
          </li>
        ))}
      </ol>
      <p class="text-warning mt-2">{words.iphoneWarning}</p>
    </>
  );
}
