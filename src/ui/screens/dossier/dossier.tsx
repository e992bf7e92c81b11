import { useRoute } from 'preact-iso/router';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { Page } from '../../parts/page.tsx';
import { DossierPage } from './dossier-page.tsx';
import { MissingMusyawarah } from './missing.tsx';
import { useMeetingDossier } from './use-dossier.ts';

/** What a musyawarah decides about proposals, and the papers that say so. */
export default function MeetingDossier() {
  const t = useOfficeText();
  const id = useRoute().params['id'] ?? '';
  const open = useMeetingDossier(id);
  if (open === undefined) return <Page title={t.dossier.title} back={`/rapat/${id}`} />;
  if (open === null) return <MissingMusyawarah />;
  return <DossierPage open={open} back={`/rapat/${id}`} path={`/rapat/${id}/berkas`} />;
}
