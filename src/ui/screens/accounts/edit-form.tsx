import type { Account, ChangeAccountRequest } from '../../../protocol/account.ts';
import { useApp } from '../../app.ts';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { Button } from '../../parts/button.tsx';
import { DraftNotice } from '../../parts/draft-notice.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { announce } from '../../parts/undo.tsx';
import { errorText } from '../../words.ts';
import { accountSchema } from './account-schema.ts';
import { ScopePicker, splitScopes } from './scope-picker.tsx';

interface EditFormProps {
  readonly account: Account;
  readonly onChange: () => Promise<void>;
}

/** Changes a person's name and whom they work for; their role stays. */
export function EditForm({ account, onChange }: EditFormProps) {
  const { api } = useApp();
  const t = useOfficeText();
  const form = useDraftForm({
    draft: `account/${account.id}`,
    schema: accountSchema(t.accounts),
    initial: { name: account.name, role: account.role, scopes: [...account.scopes].sort().join() },
    async submit(_, { name, scopes }) {
      const body: ChangeAccountRequest = {
        ...(name === undefined ? {} : { name }),
        ...(scopes === undefined ? {} : { scopes: splitScopes(scopes) }),
      };
      if (Object.keys(body).length === 0) {
        announce(t.accounts.detail.unchanged);
        return null;
      }
      try {
        await api.call('changeAccount', { params: { id: account.id }, body });
      } catch (error) {
        return { text: errorText(t, error) };
      }
      announce(t.accounts.detail.saved);
      await onChange();
      return null;
    },
  });
  if (!form.ready) return null;
  return (
    <form noValidate onSubmit={form.onSubmit}>
      <ErrorSummary {...form.summary} />
      <DraftNotice form={form} />
      <TextField {...form.field('name')} label={t.accounts.form.name} maxLength={120} isName />
      <ScopePicker {...form.field('scopes')} role={account.role} />
      {account.role !== 'regency' && (
        <p class="text-muted mb-4 text-sm">{t.accounts.detail.movedHint}</p>
      )}
      <Button type="submit" busy={form.busy}>
        {t.accounts.detail.save}
      </Button>
    </form>
  );
}
