import { encode } from 'uqr';
import type { QrDrawing } from '../../documents/qr-code.tsx';

export type QrKind = 'printed' | 'shown';

/** Modules of white around a code; the standard asks for four. */
const QUIET_ZONE = 4;

/**
 * A text as a QR code that a printed and folded card still gives back; `shown` for a screen, which
 * has no folds, and where fewer and larger dots are worth more.
 */
export function drawQr(text: string, kind: QrKind = 'printed'): QrDrawing {
  const { size, data } = encode(text, { ecc: kind === 'printed' ? 'M' : 'L', border: QUIET_ZONE });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return { size, path };
}
