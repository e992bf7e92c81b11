import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../../hooks/use-text.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { codeIn } from './code.ts';

interface ScanDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onCode: (code: string) => void;
}

/** Looks for the QR code of a link of ours through the camera. */
export function ScanDialog({ open, onClose, onCode }: ScanDialogProps) {
  const t = useText();
  return (
    <Dialog open={open} title={t.join.scan.title} onClose={onClose}>
      <Viewfinder onCode={onCode} />
    </Dialog>
  );
}

type Trouble = 'denied' | 'missing' | 'foreign';

function Viewfinder({ onCode }: { readonly onCode: (code: string) => void }) {
  const t = useText();
  const onCodeRef = useRef(onCode);
  useLayoutEffect(() => {
    onCodeRef.current = onCode;
  });
  const videoRef = useRef<HTMLVideoElement>(null);
  const [isStarted, setStarted] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();

  useEffect(() => {
    const video = videoRef.current;
    if (video === null) return undefined;
    const ended = new AbortController();
    const seen = (text: string) => {
      const code = codeIn(text);
      if (code === null) setTrouble('foreign');
      else onCodeRef.current(code);
    };
    watch(video, seen, ended.signal).then(
      () => setStarted(true),
      (error: unknown) => setTrouble(isDenial(error) ? 'denied' : 'missing'),
    );
    return () => ended.abort();
  }, []);

  const isBlind = trouble === 'denied' || trouble === 'missing';
  return (
    <>
      {isBlind ? null : <p class="mb-3">{isStarted ? t.join.scan.text : t.join.scan.starting}</p>}
      {trouble === undefined ? null : (
        <Notice tone="warning" live>
          {t.join.scan[trouble]}
        </Notice>
      )}
      <video
        ref={videoRef}
        class={`rounded-box bg-neutral aspect-square w-full object-cover ${isBlind ? 'hidden' : ''}`}
        muted
        playsInline
      />
    </>
  );
}

/** Reads codes from the camera until `signal` ends it. Rejects where there is no camera. */
async function watch(
  video: HTMLVideoElement,
  seen: (text: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const { default: QrScanner } = await import('qr-scanner');
  if (signal.aborted) return;
  const scanner = new QrScanner(video, ({ data }) => seen(data), {
    returnDetailedScanResult: true,
    preferredCamera: 'environment',
    maxScansPerSecond: 8,
  });
  signal.addEventListener('abort', () => scanner.destroy());
  await scanner.start();
}

function isDenial(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotAllowedError';
}
