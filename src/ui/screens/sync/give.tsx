import { PackageOpen } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { leftToHandOver, makeHandover } from '../../../store/handover.ts';
import type { Handover } from '../../../store/handover.ts';
import { lastHandedOverAt } from '../../../store/queries/handed-over.ts';
import { useApp } from '../../app.ts';
import { useHandoverText } from '../../hooks/use-handover-text.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useFormats } from '../../hooks/use-text.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { GiveDialog } from './give-dialog.tsx';

type Hindrance = 'noKey' | 'empty';

/** The road without a network: all that was not sent, in one sealed file. */
export function Give() {
  const { give } = useHandoverText();
  const formats = useFormats();
  const { db } = useApp();
  const [made, setMade] = useState<Handover>();
  const [hindrance, setHindrance] = useState<Hindrance>();
  const standing = useLive(
    async () => ({ at: await lastHandedOverAt(db), left: await leftToHandOver(db) }),
    [],
  );
  const make = async () => {
    setHindrance(undefined);
    try {
      const handover = await makeHandover(db);
      if (handover.mutations + handover.photos === 0) setHindrance('empty');
      else setMade(handover);
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'NoServerKey') throw error;
      setHindrance('noKey');
    }
  };
  const at = standing?.at ?? null;
  const left = standing?.left ?? 0;
  return (
    <section>
      <h2 class="section-title">{give.title}</h2>
      {at === null ? (
        <p class="mb-3">{give.text}</p>
      ) : (
        <Notice tone="info" title={give.away(formats.moment(at))}>
          <p>{give.awayText}</p>
          {left > 0 ? <p class="mt-2 font-medium">{give.partlyAway(left)}</p> : null}
        </Notice>
      )}
      {hindrance === undefined ? null : (
        <Notice tone="warning" title={give[`${hindrance}Title`]} live>
          {give[hindrance]}
        </Notice>
      )}
      <div class="mb-4">
        <Button icon={PackageOpen} onClick={make}>
          {at === null ? give.make : give.again}
        </Button>
      </div>
      <GiveDialog of={made} onClose={() => setMade(undefined)} />
    </section>
  );
}
