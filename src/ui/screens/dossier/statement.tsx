import { useApp } from '../../app.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { List, ListLink } from '../../parts/list.tsx';
import { Page } from '../../parts/page.tsx';
import { regionFullName } from '../../words.ts';
import { DossierPage } from './dossier-page.tsx';
import { useStatementDossier } from './use-dossier.ts';
import { useVillageAndPeriod } from './use-village.ts';

/** The same without a musyawarah: the head of the village answers for it alone. */
export default function StatementDossier() {
  const t = useOfficeText();
  const { regions } = useApp();
  const { village, period, villages } = useVillageAndPeriod();
  if (village !== '') return <OfVillage village={village} period={period} />;
  return (
    <Page title={t.dossier.titleSptjm} subtitle={t.dossier.chooseVillage} back="/usulan">
      <List label={t.dossier.chooseVillage}>
        {villages.map((code) => (
          <ListLink
            key={code}
            href={`/usulan/sptjm/${period}/${code}`}
            title={regionFullName(regions.value, code)}
          />
        ))}
      </List>
    </Page>
  );
}

function OfVillage({ village, period }: { readonly village: string; readonly period: string }) {
  const t = useOfficeText();
  const open = useStatementDossier(village, period);
  if (open === undefined) return <Page title={t.dossier.titleSptjm} back="/usulan" />;
  return <DossierPage open={open} back="/usulan" path={`/usulan/sptjm/${period}/${village}`} />;
}
