import { PROPOSAL_KINDS } from '../../../../domain/proposal/kinds.ts';
import { kecamatanOf, regionLevel } from '../../../../domain/region.ts';
import type { ProposalEntry } from '../../../../store/queries/proposals/list.ts';
import { useApp } from '../../../app.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import { Button } from '../../../parts/button.tsx';
import { SelectField } from '../../../parts/fields/choice-field.tsx';
import { periodName } from '../../../proposal/period-words.ts';
import { kindWord } from '../../../proposal/words.ts';
import { regionName } from '../../../words.ts';
import { NO_FILTER, valuesOf } from '../stages.ts';
import type { Filter } from '../stages.ts';

interface FilterBoxProps {
  /** All that could be shown: the choices are what occurs among them. */
  readonly entries: readonly ProposalEntry[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** Narrows the list by period, kind and region; folded away until it is wanted. */
export function FilterBox({ entries, filter, onFilter }: FilterBoxProps) {
  const t = useOfficeText();
  const formats = useFormats();
  const regions = useApp().regions.value;
  const words = t.verification.filter;
  const said = [
    filter.period === '' ? '' : periodName(formats, filter.period),
    filter.kind === '' ? '' : kindWord(t, filter.kind),
    filter.region === '' ? '' : regionName(regions, filter.region),
  ].filter(Boolean);
  return (
    <search>
      <details class="rounded-box border-base-300 bg-base-100 mb-3 border px-3">
        <summary class="min-h-12 cursor-pointer py-3">
          <span class="font-semibold">{words.title}</span>
          <span class="text-muted">: {said.length === 0 ? words.none : said.join(' · ')}</span>
        </summary>
        <SelectField
          id="period"
          label={words.period}
          emptyLabel={words.allPeriods}
          options={valuesOf(entries, ({ row }) => row.fields.period)
            .reverse()
            .map((key) => ({ value: key, label: periodName(formats, key) }))}
          value={filter.period}
          onInput={(period) => onFilter({ ...filter, period })}
        />
        <SelectField
          id="kind"
          label={words.kind}
          emptyLabel={words.allKinds}
          options={PROPOSAL_KINDS.map((kind) => ({ value: kind, label: kindWord(t, kind) }))}
          value={filter.kind}
          onInput={(typed) => {
            const kind = PROPOSAL_KINDS.find((one) => one === typed) ?? '';
            onFilter({ ...filter, kind });
          }}
        />
        <RegionFields entries={entries} filter={filter} onFilter={onFilter} />
        {said.length === 0 ? null : (
          <div class="mb-3">
            <Button kind="quiet" onClick={() => onFilter(NO_FILTER)}>
              {words.clear}
            </Button>
          </div>
        )}
      </details>
    </search>
  );
}

/** The kecamatan where there are several, then the village within it. */
function RegionFields({ entries, filter, onFilter }: FilterBoxProps) {
  const { verification } = useOfficeText();
  const regions = useApp().regions.value;
  const words = verification.filter;
  const kecamatan = valuesOf(entries, ({ row }) => kecamatanOf(row.regionCode) ?? '');
  const chosen = kecamatan.length === 1 ? (kecamatan[0] ?? '') : (kecamatanOf(filter.region) ?? '');
  const villages = valuesOf(entries, ({ row }) => row.regionCode).filter(
    (code) => kecamatanOf(code) === chosen,
  );
  const isVillage = regionLevel(filter.region) === 'village';
  const option = (code: string) => ({ value: code, label: regionName(regions, code) });
  return (
    <>
      {kecamatan.length < 2 ? null : (
        <SelectField
          id="kecamatan"
          label={words.kecamatan}
          emptyLabel={words.allKecamatan}
          options={kecamatan.map(option)}
          value={chosen}
          onInput={(region) => onFilter({ ...filter, region })}
        />
      )}
      {villages.length < 2 ? null : (
        <SelectField
          id="village"
          label={words.village}
          emptyLabel={words.allVillages}
          options={villages.map(option)}
          value={isVillage ? filter.region : ''}
          onInput={(code) =>
            onFilter({ ...filter, region: code === '' && kecamatan.length > 1 ? chosen : code })
          }
        />
      )}
    </>
  );
}
