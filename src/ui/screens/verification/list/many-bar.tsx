import { CircleCheck } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { NOTHING_GIVEN, sortForStep } from '../../../../domain/proposal/step.ts';
import type { ProposalEntry } from '../../../../store/queries/proposals/list.ts';
import { useAct } from '../../../act.ts';
import { useApp } from '../../../app.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { stepIntent } from '../../../proposal/step-intent.ts';
import { regionFullName } from '../../../words.ts';
import { byVillage } from '../stages.ts';
import { isDisputed } from '../use-verification.ts';

interface ManyBarProps {
  /** Those chosen. */
  readonly entries: readonly ProposalEntry[];
  readonly step: 'verify' | 'receive';
  readonly disputed: ReadonlySet<string>;
  readonly onDone: (text: string) => void;
}

/** Takes many on at once, after saying once more how many of whose; there is no way back. */
export function ManyBar({ entries, step, disputed, onDone }: ManyBarProps) {
  const t = useOfficeText();
  const act = useAct();
  const [isAsking, setAsking] = useState(false);
  const words = t.verification.many;
  const differing = entries.filter((entry) => isDisputed(entry, disputed));
  const { able, unable } = sortForStep(
    entries
      .filter((entry) => !differing.includes(entry))
      .map((entry) => ({ entry, state: entry.row.fields.state })),
    step,
    () => NOTHING_GIVEN,
  );
  const take = async () => {
    const count = able.length;
    if (!(await act(able.map(({ entry }) => stepIntent(entry.row, step))))) return;
    setAsking(false);
    onDone(step === 'verify' ? words.verified(count) : words.received(count));
  };
  const label = step === 'verify' ? words.verify : words.receive;
  return (
    <>
      <Button kind="primary" wide icon={CircleCheck} onClick={() => setAsking(true)}>
        {label(entries.length)}
      </Button>
      <Dialog
        open={isAsking}
        title={step === 'verify' ? words.verifyTitle(able.length) : words.receiveTitle(able.length)}
        onClose={() => setAsking(false)}
        actions={
          <>
            {able.length === 0 ? null : (
              <Button kind="primary" icon={CircleCheck} onClick={take}>
                {label(able.length)}
              </Button>
            )}
            <Button onClick={() => setAsking(false)}>{words.cancel}</Button>
          </>
        }
      >
        <p>{step === 'verify' ? words.verifyText : words.receiveText}</p>
        <Summary entries={able.map(({ entry }) => entry)} />
        {differing.length === 0 ? null : <p class="mt-2">{words.disputed(differing.length)}</p>}
        {unable.length === 0 ? null : <p class="mt-2">{words.unable(unable.length)}</p>}
      </Dialog>
    </>
  );
}

/** How many of which village, and how many look like somebody else. */
function Summary({ entries }: { readonly entries: readonly ProposalEntry[] }) {
  const t = useOfficeText();
  const regions = useApp().regions.value;
  const words = t.verification.many;
  const alike = entries.filter(({ row }) => (row.fields.likenesses ?? []).length > 0).length;
  return (
    <>
      <ul class="mt-2 max-h-40 list-disc overflow-y-auto ps-5">
        {byVillage(entries).map(({ regionCode, entries: own }) => (
          <li key={regionCode}>
            {words.villageLine(regionFullName(regions, regionCode), own.length)}
          </li>
        ))}
      </ul>
      {alike === 0 ? null : <p class="text-warning mt-2 font-medium">{words.alike(alike)}</p>}
    </>
  );
}
