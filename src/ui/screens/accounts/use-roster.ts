import { useState } from 'preact/hooks';
import type { AccountsTexts } from '../../../i18n/id/accounts.ts';
import { useApp } from '../../app.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import type { SummaryError } from '../../parts/error-summary.tsx';
import { errorText, isApiError } from '../../words.ts';
import { listAccounts } from './account-view.ts';
import { createAccounts, withoutExisting } from './create.ts';
import { createFailureText } from './failure.ts';
import { readRoster, ROSTER_LIMIT } from './roster.ts';
import type { RosterProblem, RosterRow } from './roster.ts';

/** Faults named one by one; of more, their number is said. */
const PROBLEMS_SHOWN = 20;

export interface RosterOutcome {
  /** To be made. */
  readonly fresh: readonly RosterRow[];
  /** There already, and left out. */
  readonly known: readonly RosterRow[];
}

/** Where and what is wrong with a list, in words: "Baris 3, kolom peran: …". */
export function problemText(t: AccountsTexts, { line, column, code, cell }: RosterProblem): string {
  return t.roster.at(line, t.roster.columns[column], t.roster.problems[code](cell));
}

function problemErrors(t: AccountsTexts, problems: readonly RosterProblem[]): SummaryError[] {
  if (problems.length === 0) return [];
  const texts = problems.slice(0, PROBLEMS_SHOWN).map((problem) => problemText(t, problem));
  const rest = problems.length - texts.length;
  return [
    t.roster.wrong(problems.length),
    ...texts,
    ...(rest > 0 ? [t.roster.moreWrong(rest)] : []),
  ].map((text) => ({ fieldId: 'roster', text }));
}

/** Checks a list of accounts and makes them; every change of the text starts afresh. */
export function useRoster(text: string, onMade: () => Promise<void>) {
  const app = useApp();
  const t = useOfficeText();
  const [outcome, setOutcome] = useState<RosterOutcome | null>(null);
  const [errors, setErrors] = useState<readonly SummaryError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [isBusy, setBusy] = useState(false);

  const refuse = (found: readonly SummaryError[]) => {
    setOutcome(null);
    setErrors(found);
    setAttempt((count) => count + 1);
  };
  const fail = (message: string) => refuse([{ fieldId: 'roster', text: message }]);
  const forget = () => {
    setOutcome(null);
    setErrors([]);
  };

  const check = async () => {
    const { value: regions } = app.regions;
    if (regions === null) return;
    const { rows, problems } = readRoster(text, regions);
    if (problems.length > 0) return refuse(problemErrors(t.accounts, problems));
    if (rows.length === 0) return fail(t.accounts.roster.empty);
    if (rows.length > ROSTER_LIMIT) return fail(t.accounts.roster.tooMany(ROSTER_LIMIT));
    const { fresh, known } = withoutExisting(rows, await listAccounts(app.api));
    if (fresh.length === 0) return fail(t.accounts.roster.allExist);
    setErrors([]);
    setOutcome({ fresh, known });
  };

  const create = async () => {
    // asked again: a list that was made while its answer got lost is not made twice
    const { fresh } = withoutExisting(outcome?.fresh ?? [], await listAccounts(app.api));
    if (fresh.length === 0) return fail(t.accounts.roster.allExist);
    await createAccounts(app, fresh);
    await onMade();
  };

  const guarded = (work: () => Promise<void>, textOf: typeof createFailureText) => async () => {
    if (isBusy) return;
    setBusy(true);
    try {
      await work();
    } catch (error) {
      const row = rowAtFault(error, outcome?.fresh ?? []);
      const reason = textOf(t, error);
      const { at, columns } = t.accounts.roster;
      setErrors([{ fieldId: 'roster', text: row ? at(row.line, columns.row, reason) : reason }]);
      setAttempt((count) => count + 1);
    } finally {
      setBusy(false);
    }
  };

  return {
    outcome,
    errors,
    attempt,
    isBusy,
    forget,
    fail,
    check: guarded(check, errorText),
    create: guarded(create, createFailureText),
  };
}

/** The row that the endpoint named, as in `accounts.3.name`. */
function rowAtFault(error: unknown, rows: readonly RosterRow[]): RosterRow | undefined {
  if (!isApiError(error)) return undefined;
  const index = /^accounts\.(\d+)\b/.exec(error.field ?? '')?.[1];
  return index === undefined ? undefined : rows[Number(index)];
}
