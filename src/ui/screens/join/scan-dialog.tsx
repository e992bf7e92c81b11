import { useText } from '../../hooks/use-text.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Viewfinder } from '../../qr/viewfinder.tsx';
import { codeIn } from './code.ts';

interface ScanDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onCode: (code: string) => void;
}

/** Looks for the QR code of a link of ours through the camera. */
export function ScanDialog({ open, onClose, onCode }: ScanDialogProps) {
  const t = useText();
  const take = (text: string) => {
    const code = codeIn(text);
    if (code !== null) onCode(code);
    return code !== null;
  };
  return (
    <Dialog open={open} title={t.join.scan.title} onClose={onClose}>
      <Viewfinder onText={take} words={t.join.scan} />
    </Dialog>
  );
}
