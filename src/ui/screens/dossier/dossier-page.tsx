import { Printer } from 'lucide-preact';
import { useApp } from '../../app.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { useFormats } from '../../hooks/use-text.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { periodName } from '../../proposal/period-words.ts';
import { useChecks } from '../../proposal/use-checks.ts';
import { regionFullName } from '../../words.ts';
import { Agenda } from './agenda.tsx';
import { DossierPhotos } from './dossier-photos.tsx';
import { Gaps } from './gaps.tsx';
import { PaperForm } from './paper-form.tsx';
import type { OpenDossier } from './use-dossier.ts';
import { WordingForm } from './wording-form.tsx';

interface DossierPageProps {
  readonly open: OpenDossier;
  readonly back: string;
  /** Its own address, of which that of its print lies below. */
  readonly path: string;
}

/** Deciding first, then what is missing, then the paper that is signed. */
export function DossierPage({ open, back, path }: DossierPageProps) {
  const t = useOfficeText();
  const formats = useFormats();
  const { regions } = useApp();
  const { of, agenda, settings, mayDecide } = open;
  const checks = useChecks(agenda, settings);
  const isStatement = of.basis === 'sptjm';
  return (
    <Page
      title={isStatement ? t.dossier.titleSptjm : t.dossier.title}
      subtitle={`${regionFullName(regions.value, of.regionCode)} · ${t.dossier.periodOf(periodName(formats, of.period))}`}
      back={back}
      footer={
        <LinkButton kind="primary" wide icon={Printer} href={`${path}/cetak`}>
          {t.dossier.print}
        </LinkButton>
      }
    >
      {mayDecide ? null : <Notice tone="info">{t.dossier.readOnly}</Notice>}
      <Agenda open={open} checks={checks} />
      {agenda.length === 0 ? null : <Gaps open={open} checks={checks} />}
      <div id="surat" class="scroll-mt-4">
        <PaperForm open={open} />
      </div>
      <DossierPhotos open={open} />
      <WordingForm open={open} />
    </Page>
  );
}
