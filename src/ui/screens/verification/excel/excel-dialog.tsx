import { Download } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { saveFile } from '../../../../documents/save-file.ts';
import { periodFileName, periodSheets } from '../../../../documents/xlsx-period.ts';
import { indonesianOffice } from '../../../../i18n/catalogue-office.ts';
import type { ProposalEntry } from '../../../../store/queries/proposals/list.ts';
import { useApp } from '../../../app.ts';
import { useAccount } from '../../../hooks/use-account.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { ChoiceField, SelectField } from '../../../parts/fields/choice-field.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { announce } from '../../../parts/undo.tsx';
import { periodName } from '../../../proposal/period-words.ts';
import { reasonWord } from '../../../proposal/words.ts';
import { byVillage, isAtStage, valuesOf } from '../stages.ts';
import type { Desk } from '../use-desk.ts';
import { listedOf } from './listed.ts';

interface ExcelDialogProps {
  readonly desk: Desk;
  readonly onClose: () => void;
}

/** A period's proposals as a spreadsheet, for entry into the national system. */
export function ExcelDialog({ desk, onClose }: ExcelDialogProps) {
  const { verification } = useOfficeText();
  const formats = useFormats();
  const saveExcel = useSaveExcel(desk);
  const words = verification.excel;
  const { view, filter, stage } = desk;
  const periods = valuesOf(view.entries, ({ row }) => row.fields.period).reverse();
  const [period, setPeriod] = useState(filter.period || (periods[0] ?? ''));
  const [which, setWhich] = useState<string>('all');
  const [hasFailed, setFailed] = useState(false);
  const all = view.entries.filter(({ row }) => row.fields.period === period);
  const atStage = all.filter((entry) => isAtStage(stage, entry));
  const entries = which === 'all' ? all : atStage;
  const download = async () => {
    setFailed(false);
    try {
      await saveExcel(entries, period);
      announce(words.done(entries.length));
      onClose();
    } catch {
      setFailed(true);
    }
  };
  return (
    <Dialog
      open
      title={words.title}
      onClose={onClose}
      actions={
        <Button kind="primary" icon={Download} disabled={entries.length === 0} onClick={download}>
          {words.download}
        </Button>
      }
    >
      <SelectField
        id="excel-period"
        label={words.period}
        emptyLabel={null}
        options={periods.map((key) => ({ value: key, label: periodName(formats, key) }))}
        value={period}
        onInput={setPeriod}
      />
      <ChoiceField
        id="excel-which"
        label={words.which}
        options={[
          { value: 'all', label: words.all(all.length) },
          {
            value: 'stage',
            label: words.stage(verification.stages[stage], atStage.length),
          },
        ]}
        value={which}
        onInput={setWhich}
      />
      {entries.length === 0 ? <p class="mb-3 font-medium">{words.nothing}</p> : null}
      <p class="text-muted">{words.text}</p>
      <p class="mt-2 font-medium">{words.warning}</p>
      {hasFailed ? (
        <div class="mt-3 -mb-4">
          <Notice tone="error" live>
            {words.failed}
          </Notice>
        </div>
      ) : null}
    </Dialog>
  );
}

/**
 * Makes the file on this device; what makes it is fetched when it is wanted. Its words are
 * Indonesian, in whatever language the screens are read.
 */
function useSaveExcel({ view }: Desk) {
  const { db, ...app } = useApp();
  const account = useAccount();
  const regions = app.regions.value;
  return async (entries: readonly ProposalEntry[], period: string) => {
    if (regions === null) throw new Error('no regions on this device');
    const rows = await db.rows('dossier').toArray();
    const dossiers = new Map(rows.map((row) => [row.id, row]));
    const inOrder = byVillage(entries).flatMap((group) => group.entries);
    const sheets = periodSheets(
      inOrder.map((entry) => listedOf(entry, dossiers)),
      {
        regions,
        reasonWords: (kind, code) => reasonWord(indonesianOffice, view.settings, kind, code),
      },
    );
    const { workbookOf } = await import('../../../../documents/workbook.ts');
    const scope = account.scopes.length === 1 ? (account.scopes[0] ?? '') : regions.code;
    saveFile(periodFileName(view.settings.dataset, scope, period), await workbookOf(sheets));
  };
}
