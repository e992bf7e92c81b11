import { LogOut } from 'lucide-preact';
import { useLocation } from 'preact-iso/router';
import { useState } from 'preact/hooks';
import { unsentNotHandedOver } from '../../../store/queries/handed-over.ts';
import { queueCount } from '../../../store/queries/outbox.ts';
import { endSession } from '../../../store/session.ts';
import { useApp } from '../../app.ts';
import { useGuardText } from '../../hooks/use-guard-text.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';

type Step = 'closed' | 'asked' | 'refused';

/** Leaves the device, once nothing is on it alone. */
export function SignOut() {
  const t = useGuardText();
  const { db, api } = useApp();
  const { route } = useLocation();
  const [step, setStep] = useState<Step>('closed');
  const [unsent, setUnsent] = useState(0);
  const [carried, setCarried] = useState(0);
  const close = () => setStep('closed');

  const ask = async () => {
    const count = await unsentNotHandedOver(db);
    setUnsent(count);
    setCarried((await queueCount(db)) - count);
    setStep(count > 0 ? 'refused' : 'asked');
  };
  const leave = async () => {
    // something may have been recorded in another tab meanwhile, and only this session delivers it
    if ((await unsentNotHandedOver(db)) > 0) return ask();
    // with no network the server learns of it when the regency ends the device there
    await api.call('logout', { body: {}, timeoutMs: 5000 }).catch(() => undefined);
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
        {carried > 0 ? (
          <p class="text-warning mb-2 font-medium">{t.guard.signOut.carried(carried)}</p>
        ) : null}
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
        <p>{t.guard.signOut.refused(unsent)}</p>
        <p class="mt-2">{t.guard.signOut.ways}</p>
      </Dialog>
    </div>
  );
}
