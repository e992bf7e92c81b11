import { FileX } from 'lucide-preact';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Page } from '../../parts/page.tsx';

/** Stands where this device does not have the meeting, or it is no musyawarah. */
export function MissingMusyawarah() {
  const t = useOfficeText();
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
