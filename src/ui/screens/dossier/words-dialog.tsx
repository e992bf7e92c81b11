import * as v from 'valibot';
import type { ProposalEntry } from '../../../store/queries/proposals/list.ts';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import type { OfficeCatalogue } from '../../hooks/use-office-text.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { DraftNotice } from '../../parts/draft-notice.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { proposalTitle } from '../../proposal/summary.ts';
import { freeText } from '../../text-schema.ts';
import { useDecisions } from './use-decisions.ts';
import type { Decision } from './use-decisions.ts';

/** Longest words of a decision, by `protocol/proposal-records.ts`. */
const WORDS_LENGTH = 250;

/** A decision that is about to be taken, about one proposal or several at once. */
export interface AskedDecision {
  readonly decision: Decision;
  readonly entries: readonly ProposalEntry[];
}

interface WordsDialogProps {
  readonly asked: AskedDecision;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks for the words of a decision; those of an agreement may be left out. */
export function WordsDialog({ asked, onClose, onDone }: WordsDialogProps) {
  const t = useOfficeText();
  const titles = {
    agree: t.dossier.agreeTitle(asked.entries.length),
    decline: t.dossier.declineTitle,
    postpone: t.dossier.postponeTitle,
  };
  return (
    <Dialog open title={titles[asked.decision]} onClose={onClose}>
      <WordsForm asked={asked} onClose={onClose} onDone={onDone} />
    </Dialog>
  );
}

function wordsSchema(t: OfficeCatalogue, isAsked: boolean) {
  const words = freeText(WORDS_LENGTH, t.dossier.wordsTooLong);
  return v.object({
    words: isAsked ? v.pipe(words, v.minLength(1, t.dossier.wordsMissing)) : words,
  });
}

function WordsForm({ asked: { decision, entries }, onClose, onDone }: WordsDialogProps) {
  const t = useOfficeText();
  const decisions = useDecisions();
  const isAsked = decision !== 'agree';
  const [first] = entries;
  const form = useDraftForm({
    // one wording for several goes with the moment; words about one family are kept
    draft: isAsked && first !== undefined ? `proposal-${decision}/${first.row.id}` : undefined,
    idPrefix: 'decide-',
    schema: wordsSchema(t, isAsked),
    initial: { words: '' },
    async submit({ words }) {
      const failure = await decisions.decide(entries, decision, words);
      if (failure !== null) return { text: failure.text };
      onDone();
      return null;
    },
  });
  if (!form.ready) return null;
  return (
    <form onSubmit={form.onSubmit} noValidate>
      {isAsked && first !== undefined ? (
        <p class="mb-3">{t.dossier.about(proposalTitle(t, first))}</p>
      ) : null}
      <ErrorSummary {...form.summary} />
      <DraftNotice form={form} />
      <TextField
        {...form.field('words')}
        label={t.dossier.words}
        hint={isAsked ? t.dossier.wordsHint : t.dossier.wordsShared}
        required={isAsked}
        maxLength={WORDS_LENGTH}
        enterKeyHint="done"
      />
      <div class="grid gap-2">
        <Button kind="primary" type="submit" wide busy={form.busy}>
          {t.dossier.saveDecision}
        </Button>
        <Button kind="quiet" wide onClick={onClose}>
          {t.dossier.back}
        </Button>
      </div>
    </form>
  );
}
