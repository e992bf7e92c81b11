import { useLocation } from 'preact-iso/router';
import { useState } from 'preact/hooks';
import { updateAccount } from '../../../store/session.ts';
import { useApp } from '../../app.ts';
import { useAccount } from '../../hooks/use-account.ts';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import type { FormFailure } from '../../hooks/use-draft-form.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { CheckField } from '../../parts/fields/choice-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Page } from '../../parts/page.tsx';
import { announce } from '../../parts/undo.tsx';
import { errorText, isApiError } from '../../words.ts';
import { credentialsSchema, PASSWORD_LENGTH } from './credentials-schema.ts';

/** Username and password, with which an office signs in on a laptop. */
export default function CredentialsScreen() {
  const t = useText();
  const { credentialsForm: words } = t.more;
  const { db, api } = useApp();
  const { route } = useLocation();
  const { username: known } = useAccount();
  const [isShown, setShown] = useState(false);
  const type = isShown ? 'text' : 'password';

  const failureOf = (error: unknown): FormFailure => {
    if (!isApiError(error)) return { text: errorText(t, error) };
    if (error.code === 'login_invalid') {
      return { field: 'current', text: words.faults.currentWrong };
    }
    return { field: error.field ?? undefined, text: errorText(t, error) };
  };
  const form = useDraftForm({
    // passwords are kept nowhere
    draft: undefined,
    schema: credentialsSchema(t.more, known !== null),
    initial: { username: known ?? '', current: '', password: '', repeat: '' },
    async submit({ username, current, password }) {
      try {
        const body = { username, password, current: known === null ? null : current };
        await updateAccount(db, await api.call('credentials', { body }));
      } catch (error) {
        return failureOf(error);
      }
      announce(words.saved);
      route('/lainnya');
      return null;
    },
  });
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <Page
        title={words.title}
        subtitle={words.text}
        back="/lainnya"
        footer={
          <Button type="submit" kind="primary" wide busy={form.busy}>
            {words.save}
          </Button>
        }
      >
        <ErrorSummary {...form.summary} />
        <TextField
          {...form.field('username')}
          label={words.username}
          hint={words.usernameHint}
          autoComplete="username"
          isCode
        />
        {known === null ? null : (
          <TextField
            {...form.field('current')}
            label={words.current}
            type={type}
            autoComplete="current-password"
          />
        )}
        <TextField
          {...form.field('password')}
          label={words.password}
          hint={words.passwordHint(PASSWORD_LENGTH)}
          type={type}
          autoComplete="new-password"
        />
        <TextField
          {...form.field('repeat')}
          label={words.repeat}
          type={type}
          autoComplete="new-password"
        />
        <CheckField id="password-show" label={words.show} checked={isShown} onInput={setShown} />
        <p class="text-muted">{words.needsNetwork}</p>
      </Page>
    </form>
  );
}
