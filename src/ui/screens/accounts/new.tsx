import { useState } from 'preact/hooks';
import { useApp } from '../../app.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { Button } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { ActivationLinks } from './activation-links.tsx';
import { readActivations } from './activations.ts';
import { OneForm } from './one-form.tsx';
import { RosterForm } from './roster-form.tsx';

const WAYS = ['one', 'many'] as const;
type Way = (typeof WAYS)[number];

/** Makes accounts, and shows the links that were made until they have been handed out. */
export default function NewAccounts() {
  const { db } = useApp();
  const t = useOfficeText().accounts;
  const activations = useLive(() => readActivations(db), []);
  const [way, setWay] = useState<Way>('one');
  const [made, setMade] = useState(0);
  const [isAdding, setAdding] = useState(false);
  if (activations === undefined) return <Page title={t.form.title} back="/akun" />;
  if (activations.length > 0 && !isAdding) {
    return (
      <Page
        title={t.links.title}
        back="/akun"
        footer={
          <Button wide onClick={() => setAdding(true)}>
            {t.links.newOne}
          </Button>
        }
      >
        <ActivationLinks activations={activations} />
      </Page>
    );
  }
  // a form that was sent has closed its draft; the next one starts afresh
  const done = () => {
    setMade((count) => count + 1);
    setAdding(false);
  };
  return (
    <Page title={t.form.title} back="/akun">
      <fieldset class="mb-5 grid grid-cols-2 gap-2">
        <legend class="sr-only">{t.form.way}</legend>
        {WAYS.map((value) => (
          <label key={value} class="choice">
            <input
              type="radio"
              name="way"
              class="radio radio-primary"
              checked={way === value}
              onInput={() => setWay(value)}
            />
            <span>{t.form[value]}</span>
          </label>
        ))}
      </fieldset>
      {way === 'one' ? (
        <OneForm key={made} onDone={done} />
      ) : (
        <RosterForm key={made} onDone={done} />
      )}
    </Page>
  );
}
