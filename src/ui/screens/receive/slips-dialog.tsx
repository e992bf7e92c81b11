import { ChevronLeft, ChevronRight, Download, Share2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { QrCode } from '../../../documents/qr-code.tsx';
import { saveFile } from '../../../documents/save-file.ts';
import { wibDate } from '../../../domain/time.ts';
import { useApp } from '../../app.ts';
import { canShareFiles, shareFile } from '../../handover/share-file.ts';
import { useAwake } from '../../handover/use-awake.ts';
import { useHandoverText } from '../../hooks/use-handover-text.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { announce } from '../../parts/undo.tsx';
import { useQr } from '../../qr/use-qr.ts';

interface SlipsDialogProps {
  readonly open: boolean;
  readonly slips: readonly string[];
  readonly onClose: () => void;
}

/** Receipts for the phone that made a file: to be scanned from this screen, or as a file. */
export function SlipsDialog({ open, slips, onClose }: SlipsDialogProps) {
  const { slips: words } = useHandoverText();
  const { now } = useApp();
  const name = `tpk-bukti-${wibDate(now())}.tpkr`;
  const asFile = () => new Blob([slips.join('\n')], { type: 'text/plain' });
  const save = () => {
    saveFile(name, asFile());
    announce(words.saved);
  };
  const share = async () => {
    if ((await shareFile(name, asFile(), words.shareTitle)) === 'refused') save();
  };
  return (
    <Dialog
      open={open}
      title={words.title}
      onClose={onClose}
      actions={
        <>
          {canShareFiles() ? (
            <Button icon={Share2} onClick={share}>
              {words.share}
            </Button>
          ) : null}
          <Button icon={Download} onClick={save}>
            {words.save}
          </Button>
        </>
      }
    >
      <Codes slips={slips} />
    </Dialog>
  );
}

function Codes({ slips }: { readonly slips: readonly string[] }) {
  const { slips: words } = useHandoverText();
  const [index, setIndex] = useState(0);
  useAwake();
  const qr = useQr(slips[index] ?? '', 'shown');
  const of = slips.length;
  const at = index + 1;
  return (
    <>
      <div class="rounded-box -mx-3 aspect-square bg-white">
        {qr === undefined ? null : <QrCode qr={qr} label={words.label(at, of)} />}
      </div>
      <p class="mt-2 text-center text-lg font-bold" aria-live="polite">
        {words.step(at, of)}
      </p>
      {of === 1 ? null : (
        <div class="mt-2 grid grid-cols-2 gap-2">
          <Button
            icon={ChevronLeft}
            label={words.previous}
            disabled={index === 0}
            onClick={() => setIndex(index - 1)}
          >
            {words.previous}
          </Button>
          <Button
            kind="primary"
            icon={ChevronRight}
            label={words.next}
            disabled={at === of}
            onClick={() => setIndex(index + 1)}
          >
            {words.next}
          </Button>
        </div>
      )}
      <p class="text-muted mt-2 text-sm">{words.text}</p>
    </>
  );
}
