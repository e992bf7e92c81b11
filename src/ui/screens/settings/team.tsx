import { NO_WORDING } from '../../../documents/decree/paper-team.ts';
import { TEAM_LIMITS } from '../../../domain/team.ts';
import { readSetting } from '../../../store/queries/settings.ts';
import { useApp } from '../../app.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useRound } from '../../hooks/use-round.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { Page } from '../../parts/page.tsx';
import { LimitsForm } from './limits-form.tsx';
import { TemplateForm } from './template-form.tsx';

/** The regency's numbers and wording, by which everybody works. */
export default function TeamSettings() {
  const t = useOfficeText();
  const { db, session, ...app } = useApp();
  const regions = app.regions.value;
  const known = useLive(
    async () => ({
      limits: (await readSetting(db, 'teamSettings')) ?? TEAM_LIMITS,
      template: (await readSetting(db, 'decreeTemplate')) ?? NO_WORDING,
    }),
    [],
  );
  const regencyCode = session.value?.regencyCode;
  const limitsRound = useRound(JSON.stringify(known?.limits));
  const templateRound = useRound(JSON.stringify(known?.template));
  const isThere = known !== undefined && regencyCode !== undefined && regions !== null;
  return (
    <Page title={t.settings.title} subtitle={t.settings.subtitle} back="/lainnya" wide>
      {isThere ? (
        <>
          <LimitsForm
            key={`limits-${limitsRound.key}`}
            limits={known.limits}
            regencyCode={regencyCode}
            round={limitsRound}
          />
          <TemplateForm
            key={`template-${templateRound.key}`}
            template={known.template}
            regencyCode={regencyCode}
            regions={regions}
            round={templateRound}
          />
        </>
      ) : (
        <output class="text-muted block py-6">{t.settings.loading}</output>
      )}
    </Page>
  );
}
