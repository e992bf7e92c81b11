import { Printer } from 'lucide-preact';
import { useRoute } from 'preact-iso/router';
import { useState } from 'preact/hooks';
import '../../../documents/dossier/dossier.css';
import { AttendanceSheet } from '../../../documents/attendance-sheet.tsx';
import { BeritaAcara } from '../../../documents/dossier/berita-acara.tsx';
import { DossierAnnex } from '../../../documents/dossier/dossier-annex.tsx';
import { DOSSIER_PAPERS, dossierFileName } from '../../../documents/dossier/dossier-file-name.ts';
import type { DossierPaper } from '../../../documents/dossier/dossier-file-name.ts';
import { Statement } from '../../../documents/dossier/statement.tsx';
import { NO_TEMPLATE } from '../../../documents/dossier/wording.ts';
import type { RegencyRegions } from '../../../domain/region.ts';
import { useApp } from '../../app.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { Preview } from '../../paper/preview.tsx';
import { useNeutralTitle } from '../../paper/use-neutral-title.ts';
import { Button } from '../../parts/button.tsx';
import { SelectField } from '../../parts/fields/choice-field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { toPaperDossier } from './paper-dossier.ts';
import { useMeetingDossier } from './use-dossier.ts';
import type { OpenDossier } from './use-dossier.ts';

/** Prints the papers of a musyawarah from what is on the device. */
export default function PrintMeetingDossier() {
  const t = useOfficeText();
  const id = useRoute().params['id'] ?? '';
  const { regions } = useApp();
  const open = useMeetingDossier(id);
  const back = `/rapat/${id}/berkas`;
  if (!open || regions.value === null) return <Page title={t.dossier.printTitle} back={back} />;
  return <DossierPapers open={open} regions={regions.value} back={back} />;
}

interface DossierPapersProps {
  readonly open: OpenDossier;
  readonly regions: RegencyRegions;
  readonly back: string;
}

/** All papers in their order, or one of them. */
export function DossierPapers({ open, regions, back }: DossierPapersProps) {
  const t = useOfficeText();
  const [paper, setPaper] = useState<DossierPaper>('all');
  const dossier = toPaperDossier(t, open);
  const template = open.template ?? NO_TEMPLATE;
  const { meeting, basis, regionCode, period } = dossier;
  const isStatement = basis === 'sptjm';
  const offered = DOSSIER_PAPERS.filter((one) => !isStatement || one !== 'attendance');
  const people = open.attendance.map(({ fields }) => fields);
  const has = (one: DossierPaper) => paper === 'all' || paper === one;
  useNeutralTitle(dossierFileName(paper, { regionCode, period, basis }));
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
            options={offered.map((value) => ({
              value,
              label:
                isStatement && value === 'decision' ? t.dossier.statement : t.dossier.papers[value],
            }))}
            onInput={(value) => setPaper(value as DossierPaper)}
          />
          <p class="text-muted mb-4 text-sm">{t.print.how}</p>
          <Notice tone="warning">{t.dossier.privacy}</Notice>
        </div>
        <div class="min-w-0">
          <Preview>
            {has('decision') && !isStatement ? (
              <BeritaAcara {...{ dossier, regions, template }} />
            ) : null}
            {has('decision') && isStatement ? (
              <Statement {...{ dossier, regions, template }} />
            ) : null}
            {has('attendance') && meeting !== null ? (
              <AttendanceSheet {...{ meeting, people, regions }} choice="present" />
            ) : null}
            {has('annex') ? <DossierAnnex {...{ dossier, regions }} /> : null}
          </Preview>
        </div>
      </div>
    </Page>
  );
}
