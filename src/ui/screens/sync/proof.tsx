import { FileCheck, ScanLine } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { takeReceipts } from '../../../store/handover-receipts.ts';
import type { Receipts } from '../../../store/handover-receipts.ts';
import { useApp } from '../../app.ts';
import { PickFiles } from '../../handover/pick-files.tsx';
import { useHandoverText } from '../../hooks/use-handover-text.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { added } from './receipts-sum.ts';
import { ScanProof } from './scan-proof.tsx';

const NOTHING: Receipts = { isOurs: false, accepted: 0, refused: 0, quarantined: 0, photos: 0 };

/** Takes what the server said of a file that was handed over: from a screen, or as a file. */
export function Proof({ isNeeded }: { readonly isNeeded: boolean }) {
  const { proof } = useHandoverText();
  const { db, sync } = useApp();
  const [isScanning, setScanning] = useState(false);
  const [told, setTold] = useState<Receipts>();

  const take = async (files: readonly File[]) => {
    let sum = NOTHING;
    for (const file of files) {
      sum = added(sum, await takeReceipts(db, new Uint8Array(await file.arrayBuffer())));
    }
    tell(sum);
  };
  const tell = (sum: Receipts | undefined) => {
    setTold(sum);
    // what the server has the phone fetches, as soon as it can
    if (sum?.isOurs === true) sync.request();
  };
  const scanned = (sum: Receipts | undefined) => {
    setScanning(false);
    tell(sum);
  };
  // what it told stays on the screen though nothing is left to wait for
  if (!isNeeded && !isScanning && told === undefined) return null;
  return (
    <section>
      <h2 class="section-title">{proof.title}</h2>
      <p class="mb-3">{proof.text}</p>
      {told === undefined ? null : <Told of={told} />}
      <div class="mb-4 flex flex-wrap gap-2">
        <Button icon={ScanLine} onClick={() => setScanning(true)}>
          {proof.scan}
        </Button>
        <PickFiles words={proof.file} icon={FileCheck} multiple onFiles={take} />
      </div>
      <ScanProof open={isScanning} onClose={scanned} />
    </section>
  );
}

const COUNTS = ['accepted', 'photos', 'refused', 'quarantined'] as const;

function Told({ of: told }: { readonly of: Receipts }) {
  const { proof } = useHandoverText();
  if (!told.isOurs) {
    return (
      <Notice tone="error" title={proof.notOurs} live>
        {proof.notOursText}
      </Notice>
    );
  }
  const lines = COUNTS.filter((each) => told[each] > 0);
  return (
    <Notice tone={told.refused > 0 ? 'warning' : 'success'} title={proof.resultTitle} live>
      {lines.length === 0 ? <p>{proof.nothing}</p> : null}
      {lines.map((each) => (
        <p key={each}>{proof[each](told[each])}</p>
      ))}
    </Notice>
  );
}
