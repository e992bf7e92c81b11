import { useLocation } from 'preact-iso/router';
import { useCallback, useState } from 'preact/hooks';
import type { ProposalEntry } from '../../../store/queries/proposals/list.ts';
import { useAccount } from '../../hooks/use-account.ts';
import { useWide } from '../../hooks/use-wide.ts';
import { focusRow } from './list/row-keys.ts';
import { byVillage, filtered, isAtStage, NO_FILTER, STAGES, stagesOf } from './stages.ts';
import type { Filter, Stage } from './stages.ts';
import type { Verification } from './use-verification.ts';

/** What can be done with several of a stage at once. */
export type ManyStep = 'verify' | 'receive' | 'enter';

/** Everything on the reviewer's desk: what is there, what is shown of it, what was chosen. */
export interface Desk {
  readonly view: Verification;
  readonly isWide: boolean;
  readonly stage: Stage;
  readonly setStage: (stage: Stage) => void;
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  /** At the stage, within the filter, in the order of the list. */
  readonly shown: readonly ProposalEntry[];
  readonly chosen: ReadonlySet<string>;
  /** Ticks or unticks these; the same function at every drawing. */
  readonly tick: (ids: readonly string[], isTicked: boolean) => void;
  /** Null where nothing can be done with several. */
  readonly step: ManyStep | null;
  /** What was done last, in words. */
  readonly done: string | null;
  /** Back to the list after one was dealt with; the focus goes to the one that came after it. */
  readonly onDone: (text: string) => void;
  readonly onManyDone: (text: string) => void;
}

function stepOf(stage: Stage, isVerifier: boolean): ManyStep | null {
  if (stage === 'submitted') return isVerifier ? 'verify' : null;
  if (stage === 'verified') return isVerifier ? null : 'receive';
  return stage === 'received' && !isVerifier ? 'enter' : null;
}

const NONE: ReadonlySet<string> = new Set();

/** The state of the desk; it lasts while addresses change between the list and its proposals. */
export function useDesk(view: Verification, openId: string | undefined): Desk {
  const account = useAccount();
  const isWide = useWide();
  const { query, route } = useLocation();
  const stages = stagesOf(account);
  const [stage, setStage] = useState<Stage>(
    () => STAGES.find((one) => one === query['tahap'] && stages.includes(one)) ?? initial(stages),
  );
  const [filter, setFilter] = useState(NO_FILTER);
  const [chosen, setChosen] = useState(NONE);
  const [done, setDone] = useState<string | null>(null);
  const tick = useCallback((ids: readonly string[], isTicked: boolean) => {
    setChosen((before) => {
      const next = new Set(before);
      for (const id of ids) {
        if (isTicked) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  }, []);
  const atStage = filtered(view.entries, filter).filter((entry) => isAtStage(stage, entry));
  const shown = byVillage(atStage).flatMap(({ entries }) => entries);
  const leave = (text: string, next: string | undefined) => {
    setDone(text);
    route('/verifikasi', true);
    focusRow(next);
  };
  return {
    view,
    isWide,
    stage,
    setStage(next) {
      setStage(next);
      setChosen(NONE);
      setDone(null);
    },
    filter,
    setFilter(next) {
      setFilter(next);
      setChosen(NONE);
    },
    shown,
    chosen,
    tick,
    step: stepOf(stage, stages.includes('submitted')),
    done,
    onDone(text) {
      const place = shown.findIndex(({ row }) => row.id === openId);
      if (openId !== undefined) tick([openId], false);
      leave(text, (shown[place + 1] ?? shown[place - 1])?.row.id);
    },
    onManyDone(text) {
      setChosen(NONE);
      leave(text, undefined);
    },
  };
}

function initial(stages: readonly Stage[]): Stage {
  return stages[0] ?? 'submitted';
}
