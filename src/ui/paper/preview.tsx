import { Maximize2, Minimize2 } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import '../../documents/paper.css';
import { useText } from '../hooks/use-text.ts';
import { Button } from '../parts/button.tsx';

/** Width of A4 in CSS pixels. */
const PAPER_WIDTH = (210 / 25.4) * 96;

/** A paper at the width of the screen; enlarged, it scrolls within its frame. */
export function Preview({ children }: { readonly children: ComponentChildren }) {
  const t = useText();
  const frame = useRef<HTMLElement>(null);
  const [fit, setFit] = useState(1);
  const [isLarge, setLarge] = useState(false);

  useEffect(() => {
    if (frame.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const { width } = entry.contentRect;
      // in the next frame, because a scaled paper changes the height that is observed
      requestAnimationFrame(() => setFit(Math.min(1, width / PAPER_WIDTH)));
    });
    observer.observe(frame.current);
    // enlarged it scrolls, and whoever has no pointer scrolls it with the arrow keys
    frame.current.setAttribute('tabindex', '0');
    return () => observer.disconnect();
  }, []);

  const canEnlarge = fit < 1;
  const Icon = isLarge ? Minimize2 : Maximize2;
  return (
    <>
      <div class="mb-2 flex min-h-12 items-center justify-between gap-2">
        <h2 class="font-semibold">{t.print.preview}</h2>
        {canEnlarge && (
          <Button kind="quiet" icon={Icon} onClick={() => setLarge(!isLarge)}>
            {isLarge ? t.print.fit : t.print.enlarge}
          </Button>
        )}
      </div>
      <section
        ref={frame}
        class="border-base-300 overflow-x-auto border shadow-sm"
        aria-label={t.print.preview}
      >
        <div class="paper" lang="id" style={{ zoom: isLarge ? 1 : fit }}>
          {children}
        </div>
      </section>
    </>
  );
}
