import { LockOpen } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { PIN_LENGTH } from '../../../vault/pin.ts';
import { useApp } from '../../app.ts';
import { Revoked } from '../../handover/revoked.tsx';
import { useFormats, useText } from '../../hooks/use-text.ts';
import { Button } from '../../parts/button.tsx';
import { PinField } from '../../parts/fields/pin-field.tsx';
import { Page } from '../../parts/page.tsx';
import { tryPin } from '../../pin.ts';
import { Forgotten } from './forgotten.tsx';
import { useWait } from './use-wait.ts';

const FIELD = 'pin';

/** Opens with the PIN. A wrong one is told in words; after some, nothing is tried for a while. */
export default function LockScreen() {
  const t = useText();
  const formats = useFormats();
  const { db, gate, session } = useApp();
  const role = session.value?.role;
  const wait = useWait(db);
  const [pin, setPin] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const busyRef = useRef(false);
  useEffect(() => document.getElementById(FIELD)?.focus(), []);

  const open = async (digits: string) => {
    if (busyRef.current || digits.length !== PIN_LENGTH) return;
    busyRef.current = true;
    setBusy(true);
    try {
      const answer = await tryPin(db, digits);
      if (answer === 'right') return gate.open();
      setPin('');
      setWrong(answer === 'wrong');
      await wait.refresh();
      document.getElementById(FIELD)?.focus();
    } finally {
      busyRef.current = false;
      setBusy(false);
    }
  };
  const type = (digits: string) => {
    setPin(digits);
    if (digits !== '') setWrong(false);
    void open(digits);
  };

  const isWaiting = wait.leftMs > 0;
  const error = isWaiting
    ? t.join.lock.wait(formats.span(Math.ceil(wait.leftMs / 1000) * 1000))
    : isWrong
      ? t.join.lock.wrong
      : undefined;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void open(pin);
      }}
    >
      <Page
        title={t.join.lock.title}
        subtitle={role === undefined ? undefined : t.common.roles[role]}
        footer={
          <Button
            type="submit"
            kind="primary"
            wide
            icon={LockOpen}
            busy={isBusy}
            disabled={isWaiting}
          >
            {isBusy ? t.join.lock.opening : t.join.lock.open}
          </Button>
        }
      >
        <Revoked />
        <PinField
          id={FIELD}
          label={t.join.lock.label}
          value={pin}
          error={error}
          disabled={isWaiting}
          onInput={type}
        />
        <output class="sr-only">{error}</output>
        <Forgotten />
      </Page>
    </form>
  );
}
