import { NO_TEMPLATE } from '../../../documents/dossier/wording.ts';
import { readProposalSettings } from '../../../store/queries/proposals/contents.ts';
import { readSetting } from '../../../store/queries/settings.ts';
import { useApp } from '../../app.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { useRound } from '../../hooks/use-round.ts';
import { Page } from '../../parts/page.tsx';
import { DossierTemplateForm } from './proposals/dossier-template-form.tsx';
import { LimitsForm } from './proposals/limits-form.tsx';
import { Overrides } from './proposals/overrides.tsx';
import { Reasons } from './proposals/reasons.tsx';
import { Rules } from './proposals/rules.tsx';
import { ScheduleForm } from './proposals/schedule-form.tsx';

/** The regency's rules of proposals, by which everybody works. */
export default function ProposalSettingsScreen() {
  const { proposalSettings } = useOfficeText();
  const { db, session } = useApp();
  const known = useLive(
    async () => ({
      settings: await readProposalSettings(db),
      template: (await readSetting(db, 'dossierTemplate')) ?? NO_TEMPLATE,
    }),
    [],
  );
  const regencyCode = session.value?.regencyCode;
  const { settings, template } = known ?? {};
  const { overrides, ...schedule } = settings?.periods ?? {};
  const scheduleRound = useRound(JSON.stringify([settings?.dataset, schedule, settings?.bases]));
  const overridesRound = useRound(JSON.stringify(overrides));
  const limitsRound = useRound(JSON.stringify([settings?.quorum, settings?.quota]));
  const templateRound = useRound(JSON.stringify(template));
  const { title, subtitle, loading } = proposalSettings;
  return (
    <Page title={title} subtitle={subtitle} back="/lainnya" wide>
      {settings === undefined || template === undefined || regencyCode === undefined ? (
        <output class="text-muted block py-6">{loading}</output>
      ) : (
        <>
          <ScheduleForm
            key={`schedule-${scheduleRound.key}`}
            settings={settings}
            regencyCode={regencyCode}
            round={scheduleRound}
          />
          <Overrides
            key={`overrides-${overridesRound.key}`}
            settings={settings}
            regencyCode={regencyCode}
            round={overridesRound}
          />
          <Reasons settings={settings} regencyCode={regencyCode} />
          <Rules settings={settings} regencyCode={regencyCode} />
          <LimitsForm
            key={`limits-${limitsRound.key}`}
            settings={settings}
            regencyCode={regencyCode}
            round={limitsRound}
          />
          <DossierTemplateForm
            key={`template-${templateRound.key}`}
            template={template}
            regencyCode={regencyCode}
            round={templateRound}
          />
        </>
      )}
    </Page>
  );
}
