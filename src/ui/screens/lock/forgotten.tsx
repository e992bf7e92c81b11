import { withoutPin } from '../../../store/queries/outbox.ts';
import { forgetKey } from '../../../store/forget-key.ts';
import { useApp } from '../../app.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';

/** The ways on for somebody who has forgotten the PIN. */
export function Forgotten() {
  const t = useText();
  const { lock } = t.join;
  const { db, session } = useApp();
  const unsent = useLive(() => withoutPin(db), []) ?? { kept: 0, lost: 0 };
  if (session.value?.readmitted === true) return <Readmitted unsent={unsent} />;
  return (
    <details class="card-box">
      <summary class="-my-1 cursor-pointer py-3 font-semibold">{lock.forgotten}</summary>
      <p class="mt-1">{lock.forgottenText}</p>
      <p class="mt-2">{lock.forgottenKept(unsent.kept)}</p>
      <Lost count={unsent.lost} />
      <p class="mt-2 grid">
        <a href="/gabung" class="text-link py-3">
          {lock.withCode}
        </a>
        {session.value?.hasUsername === true ? (
          <a href="/masuk" class="text-link py-3">
            {lock.withPassword}
          </a>
        ) : null}
      </p>
    </details>
  );
}

interface ReadmittedProps {
  readonly unsent: { readonly kept: number; readonly lost: number };
}

/** Whoever has signed in again behind the lock may give up the old PIN, and what only it opens. */
function Readmitted({ unsent }: ReadmittedProps) {
  const t = useText();
  const { lock } = t.join;
  const { db } = useApp();
  return (
    <Notice
      tone="info"
      title={lock.readmitted}
      actions={<Button onClick={() => forgetKey(db)}>{lock.newPin}</Button>}
    >
      <p>{lock.newPinText}</p>
      {unsent.kept > 0 ? <p class="mt-2 font-medium">{lock.forgottenKept(unsent.kept)}</p> : null}
      <Lost count={unsent.lost} />
    </Notice>
  );
}

/** What nobody will open any more without the old PIN. */
function Lost({ count }: { readonly count: number }) {
  const { lock } = useText().join;
  if (count === 0) return null;
  return <p class="text-error mt-2 font-medium">{lock.forgottenLost(count)}</p>;
}
