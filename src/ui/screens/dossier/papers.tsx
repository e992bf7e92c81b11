import { Printer } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { AttendanceSheet } from '../../../documents/attendance-sheet.tsx';
import { BeritaAcara } from '../../../documents/dossier/berita-acara.tsx';
import { DossierAnnex } from '../../../documents/dossier/dossier-annex.tsx';
import '../../../documents/dossier/dossier.css';
import { DOSSIER_PAPERS, dossierFileName } from '../../../documents/dossier/dossier-file-name.ts';
import type { DossierPaper } from '../../../documents/dossier/dossier-file-name.ts';
import { Statement } from '../../../documents/dossier/statement.tsx';
import { NO_TEMPLATE } from '../../../documents/dossier/wording.ts';
import { SHEET_CHOICES } from '../../../documents/rows.ts';
import type { SheetChoice } from '../../../documents/rows.ts';
import type { RegencyRegions } from '../../../domain/region.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import type { OfficeCatalogue } from '../../hooks/use-office-text.ts';
import { Preview } from '../../paper/preview.tsx';
import { useNeutralTitle } from '../../paper/use-neutral-title.ts';
import { Button } from '../../parts/button.tsx';
import { SelectField } from '../../parts/fields/choice-field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { isUndecided } from './facts.ts';
import { toPaperDossier } from './to-paper.ts';
import type { OpenDossier } from './use-dossier.ts';

interface PapersProps {
  readonly open: OpenDossier;
  readonly regions: RegencyRegions;
  readonly back: string;
}

function paperWord(t: OfficeCatalogue, paper: DossierPaper, isStatement: boolean): string {
  return isStatement && paper === 'decision' ? t.dossier.statement : t.dossier.papers[paper];
}

/** Prints the papers from what is on the device: all in order, or one of them. */
export function Papers({ open, regions, back }: PapersProps) {
  const t = useOfficeText();
  const { of, template = NO_TEMPLATE, attendance, agenda } = open;
  const isStatement = of.basis === 'sptjm';
  const [paper, setPaper] = useState<DossierPaper>('all');
  const dossier = toPaperDossier(open);
  const { meeting, present } = dossier;
  // before anybody came, the sheet is most likely wanted to carry along and be signed
  const [choice, setChoice] = useState<SheetChoice>(present > 0 ? 'present' : 'blank');
  const has = (one: DossierPaper) => paper === 'all' || paper === one;
  const withSheet = meeting !== null && has('attendance');
  const undecided = agenda.filter(isUndecided).length;
  useNeutralTitle(dossierFileName(paper, of));
  return (
    <Page
      title={t.dossier.printTitle}
      back={back}
      wide
      footer={
        <Button kind="primary" wide icon={Printer} onClick={() => print()}>
          {t.print.print}
        </Button>
      }
    >
      <div class="items-start gap-8 lg:grid lg:grid-cols-[18rem_1fr]">
        <div>
          <SelectField
            id="paper"
            label={t.dossier.which}
            value={paper}
            emptyLabel={null}
            options={DOSSIER_PAPERS.filter((one) => one !== 'attendance' || !isStatement).map(
              (value) => ({ value, label: paperWord(t, value, isStatement) }),
            )}
            onInput={(value) => setPaper(value as DossierPaper)}
          />
          {withSheet ? (
            <SelectField
              id="choice"
              label={t.dossier.sheetChoice}
              value={choice}
              emptyLabel={null}
              options={SHEET_CHOICES.map((value) => ({ value, label: t.print.choices[value] }))}
              onInput={(value) => setChoice(value as SheetChoice)}
            />
          ) : null}
          {undecided > 0 && (has('annex') || has('decision')) ? (
            <Notice tone="warning">{t.dossier.undecidedOnPaper(undecided)}</Notice>
          ) : null}
          {has('annex') ? <Notice tone="info">{t.dossier.privacy}</Notice> : null}
          <p class="text-muted mb-4 text-sm">{t.print.how}</p>
        </div>
        <div class="min-w-0">
          <Preview>
            {has('decision') && !isStatement ? (
              <BeritaAcara {...{ dossier, regions, template }} />
            ) : null}
            {has('decision') && isStatement ? (
              <Statement {...{ dossier, regions, template }} />
            ) : null}
            {withSheet ? (
              <AttendanceSheet
                {...{ meeting, regions, choice }}
                people={attendance.map(({ fields }) => fields)}
              />
            ) : null}
            {has('annex') ? <DossierAnnex {...{ dossier, regions }} /> : null}
          </Preview>
        </div>
      </div>
    </Page>
  );
}
