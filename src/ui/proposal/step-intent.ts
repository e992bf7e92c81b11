import type { ProposalStep } from '../../domain/proposal/step.ts';
import type { Intent } from '../../store/mutate.ts';
import type { LocalRow } from '../../store/types.ts';

type StepArgs = Extract<Intent, { name: 'proposal.step' }>['args'];

/** Takes a proposal one step on; what the step needs comes besides. */
export function stepIntent(
  { id, regionCode, fields }: LocalRow<'proposal'>,
  step: ProposalStep,
  given: Partial<Pick<StepArgs, 'words' | 'notes' | 'entryDate' | 'entryNumber' | 'seen'>> = {},
): Intent {
  return {
    name: 'proposal.step',
    args: {
      id,
      regionCode,
      step,
      words: '',
      notes: [],
      entryDate: '',
      entryNumber: '',
      // a word about one that has gone on meanwhile is none
      seen: fields.events.length,
      ...given,
    },
  };
}
