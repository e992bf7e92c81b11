import { ROLES } from '../../../domain/role.ts';
import { useApp } from '../../app.ts';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { Button } from '../../parts/button.tsx';
import { DraftNotice } from '../../parts/draft-notice.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { ChoiceField } from '../../parts/fields/choice-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { accountSchema } from './account-schema.ts';
import { listAccounts } from './account-view.ts';
import { createAccounts, withoutExisting } from './create.ts';
import { createFailureText } from './failure.ts';
import { ScopePicker, splitScopes } from './scope-picker.tsx';

/** Makes one account. Its link appears on the page when it is done. */
export function OneForm({ onDone }: { readonly onDone: () => void }) {
  const app = useApp();
  const t = useOfficeText();
  const { form: texts } = t.accounts;
  const regency = app.regions.value?.code ?? '';
  const form = useDraftForm({
    draft: 'account/new',
    schema: accountSchema(t.accounts),
    initial: { name: '', role: 'facilitator', scopes: '' },
    async submit({ name, role, scopes }) {
      const wanted = {
        name,
        role,
        scopes: role === 'regency' ? [regency] : splitScopes(scopes),
      };
      try {
        const { known } = withoutExisting([wanted], await listAccounts(app.api));
        if (known.length > 0) return { field: 'name', text: texts.errors.exists };
        await createAccounts(app, [wanted]);
      } catch (error) {
        return { text: createFailureText(t, error) };
      }
      onDone();
      return null;
    },
  });
  if (!form.ready) return null;
  return (
    <form noValidate onSubmit={form.onSubmit}>
      <ErrorSummary {...form.summary} />
      <DraftNotice form={form} />
      <TextField {...form.field('name')} label={texts.name} maxLength={120} isName />
      <ChoiceField
        {...form.field('role')}
        label={texts.role}
        options={ROLES.map((value) => ({
          value,
          label: t.common.roles[value],
          hint: texts.roleHints[value],
        }))}
        onInput={(role) => {
          form.set('role', role);
          // another role has regions of another level
          form.set('scopes', '');
        }}
      />
      <ScopePicker {...form.field('scopes')} key={form.values.role} role={form.values.role} />
      <div class="page-footer">
        <Button kind="primary" wide type="submit" busy={form.busy}>
          {texts.submit}
        </Button>
      </div>
    </form>
  );
}
