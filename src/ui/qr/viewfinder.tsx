import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Notice } from '../parts/notice.tsx';

interface ViewfinderProps {
  /** Takes what a QR code says; answers false where it is not one of those wanted. */
  readonly onText: (text: string) => boolean | Promise<boolean>;
  readonly words: {
    readonly text: string;
    readonly starting: string;
    readonly denied: string;
    readonly missing: string;
    readonly foreign: string;
  };
}

type Trouble = 'denied' | 'missing' | 'foreign';

/** Looks for QR codes through the camera, for as long as it is shown. */
export function Viewfinder({ onText, words }: ViewfinderProps) {
  const onTextRef = useRef(onText);
  useLayoutEffect(() => {
    onTextRef.current = onText;
  });
  const videoRef = useRef<HTMLVideoElement>(null);
  const [isStarted, setStarted] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();

  useEffect(() => {
    const video = videoRef.current;
    if (video === null) return undefined;
    const ended = new AbortController();
    const seen = async (text: string) => {
      const isWanted = await onTextRef.current(text);
      if (!ended.signal.aborted) setTrouble(isWanted ? undefined : 'foreign');
    };
    watch(video, (text) => void seen(text), ended.signal).then(
      () => setStarted(true),
      (error: unknown) => setTrouble(isDenial(error) ? 'denied' : 'missing'),
    );
    return () => ended.abort();
  }, []);

  const isBlind = trouble === 'denied' || trouble === 'missing';
  return (
    <>
      {isBlind ? null : <p class="mb-3">{isStarted ? words.text : words.starting}</p>}
      {trouble === undefined ? null : (
        <Notice tone="warning" live>
          {words[trouble]}
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
    calculateScanRegion: regionOf,
  });
  signal.addEventListener('abort', () => scanner.destroy());
  await scanner.start();
}

/** Pixels along a side of what is read: receipts are finer than codes for joining. */
const READ_SIZE = 720;

/** The square that the person sees, and not the middle of it alone. */
function regionOf({ videoWidth, videoHeight }: HTMLVideoElement) {
  const size = Math.min(videoWidth, videoHeight);
  const read = Math.min(size, READ_SIZE);
  return {
    x: Math.round((videoWidth - size) / 2),
    y: Math.round((videoHeight - size) / 2),
    width: size,
    height: size,
    downScaledWidth: read,
    downScaledHeight: read,
  };
}

function isDenial(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotAllowedError';
}
