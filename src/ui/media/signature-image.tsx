import { inkBox } from '../../documents/signature.tsx';
import type { Signature } from '../../protocol/records.ts';
import { smoothPath } from './signature-path.ts';
import { strokesOf } from './signature.ts';

interface SignatureImageProps {
  readonly signature: Signature;
  /** Whose it is; empty where it only decorates what is said beside it. */
  readonly label: string;
  readonly class?: string;
}

/** A signature from its strokes, as large as its place allows. */
export function SignatureImage({ signature, label, class: look = '' }: SignatureImageProps) {
  const { left, top, width, height } = inkBox(signature);
  return (
    <svg
      class={look}
      role={label === '' ? undefined : 'img'}
      aria-label={label === '' ? undefined : label}
      aria-hidden={label === '' ? true : undefined}
      viewBox={`${left} ${top} ${width} ${height}`}
    >
      <path
        d={strokesOf(signature).map(smoothPath).join('')}
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        vector-effect="non-scaling-stroke"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
