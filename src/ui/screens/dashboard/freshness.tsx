import { RefreshCw, WifiOff } from 'lucide-preact';
import { useFormats, useText } from '../../hooks/use-text.ts';
import { errorText } from '../../words.ts';

interface FreshnessProps {
  /** When the server made the figures. */
  readonly asOf: string;
  /** What the last try failed with; null where it did not. */
  readonly error: unknown;
}

/** How old the figures are, and whether they follow what arrives. */
export function Freshness({ asOf, error }: FreshnessProps) {
  const t = useText();
  const moment = useFormats().moment(asOf);
  const isLive = error === null;
  const Icon = isLive ? RefreshCw : WifiOff;
  return (
    <span class="inline-flex flex-wrap items-center gap-x-2">
      <Icon aria-hidden="true" size={16} class="shrink-0" />
      {t.dashboard.asOf(moment)} · {isLive ? t.dashboard.live : t.dashboard.stale}
      {isLive ? null : <span class="sr-only">{errorText(t, error)}</span>}
    </span>
  );
}
