import { useState } from 'preact/hooks';
import { PROPOSAL_KINDS } from '../../../domain/proposal/kinds.ts';
import type { ProposalKind } from '../../../domain/proposal/kinds.ts';
import type { RegencyRegions } from '../../../domain/region.ts';
import type { ProposalTotals } from '../../../protocol/totals.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { useFormats } from '../../hooks/use-text.ts';
import { useWide } from '../../hooks/use-wide.ts';
import { SelectField } from '../../parts/fields/choice-field.tsx';
import { List, ListItem } from '../../parts/list.tsx';
import { periodName } from '../../proposal/period-words.ts';
import { kindWord } from '../../proposal/words.ts';
import { regionName } from '../../words.ts';
import { periodsIn, PLACES, proposalRecap } from './proposal-recap.ts';
import type { PlaceCounts, ProposalRecap } from './proposal-recap.ts';

interface ProposalPartProps {
  readonly totals: readonly ProposalTotals[];
  readonly regions: RegencyRegions;
  /** The kecamatan that this person sees, where it is the only one. */
  readonly only: string | undefined;
}

/** Proposals of a period by where they stand, by kecamatan or village. */
export function ProposalPart({ totals, regions, only }: ProposalPartProps) {
  const t = useOfficeText();
  const formats = useFormats();
  const isWide = useWide();
  const words = t.dashboard.proposals;
  const periods = periodsIn(totals);
  const [chosen, setPeriod] = useState('');
  const [kind, setKind] = useState<ProposalKind | ''>('');
  const period = periods.includes(chosen) ? chosen : (periods[0] ?? '');
  const recap = proposalRecap(totals, regions, { period, kind, ...(only ? { only } : {}) });
  return (
    <section aria-labelledby="proposals">
      <h2 id="proposals" class="section-title">
        {words.title}
      </h2>
      {periods.length === 0 ? (
        <p class="text-muted">{words.none}</p>
      ) : (
        <>
          <div class="grid gap-x-3 sm:max-w-xl sm:grid-cols-2">
            <SelectField
              id="proposal-period"
              label={words.period}
              emptyLabel={null}
              options={periods.map((key) => ({ value: key, label: periodName(formats, key) }))}
              value={period}
              onInput={setPeriod}
            />
            <SelectField
              id="proposal-kind"
              label={words.kind}
              emptyLabel={words.allKinds}
              options={PROPOSAL_KINDS.map((one) => ({ value: one, label: kindWord(t, one) }))}
              value={kind}
              onInput={(typed) => setKind(PROPOSAL_KINDS.find((one) => one === typed) ?? '')}
            />
          </div>
          {isWide ? (
            <Table recap={recap} regions={regions} />
          ) : (
            <Lines recap={recap} regions={regions} />
          )}
        </>
      )}
    </section>
  );
}

interface RecapProps {
  readonly recap: ProposalRecap;
  readonly regions: RegencyRegions;
}

/** On a phone: a line each, of what there is. */
function Lines({ recap: { rows, sum }, regions }: RecapProps) {
  const words = useOfficeText().dashboard.proposals;
  const formats = useFormats();
  const told = (counts: PlaceCounts) =>
    PLACES.filter((place) => counts[place] > 0)
      .map((place) => words.placeCount(words.places[place], formats.number(counts[place])))
      .join(' · ');
  const count = ({ all }: PlaceCounts) => (
    <span class="font-semibold tabular-nums">{formats.number(all)}</span>
  );
  return (
    <List label={words.title}>
      <ListItem title={words.total} detail={told(sum)} end={count(sum)} />
      {rows.map(({ code, counts }) => (
        <ListItem
          key={code}
          title={regionName(regions, code)}
          detail={told(counts)}
          end={count(counts)}
        />
      ))}
    </List>
  );
}

/** On a laptop: a table. */
function Table({ recap: { rows, sum }, regions }: RecapProps) {
  const words = useOfficeText().dashboard.proposals;
  const formats = useFormats();
  const cells = (counts: PlaceCounts) =>
    [...PLACES, 'all' as const].map((place) => (
      <td key={place} class="text-end tabular-nums">
        {formats.number(counts[place])}
      </td>
    ));
  return (
    <div class="rounded-box border-base-300 bg-base-100 overflow-x-auto border">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{words.region}</th>
            {PLACES.map((place) => (
              <th key={place} scope="col" class="text-end">
                {words.places[place]}
              </th>
            ))}
            <th scope="col" class="text-end">
              {words.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, counts }) => (
            <tr key={code}>
              <th scope="row" class="font-medium">
                {regionName(regions, code)}
              </th>
              {cells(counts)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            {cells(sum)}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
