import { Link } from 'lucide-preact';
import { useLocation } from 'preact-iso/router';
import { useState } from 'preact/hooks';
import type { AccountView } from '../../../protocol/account.ts';
import { useApp } from '../../app.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { errorText } from '../../words.ts';
import { keepActivations } from './activations.ts';

/** New links for all accounts of a list at once: for cards that were lost or ran out. */
export function RenewMany({ accounts }: { readonly accounts: readonly AccountView[] }) {
  const { api, db } = useApp();
  const t = useOfficeText();
  const { route } = useLocation();
  const { renew } = t.accounts;
  const [isAsking, setAsking] = useState(false);
  const [made, setMade] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);

  const renewAll = async () => {
    setError(null);
    try {
      for (const [index, { account }] of accounts.entries()) {
        setMade(index);
        // one after the other, each kept at once: what was made before a line breaks is not lost
        const activation = await api.call('renewActivation', { params: { id: account.id } });
        await keepActivations(db, [{ account, activation }]);
      }
    } catch (failure) {
      setError(failure);
      return;
    } finally {
      setMade(null);
    }
    route('/akun/baru');
  };

  return (
    <>
      <div class="mb-4">
        <Button icon={Link} onClick={() => setAsking(true)}>
          {renew.open(accounts.length)}
        </Button>
      </div>
      <Dialog
        open={isAsking}
        title={renew.title(accounts.length)}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="primary" onClick={renewAll}>
              {made === null ? renew.confirm : renew.progress(made, accounts.length)}
            </Button>
            <Button onClick={() => setAsking(false)}>{t.common.cancel}</Button>
          </>
        }
      >
        {error !== null && (
          <Notice tone="error" live>
            {errorText(t, error)}
          </Notice>
        )}
        <p>{renew.text}</p>
      </Dialog>
    </>
  );
}
