import { ArrowDown, ArrowUp, ChevronDown, ChevronRight } from 'lucide-preact';
import { Fragment } from 'preact';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { useFormats } from '../../hooks/use-text.ts';
import type { Figures, KecamatanRecap, Recap, VillageRecap } from './recap.ts';
import { receivedText } from './received.ts';
import { resorted } from './sort.ts';
import type { Sorting, SortKey } from './sort.ts';

export interface RecapViewProps {
  readonly recap: Recap;
  /** `recap.kecamatan` in the order asked for. */
  readonly rows: readonly KecamatanRecap[];
  readonly asOf: string;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
  readonly openCode: string | null;
  readonly onOpen: (code: string | null) => void;
}

/** The id of a kecamatan's row, which a tile leads to. */
export const rowId = (code: string) => `kecamatan-${code}`;

/** The recap for a laptop: a row for each kecamatan, which opens to its villages. */
export function RecapTable(props: RecapViewProps) {
  const { recap, rows, asOf, openCode } = props;
  const { table } = useOfficeText().dashboard;
  return (
    <div class="rounded-box border-base-300 bg-base-100 overflow-x-auto border">
      <table class="recap-table">
        <thead>
          <tr>
            <SortHead {...props} by="region" label={table.region} />
            <th scope="col">{table.planned}</th>
            <th scope="col">{table.open}</th>
            <SortHead {...props} by="meetings" label={table.closed} />
            <SortHead {...props} by="people" label={table.present} />
            <SortHead {...props} by="reached" label={table.reached} />
            <SortHead {...props} by="received" label={table.received} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.code}>
              <tr id={rowId(row.code)}>
                <th scope="row">
                  <Opener {...props} row={row} />
                </th>
                <Numbers figures={row} asOf={asOf} />
              </tr>
              {openCode === row.code && <Villages row={row} asOf={asOf} />}
            </Fragment>
          ))}
        </tbody>
        {rows.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{table.total}</th>
              <Numbers figures={recap.sum} asOf={asOf} />
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

interface SortHeadProps extends RecapViewProps {
  readonly by: SortKey;
  readonly label: string;
}

function SortHead({ sorting, onSort, by, label }: SortHeadProps) {
  const isBy = sorting.key === by;
  const Arrow = sorting.descending ? ArrowDown : ArrowUp;
  const direction = sorting.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={isBy ? direction : undefined}>
      <button
        type="button"
        class="inline-flex min-h-12 cursor-pointer items-center gap-1 font-semibold"
        onClick={() => onSort(resorted(sorting, by))}
      >
        {label}
        {isBy && <Arrow aria-hidden="true" size={16} />}
      </button>
    </th>
  );
}

function Opener({ row, openCode, onOpen }: RecapViewProps & { readonly row: KecamatanRecap }) {
  const { table } = useOfficeText().dashboard;
  const isOpen = openCode === row.code;
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <button
      type="button"
      class="inline-flex min-h-11 cursor-pointer items-center gap-2 font-semibold"
      aria-expanded={isOpen}
      title={table.showVillages(row.name)}
      onClick={() => onOpen(isOpen ? null : row.code)}
    >
      <Chevron aria-hidden="true" size={18} class="text-muted" />
      {row.name}
    </button>
  );
}

function Villages({ row, asOf }: { readonly row: KecamatanRecap; readonly asOf: string }) {
  const { table } = useOfficeText().dashboard;
  return (
    <>
      <tr class="recap-village">
        <th scope="row">{table.own}</th>
        <Numbers figures={row.own} asOf={asOf} reached="" />
      </tr>
      {row.villageRecaps.map((each) => (
        <tr key={each.code} class="recap-village">
          <th scope="row">
            {each.village.kind === 'kelurahan' ? 'Kelurahan' : 'Desa'} {each.village.name}
          </th>
          <Numbers figures={each} asOf={asOf} reached={<Socialised each={each} />} />
        </tr>
      ))}
    </>
  );
}

/** When a village was first represented at a socialisation, and by how many. */
export function Socialised({ each }: { readonly each: VillageRecap }) {
  const { table } = useOfficeText().dashboard;
  const formats = useFormats();
  if (each.socialisedOn === null) return <span class="text-muted">{table.notSocialised}</span>;
  const date = table.socialisedOn(formats.shortDay(each.socialisedOn));
  return <>{`${date} · ${table.attended(each.attended)}`}</>;
}

interface NumbersProps {
  readonly figures: Figures;
  readonly asOf: string;
  readonly reached?: preact.ComponentChildren;
}

function Numbers({ figures, asOf, reached }: NumbersProps) {
  const t = useOfficeText().dashboard;
  const formats = useFormats();
  const number = (value: number) =>
    value === 0 ? <span class="text-muted">0</span> : formats.number(value);
  const share = figures.villages === 0 ? 0 : figures.reached / figures.villages;
  return (
    <>
      <td>{number(figures.planned)}</td>
      <td>{number(figures.open)}</td>
      <td>{number(figures.closed)}</td>
      <td>
        {number(figures.filled)}
        <span class="text-muted"> / {formats.number(figures.invited)}</span>
      </td>
      <td>
        {reached ?? (
          <>
            {figures.reached} / {figures.villages}{' '}
            <span class="text-muted inline-block w-13">{formats.percent(share)}</span>
          </>
        )}
      </td>
      <td>{receivedText(t, formats, figures.lastReceivedAt, asOf)}</td>
    </>
  );
}
