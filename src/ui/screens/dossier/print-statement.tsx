import { useRoute } from 'preact-iso/router';
import { useApp } from '../../app.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { Page } from '../../parts/page.tsx';
import { DossierPapers } from './print-dossier.tsx';
import { useStatementDossier } from './use-dossier.ts';

/** Prints the papers of an SPTJM from what is on the device. */
export default function PrintStatement() {
  const t = useOfficeText();
  const { period = '', village = '' } = useRoute().params;
  const { regions } = useApp();
  const open = useStatementDossier(village, period);
  const back = `/usulan/sptjm/${period}/${village}`;
  if (open === undefined || regions.value === null) {
    return <Page title={t.dossier.printTitle} back={back} />;
  }
  return <DossierPapers open={open} regions={regions.value} back={back} />;
}
