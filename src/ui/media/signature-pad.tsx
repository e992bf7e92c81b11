import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { PadSurface } from './pad-surface.ts';
import type { Point } from './simplify.ts';

interface SignaturePadProps {
  readonly label: string;
  /** Strokes to start from, in thousandths of a pad's width. Read once. */
  readonly initial: readonly (readonly Point[])[];
  /** Where its owner finds it, to read, clear and undo. */
  readonly surfaceRef: RefObject<PadSurface>;
  readonly onChange: () => void;
}

/**
 * A box to sign in with a finger. The default export, so that it and its library are fetched only
 * when somebody signs.
 */
export default function SignaturePad(props: SignaturePadProps) {
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const propsRef = useRef(props);
  useLayoutEffect(() => {
    propsRef.current = props;
  });

  useEffect(() => {
    const canvas = canvasRef.current;
    if (canvas === null) return undefined;
    const { initial, surfaceRef } = propsRef.current;
    const surface = new PadSurface(canvas, () => propsRef.current.onChange());
    surfaceRef.current = surface;
    if (initial.length > 0) surface.draw(initial);
    const observer = new ResizeObserver(() => surface.fit());
    observer.observe(canvas);
    return () => {
      observer.disconnect();
      surface.end();
      surfaceRef.current = null;
    };
  }, []);

  return (
    <div class="border-base-edge rounded-box relative h-full min-h-32 border-2 bg-white">
      <div
        aria-hidden="true"
        class="border-base-300 pointer-events-none absolute inset-x-6 bottom-1/4 border-b-2 border-dashed"
      />
      <canvas ref={canvasRef} class="absolute inset-0 h-full w-full">
        {props.label}
      </canvas>
    </div>
  );
}
