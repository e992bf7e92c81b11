import { useEffect, useState } from 'preact/hooks';
import type { QrDrawing } from '../../documents/qr-code.tsx';
import type { QrKind } from './draw-qr.ts';

/** A text as a QR code; undefined until the code that draws it has been loaded. */
export function useQr(text: string, kind: QrKind = 'printed'): QrDrawing | undefined {
  const [drawn, setDrawn] = useState<{ text: string; qr: QrDrawing }>();
  useEffect(() => {
    let isOpen = true;
    const draw = async () => {
      const { drawQr } = await import('./draw-qr.ts');
      if (isOpen) setDrawn({ text, qr: drawQr(text, kind) });
    };
    // without it the link and the code to type still stand there
    draw().catch(() => undefined);
    return () => {
      isOpen = false;
    };
  }, [text, kind]);
  return drawn?.text === text ? drawn.qr : undefined;
}
