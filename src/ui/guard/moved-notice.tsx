import { Scale } from 'lucide-preact';
import { decisionFile } from '../../store/handover.ts';
import { takeReceipts } from '../../store/handover-receipts.ts';
import { useApp } from '../app.ts';
import { useGuardText } from '../hooks/use-guard-text.ts';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { announce } from '../parts/undo.tsx';
import { errorText } from '../words.ts';

/** Of a village that somebody else has taken over: what was refused may still count. */
export function MovedNotice({ ids }: { readonly ids: readonly string[] }) {
  const t = useGuardText();
  const { db, api } = useApp();
  const { moved } = t.guard;
  if (ids.length === 0) return null;
  const send = async () => {
    try {
      const { slips } = await api.handover(await decisionFile(db, ids));
      const { quarantined, accepted } = await takeReceipts(db, slips.join('\n'));
      if (quarantined > 0) announce(moved.sent);
      else announce(accepted > 0 ? moved.applied : moved.unready);
    } catch (error) {
      const isUnsealed = error instanceof Error && error.name === 'NoServerKey';
      announce(isUnsealed ? moved.unready : errorText(t, error));
    }
  };
  return (
    <Notice
      tone="warning"
      title={moved.reason(ids.length)}
      actions={
        <Button kind="primary" icon={Scale} onClick={send}>
          {moved.decide}
        </Button>
      }
    >
      {moved.hint}
    </Notice>
  );
}
