import type { ProposalStep } from '../../../domain/proposal/step.ts';
import type { ProposalEntry } from '../../../store/queries/proposals/list.ts';
import type { TpkDatabase } from '../../../store/database.ts';
import { record } from '../../act.ts';
import type { ActFailure } from '../../act.ts';
import { useApp } from '../../app.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { announce, offerUndo } from '../../parts/undo.tsx';
import { stepIntent } from '../../proposal/step-intent.ts';

export type Decision = Extract<ProposalStep, 'agree' | 'decline' | 'postpone'>;

/** Decisions that stand and can still be taken back. */
const TAKEN_BACK_FROM: ReadonlySet<string> = new Set(['agreed', 'declined', 'postponed']);

/** What takes these decisions back, as the proposals stand now. */
async function undecideIntents(db: TpkDatabase, ids: readonly string[]) {
  const rows = await db.rows('proposal').bulkGet([...ids]);
  return rows.flatMap((row) =>
    row !== undefined && TAKEN_BACK_FROM.has(row.fields.state) ? [stepIntent(row, 'undecide')] : [],
  );
}

export interface Decisions {
  /** Records one decision about one or several; null once it is on disk, with an offer to undo. */
  readonly decide: (
    entries: readonly ProposalEntry[],
    decision: Decision,
    words: string,
  ) => Promise<ActFailure | null>;
  /** Takes a decision back, so that it can be taken anew. */
  readonly undecide: (entry: ProposalEntry) => Promise<void>;
}

/** What a musyawarah decides, put on record. */
export function useDecisions(): Decisions {
  const t = useOfficeText();
  const app = useApp();
  const takeBack = async (ids: readonly string[]) => {
    const failure = await record(app, await undecideIntents(app.db, ids));
    if (failure !== null) announce(failure.text);
    return failure === null;
  };
  return {
    async decide(entries, decision, words) {
      const failure = await record(
        app,
        entries.map(({ row }) => stepIntent(row, decision, { words })),
      );
      if (failure !== null) return failure;
      const ids = entries.map(({ row }) => row.id);
      const text = ids.length > 1 ? t.dossier.agreedCount(ids.length) : t.dossier.decided[decision];
      offerUndo(text, () => takeBack(ids));
      return null;
    },
    async undecide({ row }) {
      if (await takeBack([row.id])) announce(t.dossier.decided.undecide);
    },
  };
}
