import { useOfficeText } from '../../hooks/use-office-text.ts';
import { Notice } from '../../parts/notice.tsx';
import type { Checks } from '../../proposal/use-checks.ts';
import { gapsOf } from './facts.ts';
import { gapLines } from './gap-lines.ts';
import type { GapLine } from './gap-lines.ts';
import type { OpenDossier } from './use-dossier.ts';

interface GapsProps {
  readonly open: OpenDossier;
  readonly checks: Checks | undefined;
}

/** What is missing: loud what can only be got while people are in the hall, then the rest. */
export function Gaps({ open, checks }: GapsProps) {
  const t = useOfficeText();
  if (checks === undefined) return null;
  const { agenda, of } = open;
  const lines = gapLines(t, gapsOf(open, checks), { agenda, meetingId: of.meetingId });
  const now = lines.filter((line) => line.isForTheHall);
  const later = lines.filter((line) => !line.isForTheHall);
  return (
    <section aria-labelledby="gaps" class="mb-6">
      <h2 id="gaps" class="section-title">
        {t.dossier.gaps}
      </h2>
      {lines.length === 0 ? <Notice tone="success">{t.dossier.complete}</Notice> : null}
      {now.length === 0 ? null : (
        <Notice tone="warning" title={t.dossier.hall}>
          <p class="mb-2 text-sm">{t.dossier.hallText}</p>
          <Lines lines={now} />
        </Notice>
      )}
      {later.length === 0 ? null : (
        <Notice tone="info" title={t.dossier.later}>
          <Lines lines={later} />
        </Notice>
      )}
    </section>
  );
}

function Lines({ lines }: { readonly lines: readonly GapLine[] }) {
  return (
    <ul>
      {lines.map(({ text, href }) => (
        <li key={text}>
          <a href={href} class="text-link flex min-h-12 items-center py-1 wrap-anywhere">
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
