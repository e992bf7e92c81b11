import { useApp } from '../../app.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { Page } from '../../parts/page.tsx';
import { Papers } from './papers.tsx';
import { useStatementDossier } from './use-dossier.ts';
import { useVillageAndPeriod } from './use-village.ts';

/** The SPTJM and its annex, to be printed. */
export default function PrintStatementDossier() {
  const t = useOfficeText();
  const regions = useApp().regions.value;
  const { village, period } = useVillageAndPeriod();
  const open = useStatementDossier(village, period);
  const back = `/usulan/sptjm/${period}/${village}`;
  if (open === undefined || regions === null || village === '') {
    return <Page title={t.dossier.printTitle} back={village === '' ? '/usulan' : back} />;
  }
  return <Papers open={open} regions={regions} back={back} />;
}
