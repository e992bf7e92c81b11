import { FileUp, Search } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { holdsRegister } from '../../../../domain/role.ts';
import { useAccount } from '../../../hooks/use-account.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import { Button, LinkButton } from '../../../parts/button.tsx';
import { List } from '../../../parts/list.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { VillageCard } from './village-card.tsx';
import { changesIn, totalsOf } from './village-work.ts';
import type { VillageWork } from './village-work.ts';

interface ReportProps {
  readonly works: readonly VillageWork[];
  /** Rows that were left out for an error. */
  readonly held: number;
  readonly onAgain: () => void;
}

/** The end of an import: what was written, and what was not. */
export function Report({ works, held, onAgain }: ReportProps) {
  const words = useOfficeText().registerImport;
  const formats = useFormats();
  const titleRef = useRef<HTMLHeadingElement>(null);
  const { villages, ...counts } = totalsOf(works);
  const notTaken = works.filter(
    ({ state }) => state.stage === 'compared' && changesIn(state.preview) > 0,
  ).length;
  useEffect(() => titleRef.current?.focus(), []);
  return (
    <section aria-labelledby="report-title">
      <h2 id="report-title" ref={titleRef} tabIndex={-1} class="section-title outline-none">
        {words.report.title}
      </h2>
      <Notice tone="success" title={words.report.villages(formats.number(villages))} live>
        <p>{words.report.toPhones}</p>
        {held === 0 ? null : <p>{words.report.leftOut(formats.number(held))}</p>}
        {notTaken === 0 ? null : <p>{words.report.notTaken(formats.number(notTaken))}</p>}
      </Notice>
      <dl class="mb-4 grid grid-cols-2 gap-2 sm:grid-cols-4">
        {(['added', 'changed', 'gone', 'unchanged'] as const).map((name) => (
          <div key={name} class="rounded-box border-base-300 bg-base-100 border px-4 py-3">
            <dt class="text-muted text-sm">{words.report[name]}</dt>
            <dd class="text-xl font-bold tabular-nums">{formats.number(counts[name])}</dd>
          </div>
        ))}
      </dl>
      <List label={words.villages.title}>
        {works.map((work) => (
          <VillageCard key={work.regionCode} work={work} disabled onTake={() => undefined} />
        ))}
      </List>
      <Ways onAgain={onAgain} />
    </section>
  );
}

function Ways({ onAgain }: Pick<ReportProps, 'onAgain'>) {
  const words = useOfficeText().registerImport.report;
  const account = useAccount();
  return (
    <div class="flex flex-wrap gap-2">
      {holdsRegister(account) ? (
        <LinkButton kind="primary" icon={Search} href="/warga">
          {words.toPeople}
        </LinkButton>
      ) : null}
      <Button icon={FileUp} onClick={onAgain}>
        {words.again}
      </Button>
    </div>
  );
}
