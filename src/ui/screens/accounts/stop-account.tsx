import { CirclePause, CirclePlay } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { Account } from '../../../protocol/account.ts';
import { useApp } from '../../app.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { announce } from '../../parts/undo.tsx';
import { errorText } from '../../words.ts';

interface StopAccountProps {
  readonly account: Account;
  readonly onChange: () => Promise<void>;
}

/** Stops an account after saying what that means, or starts it again. */
export function StopAccount({ account, onChange }: StopAccountProps) {
  const { api } = useApp();
  const t = useOfficeText();
  const { detail } = t.accounts;
  const [isAsking, setAsking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const set = async (active: boolean) => {
    setError(null);
    try {
      await api.call('changeAccount', { params: { id: account.id }, body: { active } });
    } catch (failure) {
      setError(failure);
      return;
    } finally {
      setAsking(false);
    }
    announce(active ? detail.restarted : detail.stopped);
    await onChange();
  };
  return (
    <section class="border-base-300 mt-8 border-t pt-5">
      {error !== null && (
        <Notice tone="error" live>
          {errorText(t, error)}
        </Notice>
      )}
      {account.active ? (
        <Button kind="danger" icon={CirclePause} onClick={() => setAsking(true)}>
          {detail.stop}
        </Button>
      ) : (
        <>
          <p class="text-muted mb-3 text-sm">{detail.restartText}</p>
          <Button icon={CirclePlay} onClick={() => set(true)}>
            {detail.restart}
          </Button>
        </>
      )}
      <Dialog
        open={isAsking}
        title={detail.stopTitle(account.name)}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="danger" onClick={() => set(false)}>
              {detail.stop}
            </Button>
            <Button onClick={() => setAsking(false)}>{t.common.cancel}</Button>
          </>
        }
      >
        <ul class="list-disc ps-5">
          {detail.stopText.map((line) => (
            <li key={line} class="mb-1">
              {line}
            </li>
          ))}
        </ul>
      </Dialog>
    </section>
  );
}
