import { RefreshCw, WifiOff } from 'lucide-preact';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { useFormats } from '../../hooks/use-text.ts';
import { errorText } from '../../words.ts';

interface FreshnessProps {
  /** When the server made the figures. */
  readonly asOf: string;
  /** What the last try failed with; null where it did not. */
  readonly error: unknown;
}

/** How old the figures are, and whether they follow what arrives. */
export function Freshness({ asOf, error }: FreshnessProps) {
  const t = useOfficeText();
  const moment = useFormats().moment(asOf);
  const isLive = error === null;
  const Icon = isLive ? RefreshCw : WifiOff;
  return (
    <span class="inline-flex items-start gap-2">
      <Icon aria-hidden="true" size={16} class="mt-1 shrink-0" />
      <span>
        {t.dashboard.asOf(moment)} · {isLive ? t.dashboard.live : t.dashboard.stale}
      </span>
      {isLive ? null : <span class="sr-only">{errorText(t, error)}</span>}
    </span>
  );
}
