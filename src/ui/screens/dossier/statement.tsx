import { useRoute } from 'preact-iso/router';
import { useState } from 'preact/hooks';
import { PERIOD_KEY } from '../../../domain/period.ts';
import { useApp } from '../../app.ts';
import { useAccount } from '../../hooks/use-account.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { SelectField } from '../../parts/fields/choice-field.tsx';
import { Page } from '../../parts/page.tsx';
import { villagesIn } from '../../proposal/villages.ts';
import { regionFullName } from '../../words.ts';
import { DossierPage } from './dossier-page.tsx';
import { useStatementDossier } from './use-dossier.ts';

/** The same without a musyawarah: the head of the village answers for it alone. */
export default function StatementDossier() {
  const t = useOfficeText();
  const { regions } = useApp();
  const account = useAccount();
  const { period = '', village: named = '' } = useRoute().params;
  const villages = villagesIn(regions.value, account.scopes);
  const [chosen, setChosen] = useState('');
  const village = named || chosen || (villages.length === 1 ? (villages[0] ?? '') : '');
  if (village !== '' && PERIOD_KEY.test(period)) {
    return <OfVillage key={village} village={village} period={period} />;
  }
  return (
    <Page title={t.dossier.titleSptjm} back="/usulan">
      <SelectField
        id="village"
        label={t.dossier.chooseVillage}
        value={village}
        options={villages.map((code) => ({
          value: code,
          label: regionFullName(regions.value, code),
        }))}
        onInput={setChosen}
      />
    </Page>
  );
}

function OfVillage({ village, period }: { readonly village: string; readonly period: string }) {
  const t = useOfficeText();
  const open = useStatementDossier(village, period);
  if (open === undefined) return <Page title={t.dossier.titleSptjm} back="/usulan" />;
  return <DossierPage open={open} back="/usulan" path={`/usulan/sptjm/${period}/${village}`} />;
}
