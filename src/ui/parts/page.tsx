import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { ArrowLeft } from 'lucide-preact';
import { useText } from '../hooks/use-text.ts';

interface PageProps {
  readonly title: string;
  /**
   * What the tab is called, where the title says who somebody is: the browser writes the names of
   * tabs into its history, in the clear and beyond the reach of any lock.
   */
  readonly tab?: string;
  /** A line under the title. */
  readonly subtitle?: ComponentChildren;
  /** Where the arrow leads. */
  readonly back?: string;
  /** Beside the title. */
  readonly actions?: ComponentChildren;
  /** The page's one primary action: stays in reach of the thumb, above the bottom bar. */
  readonly footer?: ComponentChildren;
  /** For tables on a laptop. */
  readonly wide?: boolean;
  readonly children?: ComponentChildren;
}

/** The frame of every screen: title, way back, content, primary action. */
export function Page({
  title,
  tab = title,
  subtitle,
  back,
  actions,
  footer,
  wide = false,
  children,
}: PageProps) {
  const t = useText();
  useEffect(() => {
    document.title = `${tab} · ${t.common.appName}`;
  }, [tab, t]);
  return (
    <div class={`page ${wide ? 'max-w-6xl' : 'max-w-2xl'}`}>
      <header class="mb-4 flex items-start gap-1">
        {back === undefined ? null : (
          <a href={back} class="icon-target -ms-3" aria-label={t.common.back}>
            <ArrowLeft aria-hidden="true" />
          </a>
        )}
        <div class="min-w-0 grow py-2">
          <h1
            tabIndex={-1}
            class="text-[1.375rem]/7 font-bold tracking-tight text-balance outline-none"
          >
            {title}
          </h1>
          {subtitle === undefined ? null : <p class="text-muted mt-0.5">{subtitle}</p>}
        </div>
        {actions === undefined ? null : <div class="no-print flex shrink-0 gap-1">{actions}</div>}
      </header>
      {children}
      {footer === undefined ? null : <PageFooter>{footer}</PageFooter>}
    </div>
  );
}

/** Tells its height to the style sheet, so that messages appear above it and not over it. */
function PageFooter({ children }: { readonly children: ComponentChildren }) {
  const footerRef = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const footer = footerRef.current;
    if (footer === null) return undefined;
    const { style } = document.documentElement;
    const tell = () => style.setProperty('--page-footer', `${footer.offsetHeight}px`);
    const observer = new ResizeObserver(tell);
    observer.observe(footer);
    return () => {
      observer.disconnect();
      style.removeProperty('--page-footer');
    };
  }, []);
  return (
    <div ref={footerRef} class="page-footer no-print">
      {children}
    </div>
  );
}
