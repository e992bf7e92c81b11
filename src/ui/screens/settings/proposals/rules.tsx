import { EVIDENCE_KINDS, PROPOSAL_KINDS } from '../../../../domain/proposal/kinds.ts';
import type { ProposalKind } from '../../../../domain/proposal/kinds.ts';
import { FAMILY_FIELDS, PERSON_FIELDS } from '../../../../domain/register/person.ts';
import { useDraftForm } from '../../../hooks/use-draft-form.ts';
import type { FormValues } from '../../../hooks/use-draft-form.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { useRound } from '../../../hooks/use-round.ts';
import type { Round } from '../../../hooks/use-round.ts';
import { CheckField, SelectField } from '../../../parts/fields/choice-field.tsx';
import { announce } from '../../../parts/undo.tsx';
import { evidenceWord, fieldWord, kindWord } from '../../../proposal/words.ts';
import { CheckGroup, FormFrame, Section } from './form-frame.tsx';
import {
  evidenceField,
  familyField,
  personField,
  rulesOf,
  rulesSchema,
  rulesTyped,
  WANTED,
} from './rule-values.ts';
import { usePut } from './use-put.ts';
import type { PartProps } from './use-put.ts';

/** What each kind of proposal cannot be sent without. */
export function Rules(props: PartProps) {
  const t = useOfficeText();
  const words = t.proposalSettings.rules;
  return (
    <Section id="rules" title={words.title} text={words.text}>
      {PROPOSAL_KINDS.map((kind) => (
        <details key={kind} class="mb-2">
          <summary class="text-link min-h-12 cursor-pointer py-3">{kindWord(t, kind)}</summary>
          <KindRules {...props} kind={kind} />
        </details>
      ))}
    </Section>
  );
}

interface KindProps extends PartProps {
  readonly kind: ProposalKind;
}

function KindRules(props: KindProps) {
  const round = useRound(JSON.stringify(props.settings.rules[props.kind]));
  return <RulesForm key={round.key} {...props} round={round} />;
}

function RulesForm(props: KindProps & { readonly round: Round }) {
  const { settings, kind, round } = props;
  const t = useOfficeText();
  const put = usePut(props);
  const words = t.proposalSettings.rules;
  const form = useDraftForm<FormValues, FormValues>({
    draft: `settings/proposals/rules/${kind}`,
    idPrefix: `${kind}-`,
    schema: rulesSchema(),
    initial: rulesTyped(settings.rules[kind]),
    async submit(values, changed) {
      const isSame = Object.keys(changed).length === 0;
      const rules = { ...settings.rules, [kind]: rulesOf(values) };
      const failure = isSame ? null : await put({ rules });
      if (failure !== null) return failure;
      round.saved();
      announce(isSame ? t.proposalSettings.nothingChanged : t.proposalSettings.saved);
      return null;
    },
  });
  if (!form.ready) return null;
  return (
    <FormFrame form={form} round={round} save={words.save(kindWord(t, kind))}>
      <CheckGroup legend={words.person}>
        {PERSON_FIELDS.map((field) => (
          <CheckField key={field} {...form.check(personField(field))} label={fieldWord(t, field)} />
        ))}
      </CheckGroup>
      <CheckGroup legend={words.family}>
        {FAMILY_FIELDS.map((field) => (
          <CheckField key={field} {...form.check(familyField(field))} label={fieldWord(t, field)} />
        ))}
      </CheckGroup>
      <div class="grid gap-x-3 sm:grid-cols-2 lg:grid-cols-3">
        {EVIDENCE_KINDS.map((evidence) => (
          <SelectField
            key={evidence}
            {...form.field(evidenceField(evidence))}
            label={evidenceWord(t, evidence)}
            emptyLabel={null}
            options={WANTED.map((value) => ({ value, label: words.evidence[value] }))}
          />
        ))}
      </div>
    </FormFrame>
  );
}
