import { TriangleAlert } from 'lucide-preact';
import { findingKey } from '../../../../domain/proposal/finding.ts';
import type { Finding } from '../../../../domain/proposal/finding.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { TextField } from '../../../parts/fields/text-field.tsx';
import { findingText } from '../../../proposal/words.ts';
import { useProposalForm, warningsAt } from './form-context.ts';

/** Longest explanation, by `protocol/proposal-records.ts`. */
const WHY_LENGTH = 250;

/** The id of the element in which a warning is explained. */
export function whyId(finding: Finding): string {
  return `why-${findingKey(finding).replaceAll(':', '-')}`;
}

interface WarningsProps {
  readonly field: string;
  readonly memberId: string | null;
}

/** The warnings at a field, each with room for the reason why it is right all the same. */
export function Warnings({ field, memberId }: WarningsProps) {
  const { findings } = useProposalForm();
  return warningsAt(findings, field, memberId).map((one) => (
    <Warning key={findingKey(one)} finding={one} />
  ));
}

/** One warning, and the field for its reason. */
export function Warning({ finding }: { readonly finding: Finding }) {
  const t = useOfficeText();
  const { explain } = t.proposalForm;
  return (
    <div class="border-warning/40 bg-warning-tint rounded-box -mt-2 mb-5 border p-3">
      <output class="mb-2 flex gap-2">
        <TriangleAlert aria-hidden="true" size={18} class="text-warning mt-0.5 shrink-0" />
        <span class="min-w-0 wrap-anywhere">{findingText(t, finding)}</span>
      </output>
      <Why
        findings={[finding]}
        label={finding.code === 'evidence_asked' ? explain.whyMissing : explain.label}
      />
    </div>
  );
}

interface WhyProps {
  /** Warnings that one reason answers. */
  readonly findings: readonly Finding[];
  readonly label: string;
}

/** Why a warning is no reason to stop. */
export function Why({ findings, label }: WhyProps) {
  const { explain } = useOfficeText().proposalForm;
  const { store } = useProposalForm();
  const [first] = findings;
  if (first === undefined) return null;
  const set = (why: string) =>
    store.update((writing) => ({
      ...writing,
      explanations: {
        ...writing.explanations,
        ...Object.fromEntries(findings.map((one) => [findingKey(one), why])),
      },
    }));
  return (
    <div class="-mb-5">
      <TextField
        id={whyId(first)}
        label={label}
        hint={explain.hint}
        maxLength={WHY_LENGTH}
        value={store.writing.explanations[findingKey(first)] ?? ''}
        onInput={set}
      />
    </div>
  );
}
