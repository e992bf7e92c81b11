import { LogOut } from 'lucide-preact';
import { useLocation } from 'preact-iso/router';
import { useState } from 'preact/hooks';
import { queueCount } from '../../../store/queries/outbox.ts';
import { endSession } from '../../../store/session.ts';
import { useApp } from '../../app.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';

type Step = 'closed' | 'asked' | 'refused';

/** Leaves the device, once nothing on it waits to be sent. */
export function SignOut() {
  const t = useText();
  const { db, api } = useApp();
  const { route } = useLocation();
  const [step, setStep] = useState<Step>('closed');
  const [unsent, setUnsent] = useState(0);
  const close = () => setStep('closed');

  const ask = async () => {
    const count = await queueCount(db);
    setUnsent(count);
    setStep(count > 0 ? 'refused' : 'asked');
  };
  const leave = async () => {
    // with no network the server learns of it when the regency ends the device there
    await api.call('logout', { body: {}, timeoutMs: 5000 }).catch(() => undefined);
    // something may have been recorded in another tab meanwhile
    if (!(await endSession(db))) return ask();
    route('/', true);
    return undefined;
  };

  return (
    <div class="mt-4">
      <Button kind="danger" wide icon={LogOut} onClick={ask}>
        {t.more.signOut}
      </Button>
      <Dialog
        open={step === 'asked'}
        title={t.more.signOutTitle}
        onClose={close}
        actions={
          <>
            <Button kind="danger" onClick={leave}>
              {t.more.signOutYes}
            </Button>
            <Button onClick={close}>{t.common.cancel}</Button>
          </>
        }
      >
        <p>{t.more.signOutText}</p>
      </Dialog>
      <Dialog
        open={step === 'refused'}
        title={t.more.signOutRefusedTitle}
        onClose={close}
        actions={
          <LinkButton kind="primary" href="/sinkron">
            {t.more.toSync}
          </LinkButton>
        }
      >
        <p>{t.more.signOutRefused(unsent)}</p>
      </Dialog>
    </div>
  );
}
