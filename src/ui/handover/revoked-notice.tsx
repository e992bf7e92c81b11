import { readMeta } from '../../store/meta.ts';
import { queueCount } from '../../store/queries/outbox.ts';
import { useApp } from '../app.ts';
import { useHandoverText } from '../hooks/use-handover-text.ts';
import { useLive } from '../hooks/use-live.ts';
import { useFormats } from '../hooks/use-text.ts';
import { LinkButton } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';

/** Why the phone is empty, what became of the work on it, and how to use it again. */
export default function RevokedNotice() {
  const { revoked } = useHandoverText();
  const formats = useFormats();
  const { db, session } = useApp();
  const found = useLive(
    async () => ({
      at: await readMeta(db, 'revokedAt'),
      delivered: (await readMeta(db, 'revokedDelivered')) ?? 0,
      left: await queueCount(db),
    }),
    [],
  );
  if (found?.at === undefined) return null;
  return (
    <Notice
      tone="warning"
      title={revoked.title}
      actions={
        // the page of a phone on which nobody is has that button already
        session.value === null ? undefined : <LinkButton href="/gabung">{revoked.join}</LinkButton>
      }
    >
      <p>{revoked.text(formats.moment(found.at))}</p>
      <p class="mt-2">{revoked.wiped}</p>
      {found.delivered === 0 ? null : <p class="mt-2">{revoked.delivered(found.delivered)}</p>}
      {found.left === 0 ? null : <p class="mt-2 font-medium">{revoked.left(found.left)}</p>}
      <p class="mt-2">{revoked.again}</p>
    </Notice>
  );
}
