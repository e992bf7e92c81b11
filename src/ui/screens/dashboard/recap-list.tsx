import { ChevronDown, ChevronRight } from 'lucide-preact';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { useFormats } from '../../hooks/use-text.ts';
import { SelectField } from '../../parts/fields/choice-field.tsx';
import { meetingsOf } from './recap.ts';
import type { Figures, KecamatanRecap } from './recap.ts';
import { receivedText } from './received.ts';
import { rowId, Socialised } from './recap-table.tsx';
import type { RecapViewProps } from './recap-table.tsx';
import { resorted, SORT_KEYS } from './sort.ts';
import type { SortKey } from './sort.ts';

/** The recap for a phone: one under another, each of which opens to its villages. */
export function RecapList({ rows, asOf, sorting, onSort, openCode, onOpen }: RecapViewProps) {
  const { table } = useOfficeText().dashboard;
  return (
    <>
      {rows.length > 1 && (
        <SelectField
          id="sort"
          label={table.sort}
          value={sorting.key}
          emptyLabel={null}
          options={SORT_KEYS.map((value) => ({ value, label: table.sortKeys[value] }))}
          onInput={(value) => {
            const key = value as SortKey;
            if (key !== sorting.key) onSort(resorted(sorting, key));
          }}
        />
      )}
      <ul class="grid gap-2">
        {rows.map((row) => (
          <Item
            key={row.code}
            row={row}
            asOf={asOf}
            isOpen={openCode === row.code}
            onToggle={() => onOpen(openCode === row.code ? null : row.code)}
          />
        ))}
      </ul>
    </>
  );
}

interface ItemProps {
  readonly row: KecamatanRecap;
  readonly asOf: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function Item({ row, asOf, isOpen, onToggle }: ItemProps) {
  const { map, table } = useOfficeText().dashboard;
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <li id={rowId(row.code)} class="rounded-box border-base-300 bg-base-100 border">
      <button
        type="button"
        class="flex w-full cursor-pointer items-start gap-2 p-3 text-start"
        aria-expanded={isOpen}
        onClick={onToggle}
      >
        <span class="min-w-0 grow">
          <span class="flex flex-wrap justify-between gap-x-3 font-semibold">
            {row.name}
            <span class="font-normal">{map.reached(row.reached, row.villages)}</span>
          </span>
          <Lines figures={row} asOf={asOf} />
        </span>
        <Chevron aria-hidden="true" size={20} class="text-muted mt-0.5 shrink-0" />
      </button>
      {isOpen && (
        <ul class="divide-base-300 border-base-300 divide-y border-t">
          <li class="px-3 py-2">
            <span class="font-medium">{table.own}</span>
            <Lines figures={row.own} asOf={asOf} />
          </li>
          {row.villageRecaps.map((each) => (
            <li key={each.code} class="px-3 py-2">
              <span class="flex flex-wrap justify-between gap-x-3">
                <span class="font-medium">
                  {each.village.kind === 'kelurahan' ? 'Kelurahan' : 'Desa'} {each.village.name}
                </span>
                <span class="text-sm">
                  <Socialised each={each} />
                </span>
              </span>
              {meetingsOf(each) > 0 && <Lines figures={each} asOf={asOf} />}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Lines({ figures, asOf }: { readonly figures: Figures; readonly asOf: string }) {
  const t = useOfficeText().dashboard;
  const formats = useFormats();
  const { planned, open, closed, filled, invited, lastReceivedAt } = figures;
  if (meetingsOf(figures) === 0) {
    return <span class="text-muted block text-sm">{t.table.noMeetings}</span>;
  }
  const meetings = [
    closed > 0 ? t.table.closedCount(closed) : '',
    open > 0 ? t.table.openCount(open) : '',
    planned > 0 ? t.table.plannedCount(planned) : '',
  ];
  const received = receivedText(t, formats, lastReceivedAt, asOf);
  return (
    <>
      <span class="text-muted block text-sm">
        {t.table.meetings}: {meetings.filter(Boolean).join(', ')}
      </span>
      <span class="text-muted block text-sm">
        {t.table.presentLine(filled, invited)}
        {lastReceivedAt === null ? '' : ` · ${t.table.receivedLine(received)}`}
      </span>
    </>
  );
}
