import { useLocation } from 'preact-iso/router';
import * as v from 'valibot';
import type { Catalogue } from '../../../i18n/catalogue.ts';
import { useApp } from '../../app.ts';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { useHolder } from '../../hooks/use-holder.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { deviceLabel } from '../../platform.ts';
import { errorText } from '../../words.ts';
import { admit, OtherPerson } from './admit.ts';

function schemaOf({ signIn }: Catalogue['join']) {
  return v.object({
    username: v.pipe(v.string(), v.trim(), v.nonEmpty(signIn.usernameMissing)),
    password: v.pipe(v.string(), v.nonEmpty(signIn.passwordMissing)),
  });
}

/** With username and password: on a laptop, and again after the server has ended the session. */
export default function SignInScreen() {
  const t = useText();
  const app = useApp();
  const { route } = useLocation();
  const holder = useHolder();
  const form = useDraftForm({
    draft: undefined,
    schema: schemaOf(t.join),
    initial: { username: app.account.value?.username ?? '', password: '' },
    async submit({ username, password }) {
      try {
        const body = { username, password, device: deviceLabel() };
        await admit(app, await app.api.call('login', { body }));
        route('/', true);
        return null;
      } catch (error) {
        if (error instanceof OtherPerson) {
          return { text: t.join.signIn.refused(holder ?? '') };
        }
        return { text: errorText(t, error) };
      }
    },
  });

  return (
    <form onSubmit={form.onSubmit} noValidate>
      <Page
        title={t.join.signIn.title}
        back="/"
        footer={
          <Button type="submit" kind="primary" wide busy={form.busy}>
            {t.join.signIn.submit}
          </Button>
        }
      >
        <ErrorSummary {...form.summary} />
        {holder === undefined ? null : <Notice tone="info">{t.join.signIn.again(holder)}</Notice>}
        <TextField
          {...form.field('username')}
          label={t.join.signIn.username}
          autoComplete="username"
          isCode
        />
        <TextField
          {...form.field('password')}
          label={t.join.signIn.password}
          type="password"
          autoComplete="current-password"
        />
        <p class="text-muted">{t.join.signIn.forgotten}</p>
        <p class="mt-2">
          <a href="/gabung" class="text-link inline-block py-3">
            {t.join.signIn.withCode}
          </a>
          <span class="text-muted block text-sm">{t.join.signIn.withCodeHint}</span>
        </p>
      </Page>
    </form>
  );
}
