import { Link } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { Account } from '../../../protocol/account.ts';
import { useApp } from '../../app.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { errorText } from '../../words.ts';
import { keepActivations } from './activations.ts';

interface RenewLinkProps {
  readonly account: Account;
  readonly onChange: () => Promise<void>;
}

/** Makes a new activation link, which ends an older one. */
export function RenewLink({ account, onChange }: RenewLinkProps) {
  const { api, db } = useApp();
  const t = useOfficeText();
  const [error, setError] = useState<unknown>(null);
  const renew = async () => {
    setError(null);
    try {
      const activation = await api.call('renewActivation', { params: { id: account.id } });
      await keepActivations(db, [{ account, activation }]);
    } catch (failure) {
      setError(failure);
      return;
    }
    await onChange();
  };
  return (
    <>
      {error !== null && (
        <Notice tone="error" live>
          {errorText(t, error)}
        </Notice>
      )}
      <p class="text-muted mb-3 text-sm">{t.accounts.detail.linkText}</p>
      <Button icon={Link} onClick={renew}>
        {t.accounts.detail.newLink}
      </Button>
    </>
  );
}
