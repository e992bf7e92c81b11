import { useMemo, useState } from 'preact/hooks';
import { lackingColumns, rememberColumns } from '../../../../domain/import/columns.ts';
import type { ColumnMap, RememberedColumns } from '../../../../domain/import/columns.ts';
import type { ImportOptions } from '../../../../domain/import/read-list.ts';
import { wibDate } from '../../../../domain/time.ts';
import { writeMeta } from '../../../../store/meta.ts';
import { useApp } from '../../../app.ts';
import { useAccount } from '../../../hooks/use-account.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import { Button } from '../../../parts/button.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { SelectField } from '../../../parts/fields/choice-field.tsx';
import { listWord } from '../../../register/list-words.ts';
import { COLUMNS, fileColumns, firstColumns, withColumn } from './column-map.ts';
import type { OpenedFile } from './list-worker.ts';
import { VillageField } from './village-field.tsx';

interface ColumnsStepProps {
  readonly opened: OpenedFile;
  readonly remembered: RememberedColumns | undefined;
  /** Reads the rows by what was settled. */
  readonly onRead: (options: ImportOptions) => Promise<void>;
  /** What was read before no longer holds. */
  readonly onChange: () => void;
  readonly isRead: boolean;
}

/** Which row has the headings, which column holds what, and the village where none is named. */
export function ColumnsStep(props: ColumnsStepProps) {
  const { opened, onRead, onChange, isRead } = props;
  const t = useOfficeText();
  const words = t.registerImport.columns;
  const { db, now, regions } = useApp();
  const account = useAccount();
  const [header, setHeader] = useState(opened.header);
  // as it was before this list: what is settled here is remembered for the next
  const [remembered] = useState(props.remembered);
  const first = useMemo(
    () => firstColumns(opened.head[header ?? -1] ?? [], remembered),
    [opened, header, remembered],
  );
  const [settled, setSettled] = useState<ColumnMap | null>(null);
  const [village, setVillage] = useState('');
  const [attempt, setAttempt] = useState(0);
  const columns = settled ?? first.columns;
  const lacks = lackingColumns(columns, village);
  const change = (act: () => void) => {
    act();
    onChange();
  };
  const read = async () => {
    setAttempt((count) => count + 1);
    const { value } = regions;
    if (header === null || lacks.length > 0 || value === null) return;
    await writeMeta(db, 'importColumns', rememberColumns(opened.head[header] ?? [], columns));
    const { scopes } = account;
    await onRead({ header, columns, regions: value, scopes, village, today: wibDate(now()) });
  };
  const errors = attempt === 0 ? [] : faultsOf(header, lacks, words);

  return (
    <section aria-labelledby="columns-title">
      <h2 id="columns-title" class="section-title">
        {words.title}
      </h2>
      <ErrorSummary errors={errors} attempt={attempt} />
      <div class="grid gap-x-4 lg:grid-cols-2">
        <HeaderField
          head={opened.head}
          header={header}
          onHeader={(row) =>
            change(() => {
              setHeader(row);
              setSettled(null);
            })
          }
        />
        <VillageField
          isAsked={lackingColumns(columns, '').includes('villageName')}
          village={village}
          onVillage={(code) => change(() => setVillage(code))}
        />
      </div>
      {header === null ? null : (
        <ColumnFields
          key={header}
          head={opened.head}
          header={header}
          columns={columns}
          isRemembered={first.isRemembered}
          isOpenAtFirst={lacks.includes('name')}
          onColumns={(next) => change(() => setSettled(next))}
        />
      )}
      {isRead ? null : (
        <Button kind="primary" onClick={read}>
          {words.check}
        </Button>
      )}
    </section>
  );
}

type ColumnWords = ReturnType<typeof useOfficeText>['registerImport']['columns'];

function faultsOf(header: number | null, lacks: readonly string[], words: ColumnWords) {
  if (header === null) return [{ fieldId: 'header', text: words.headerMissing }];
  return lacks.map((column) =>
    column === 'name'
      ? { fieldId: 'column-name', text: words.lacks.name }
      : { fieldId: 'list-village', text: words.lacks.villageName },
  );
}

interface HeaderFieldProps {
  readonly head: OpenedFile['head'];
  readonly header: number | null;
  readonly onHeader: (header: number | null) => void;
}

/** Words of a row by which it is known again. */
const KNOWN_BY = 60;

function HeaderField({ head, header, onHeader }: HeaderFieldProps) {
  const words = useOfficeText().registerImport.columns;
  const formats = useFormats();
  const rows = head
    .map((row, index) => ({ index, text: row.filter(Boolean).join(', ').slice(0, KNOWN_BY) }))
    .filter(({ text }) => text !== '');
  return (
    <SelectField
      id="header"
      label={words.header}
      hint={words.headerHint}
      value={header === null ? '' : String(header)}
      options={rows.map(({ index, text }) => ({
        value: String(index),
        label: words.row(formats.number(index + 1), text),
      }))}
      onInput={(value) => onHeader(value === '' ? null : Number(value))}
    />
  );
}

interface ColumnFieldsProps {
  readonly head: OpenedFile['head'];
  readonly header: number;
  readonly columns: ColumnMap;
  readonly isRemembered: boolean;
  readonly isOpenAtFirst: boolean;
  readonly onColumns: (columns: ColumnMap) => void;
}

function ColumnFields(props: ColumnFieldsProps) {
  const { head, header, columns, isRemembered, isOpenAtFirst, onColumns } = props;
  const t = useOfficeText();
  const words = t.registerImport.columns;
  const formats = useFormats();
  // not closed again while the columns are being chosen
  const [isOpen] = useState(isOpenAtFirst);
  const options = fileColumns(head, header).map(({ index, letter, heading }) => ({
    value: String(index),
    label: words.option(letter, heading === '' ? words.unnamed : heading),
  }));
  return (
    <>
      <p class="mb-1">
        {words.recognised(formats.number(Object.keys(columns).length))}
        {isRemembered ? ` ${words.remembered}` : ''}
      </p>
      <details class="mb-4" open={isOpen}>
        <summary class="text-link min-h-12 cursor-pointer py-3">{words.change}</summary>
        <div class="grid gap-x-4 sm:grid-cols-2 lg:grid-cols-3">
          {COLUMNS.map((column) => (
            <SelectField
              key={column}
              id={`column-${column}`}
              label={listWord(t, column)}
              required={column === 'name'}
              emptyLabel={words.none}
              value={columns[column] === undefined ? '' : String(columns[column])}
              options={options}
              onInput={(value) =>
                onColumns(withColumn(columns, column, value === '' ? null : Number(value)))
              }
            />
          ))}
        </div>
      </details>
    </>
  );
}
