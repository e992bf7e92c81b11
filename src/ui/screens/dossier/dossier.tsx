import { FileX } from 'lucide-preact';
import { useRoute } from 'preact-iso/router';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Page } from '../../parts/page.tsx';
import { DossierPage } from './dossier-page.tsx';
import { useMeetingDossier } from './use-dossier.ts';

/** What a musyawarah decides about proposals, and the papers that say so. */
export default function MeetingDossier() {
  const t = useOfficeText();
  const id = useRoute().params['id'] ?? '';
  const open = useMeetingDossier(id);
  if (open === undefined) return <Page title={t.dossier.title} back={`/rapat/${id}`} />;
  if (open !== null) {
    return <DossierPage open={open} back={`/rapat/${id}`} path={`/rapat/${id}/berkas`} />;
  }
  return (
    <Page title={t.dossier.title} back="/rapat">
      <Empty
        icon={FileX}
        title={t.dossier.notFound}
        text={t.dossier.notFoundText}
        action={<LinkButton href="/rapat">{t.dossier.toMeetings}</LinkButton>}
      />
    </Page>
  );
}
