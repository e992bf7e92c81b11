import { useEffect, useRef, useState } from 'preact/hooks';
import { takeReceipts } from '../../../store/handover-receipts.ts';
import type { Receipts } from '../../../store/handover-receipts.ts';
import { openHandedOver } from '../../../store/queries/handed-over.ts';
import { useApp } from '../../app.ts';
import { useHandoverText } from '../../hooks/use-handover-text.ts';
import { useLive } from '../../hooks/use-live.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Viewfinder } from '../../qr/viewfinder.tsx';
import { added } from './receipts-sum.ts';

interface ScanProofProps {
  readonly open: boolean;
  /** Called with what was told; undefined where nothing was scanned. */
  readonly onClose: (told: Receipts | undefined) => void;
}

/** Takes the codes of a receipt from another phone's screen, one after another. */
export function ScanProof({ open, onClose }: ScanProofProps) {
  const { proof } = useHandoverText();
  const toldRef = useRef<Receipts>();
  const close = () => {
    const told = toldRef.current;
    toldRef.current = undefined;
    onClose(told);
  };
  return (
    <Dialog
      open={open}
      title={proof.scan}
      onClose={close}
      actions={
        <Button kind="primary" onClick={close}>
          {proof.done}
        </Button>
      }
    >
      <Codes
        onTold={(told) => {
          toldRef.current = toldRef.current === undefined ? told : added(toldRef.current, told);
        }}
      />
    </Dialog>
  );
}

function Codes({ onTold }: { readonly onTold: (told: Receipts) => void }) {
  const { proof } = useHandoverText();
  const { db } = useApp();
  const seenRef = useRef(new Set<string>());
  const [codes, setCodes] = useState(0);
  const open = useLive(() => openHandedOver(db), []);
  const [all, setAll] = useState<number>();
  useEffect(() => {
    if (open !== undefined) setAll((known) => known ?? open);
  }, [open]);

  const take = async (text: string) => {
    // the camera sees the same code many times
    if (seenRef.current.has(text)) return true;
    seenRef.current.add(text);
    const told = await takeReceipts(db, text);
    if (!told.isOurs) {
      seenRef.current.delete(text);
      return false;
    }
    onTold(told);
    setCodes(seenRef.current.size);
    return true;
  };

  const isComplete = codes > 0 && open === 0;
  return (
    <>
      {codes === 0 ? null : (
        <Notice
          tone="success"
          live
          title={
            all === undefined || all === 0 ? undefined : proof.progress(all - (open ?? 0), all)
          }
        >
          {isComplete ? proof.complete : proof.progressText(codes)}
        </Notice>
      )}
      <Viewfinder
        onText={take}
        words={{
          text: proof.scanText,
          starting: proof.starting,
          denied: proof.denied,
          missing: proof.missing,
          foreign: proof.foreign,
        }}
      />
    </>
  );
}
