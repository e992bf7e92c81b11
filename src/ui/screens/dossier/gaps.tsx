import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { List, ListLink } from '../../parts/list.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { GapLine, GapLines } from './gap-lines.ts';

interface GapsProps {
  /** Undefined while the proposals are checked. */
  readonly lines: GapLines | undefined;
  readonly isStatement: boolean;
}

/** Proposals named at first; the rest is a tap away. */
const FIRST = 5;

/** At the top, while the hall has not emptied: how much is still missing, and the way to it. */
export function HallNotice({ lines }: { readonly lines: GapLines | undefined }) {
  const t = useOfficeText();
  const count = lines?.hall.length ?? 0;
  if (count === 0) return null;
  return (
    <Notice
      tone="warning"
      title={t.dossier.hallCount(count)}
      actions={<LinkButton href="#kurang">{t.dossier.seeGaps}</LinkButton>}
    />
  );
}

/** All that is missing: first what only those in the hall can give. */
export function Gaps({ lines, isStatement }: GapsProps) {
  const t = useOfficeText();
  return (
    <section id="kurang" aria-labelledby="gaps" class="mb-6 scroll-mt-4">
      <h2 id="gaps" class="section-title">
        {t.dossier.gaps}
      </h2>
      {lines === undefined ? (
        <output class="text-muted block py-2">{t.dossier.checking}</output>
      ) : (
        <Lines lines={lines} isStatement={isStatement} />
      )}
    </section>
  );
}

function Lines({
  lines,
  isStatement,
}: {
  readonly lines: GapLines;
  readonly isStatement: boolean;
}) {
  const t = useOfficeText();
  const [isAll, setAll] = useState(false);
  const { hall, later, proposals } = lines;
  if (hall.length + later.length + proposals.length === 0) {
    return (
      <p class="text-success mb-3 flex items-center gap-2 font-medium">
        <CircleCheck aria-hidden="true" size={20} class="shrink-0" />
        {t.dossier.complete}
      </p>
    );
  }
  const shown = isAll ? proposals : proposals.slice(0, FIRST);
  return (
    <>
      {hall.length === 0 ? null : (
        <div class="border-warning/50 bg-warning-tint rounded-box mb-4 border-2 p-3">
          <h3 class="flex items-center gap-2 font-bold">
            <TriangleAlert aria-hidden="true" size={20} class="text-warning shrink-0" />
            {t.dossier.hall}
          </h3>
          <p class="mb-3">{t.dossier.hallText}</p>
          <div class="-mb-4">
            <Links lines={hall} icon label={t.dossier.hall} />
          </div>
        </div>
      )}
      {later.length + proposals.length === 0 || isStatement ? null : (
        <h3 class="mb-2 font-semibold">{t.dossier.later}</h3>
      )}
      {later.length === 0 ? null : <Links lines={later} label={t.dossier.later} />}
      {shown.length === 0 ? null : <Links lines={shown} label={t.dossier.gaps} />}
      {shown.length < proposals.length ? (
        <Button wide onClick={() => setAll(true)}>
          {t.dossier.moreGaps(proposals.length - shown.length)}
        </Button>
      ) : null}
    </>
  );
}

interface LinksProps {
  readonly lines: readonly GapLine[];
  readonly label: string;
  readonly icon?: boolean;
}

function Links({ lines, label, icon = false }: LinksProps) {
  return (
    <List label={label}>
      {lines.map(({ key, title, href }) => (
        <ListLink key={key} href={href} title={title} {...(icon ? { icon: CircleAlert } : {})} />
      ))}
    </List>
  );
}
