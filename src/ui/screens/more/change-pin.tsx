import { useLocation } from 'preact-iso/router';
import { useState } from 'preact/hooks';
import * as v from 'valibot';
import { useApp } from '../../app.ts';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { useFormats, useText } from '../../hooks/use-text.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { CheckField } from '../../parts/fields/choice-field.tsx';
import { PinField } from '../../parts/fields/pin-field.tsx';
import { Page } from '../../parts/page.tsx';
import { announce } from '../../parts/undo.tsx';
import { readWait, replacePin } from '../../pin.ts';
import { newPinEntries, repeatFailure } from '../../pin-schema.ts';

/** Puts another PIN in the place of the old one, which is asked for first. */
export default function ChangePinScreen() {
  const t = useText();
  const formats = useFormats();
  const { db } = useApp();
  const { route } = useLocation();
  const [isShown, setShown] = useState(false);
  const form = useDraftForm({
    draft: undefined,
    schema: v.object({
      current: v.pipe(v.string(), v.length(6, t.join.pin.faults.format)),
      ...newPinEntries(t.join),
    }),
    initial: { current: '', pin: '', repeat: '' },
    async submit({ current, pin, repeat }) {
      const different = repeatFailure(t.join, pin, repeat);
      if (different !== undefined) return different;
      const answer = await replacePin(db, current, pin);
      if (answer === 'right') {
        announce(t.more.pin.saved);
        route('/lainnya');
        return null;
      }
      const leftMs = await readWait(db);
      const text = leftMs > 0 ? t.join.lock.wait(formats.span(leftMs)) : t.more.pin.wrong;
      return { field: 'current', text };
    },
  });
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <Page
        title={t.more.pin.title}
        back="/lainnya"
        footer={
          <Button type="submit" kind="primary" wide busy={form.busy}>
            {form.busy ? t.join.pin.saving : t.join.pin.submit}
          </Button>
        }
      >
        <ErrorSummary {...form.summary} />
        <PinField {...form.field('current')} label={t.more.pin.current} isShown={isShown} />
        <PinField
          {...form.field('pin')}
          label={t.join.pin.label}
          hint={t.join.pin.hint}
          isShown={isShown}
        />
        <PinField {...form.field('repeat')} label={t.join.pin.repeat} isShown={isShown} />
        <CheckField id="pin-show" label={t.join.pin.show} checked={isShown} onInput={setShown} />
      </Page>
    </form>
  );
}
