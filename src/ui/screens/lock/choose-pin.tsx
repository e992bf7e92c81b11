import { useState } from 'preact/hooks';
import * as v from 'valibot';
import { useApp } from '../../app.ts';
import { useAccount } from '../../hooks/use-account.ts';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { CheckField } from '../../parts/fields/choice-field.tsx';
import { PinField } from '../../parts/fields/pin-field.tsx';
import { Page } from '../../parts/page.tsx';
import { setPin } from '../../pin.ts';
import { newPinEntries, repeatFailure } from '../../pin-schema.ts';
import { scopeText } from '../../words.ts';

/** Says who has joined, and asks for the PIN without which nobody goes on. */
export default function ChoosePinScreen() {
  const t = useText();
  const { pin: words } = t.join;
  const { db, gate } = useApp();
  const [isShown, setShown] = useState(false);
  const form = useDraftForm({
    // a PIN is kept nowhere
    draft: undefined,
    schema: v.object(newPinEntries(t.join)),
    initial: { pin: '', repeat: '' },
    async submit({ pin, repeat }) {
      const different = repeatFailure(t.join, pin, repeat);
      if (different !== undefined) return different;
      // whoever has just chosen it need not give it again
      gate.open();
      if (!(await setPin(db, pin))) gate.close();
      return null;
    },
  });
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <Page
        title={words.title}
        footer={
          <Button type="submit" kind="primary" wide busy={form.busy}>
            {form.busy ? words.saving : words.submit}
          </Button>
        }
      >
        <Identity />
        <ErrorSummary {...form.summary} />
        <p class="mb-4">{words.why}</p>
        <PinField {...form.field('pin')} label={words.label} hint={words.hint} isShown={isShown} />
        <PinField {...form.field('repeat')} label={words.repeat} isShown={isShown} />
        <CheckField id="pin-show" label={words.show} checked={isShown} onInput={setShown} />
        <p class="text-muted text-sm">{t.join.pin.notYou}</p>
      </Page>
    </form>
  );
}

function Identity() {
  const t = useText();
  const account = useAccount();
  const regions = useApp().regions.value;
  return (
    <div class="card-box">
      {account.name === '' ? null : <p class="font-bold">{t.join.pin.hello(account.name)}</p>}
      <p class="text-muted text-sm">
        {t.common.roles[account.role]}
        {regions === null ? null : ` · ${scopeText(regions, account.scopes, 6)}`}
      </p>
    </div>
  );
}
