import { useRoute } from 'preact-iso/router';
import { useApp } from '../../app.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { Page } from '../../parts/page.tsx';
import { MissingMusyawarah } from './missing.tsx';
import { Papers } from './papers.tsx';
import { useMeetingDossier } from './use-dossier.ts';

/** The papers of a musyawarah, to be printed. */
export default function PrintMeetingDossier() {
  const t = useOfficeText();
  const id = useRoute().params['id'] ?? '';
  const regions = useApp().regions.value;
  const open = useMeetingDossier(id);
  const back = `/rapat/${id}/berkas`;
  if (open === undefined || regions === null) {
    return <Page title={t.dossier.printTitle} back={back} />;
  }
  if (open === null) return <MissingMusyawarah />;
  return <Papers open={open} regions={regions} back={back} />;
}
