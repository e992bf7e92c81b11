import { Printer } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { Decree } from '../../../documents/decree/decree.tsx';
import { decreeFileName } from '../../../documents/decree/file-name.ts';
import type { RegencyRegions } from '../../../domain/region.ts';
import { may } from '../../../domain/role.ts';
import { record as recordActs } from '../../act.ts';
import { useApp } from '../../app.ts';
import { useAccount } from '../../hooks/use-account.ts';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import type { Round } from '../../hooks/use-round.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { changedMeanwhile } from '../../meanwhile/meanwhile.ts';
import { toPaperTeam } from '../../paper/paper-team.ts';
import { Preview } from '../../paper/preview.tsx';
import { useNeutralTitle } from '../../paper/use-neutral-title.ts';
import { Button } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { announce } from '../../parts/undo.tsx';
import { regionFullName } from '../../words.ts';
import { DecreePhotos } from './decree-photos.tsx';
import { PastDecrees } from './past-decrees.tsx';
import { SignedForm } from './signed-form.tsx';
import { DecreeStatus } from './status.tsx';
import type { DecreeRecord } from './use-decree.ts';
import {
  standing,
  withWording,
  wordingChanges,
  wordingDraft,
  wordingSchema,
} from './wording-values.ts';
import type { WordingValues } from './wording-values.ts';
import { WordingSection } from './wording-section.tsx';

interface DecreePageProps {
  readonly record: DecreeRecord;
  readonly regions: RegencyRegions;
  /** The wording as it is on record now. */
  readonly current: WordingValues;
  /** The wording when the person began to write. */
  readonly base: WordingValues;
  readonly forgetBase: () => Promise<void>;
  readonly round: Round;
}

/** The paper beside all that can be done about it. What is being written prints at once. */
export function DecreePage(props: DecreePageProps) {
  const { record, regions, current, base, forgetBase, round } = props;
  const t = useOfficeText();
  const app = useApp();
  const { team, template } = record;
  const { id, regionCode, fields } = team;
  const mayEdit = may(useAccount(), 'team.edit', regionCode);
  const [seen, setSeen] = useState<Partial<WordingValues>>({});
  const [isWarned, setWarned] = useState(false);
  const paper = toPaperTeam(record);
  const behind = standing(paper, regions, template);
  const meanwhile = (changed: Partial<WordingValues>) =>
    changedMeanwhile(base, current, changed, seen);

  const form = useDraftForm<WordingValues, WordingValues>({
    draft: mayEdit ? wordingDraft(id) : undefined,
    schema: wordingSchema(t),
    initial: base,
    async submit(_, changed) {
      if (meanwhile(changed).length > 0) {
        setWarned(true);
        return { text: t.decree.meanwhile(team.updated.name) };
      }
      const changes = wordingChanges(changed, behind);
      const isSame = Object.keys(changes).length === 0;
      const failure = isSame
        ? null
        : await recordActs(app, [{ name: 'team.edit', args: { id, changes } }]);
      if (failure !== null) return failure;
      await forgetBase();
      round.saved();
      announce(isSame ? t.decree.nothingChanged : t.decree.wordingSaved);
      return null;
    },
  });
  useNeutralTitle(decreeFileName(regionCode, fields.revision));
  const written = Object.fromEntries(
    Object.entries(form.values).filter(
      ([name, value]) => value !== base[name as keyof WordingValues],
    ),
  );

  return (
    <Page
      title={t.decree.title}
      subtitle={regionFullName(regions, regionCode)}
      back={`/tim/${id}`}
      wide
      footer={
        <Button kind="primary" wide icon={Printer} onClick={() => print()}>
          {t.decree.print}
        </Button>
      }
    >
      <div class="items-start gap-8 lg:grid lg:grid-cols-[24rem_1fr]">
        <div class="min-w-0">
          <DecreeStatus record={record} mayEdit={mayEdit} />
          {mayEdit && form.ready ? (
            <WordingSection
              form={form}
              onSubmit={() => round.run(form.submit)}
              paper={paper}
              behind={behind}
              template={template}
              by={team.updated.name}
              clashes={isWarned ? meanwhile(written) : []}
              onKeep={({ field, recorded }) => setSeen({ ...seen, [field]: recorded })}
            />
          ) : null}
          {mayEdit ? <SignedForm team={team} /> : null}
          <DecreePhotos record={record} mayEdit={mayEdit} />
          <PastDecrees record={record} />
        </div>
        <div class="min-w-0">
          <Preview>
            <Decree team={withWording(paper, form.values)} regions={regions} template={template} />
          </Preview>
          <p class="text-muted mt-2 text-sm">{t.decree.how}</p>
        </div>
      </div>
    </Page>
  );
}
