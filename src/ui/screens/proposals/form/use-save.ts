import { useLocation } from 'preact-iso/router';
import { useRef, useState } from 'preact/hooks';
import { findingKey } from '../../../../domain/proposal/finding.ts';
import type { Finding } from '../../../../domain/proposal/finding.ts';
import { newId } from '../../../../store/new-id.ts';
import { record } from '../../../act.ts';
import { useApp } from '../../../app.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import type { Meanwhile } from '../../../meanwhile/meanwhile.ts';
import type { SummaryError } from '../../../parts/error-summary.tsx';
import { announce } from '../../../parts/undo.tsx';
import { clashesOf } from './clashes.ts';
import { fieldId, unexplainedLikenesses } from './form-context.ts';
import { leftOf } from './left-sheet.tsx';
import { likenessId } from './likeness-panel.tsx';
import { createIntents, editIntents, tidyWriting } from './save-writing.ts';
import type { FormCheck } from './use-form-check.ts';
import type { WritingStore } from './use-writing.ts';
import type { Writing } from './writing.ts';

interface SaveConfig {
  readonly store: WritingStore;
  readonly check: FormCheck;
  /** The record as it is now; null of a new proposal. */
  readonly current: Writing | null;
  readonly setOpen: (memberId: string, isOpen: boolean) => void;
}

export interface Save {
  readonly save: () => Promise<void>;
  readonly errors: readonly SummaryError[];
  readonly attempt: number;
  /** Whether it was tried. */
  readonly isTried: boolean;
  /** What others wrote while this person was writing, to be decided first. */
  readonly clashes: readonly Meanwhile[];
  /** One of them has been decided. */
  readonly settle: (field: string) => void;
  /** Whether likenesses were shown, and the next press saves all the same. */
  readonly hasSeenLikenesses: boolean;
}

/** Puts what is written on record, whole or not; but never before likenesses have been seen. */
export function useSave({ store, check, current, setOpen }: SaveConfig): Save {
  const t = useOfficeText();
  const app = useApp();
  const { route } = useLocation();
  const words = t.proposalForm;
  const [errors, setErrors] = useState<readonly SummaryError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const [clashes, setClashes] = useState<readonly Meanwhile[]>([]);
  const isSavingRef = useRef(false);

  const faultsOf = ({ kind, regionCode, members }: Writing): SummaryError[] => {
    const concerned = members.filter((one) => one.concerned);
    const [first] = concerned;
    const isNamed = concerned.some(({ fields }) => fields.name.trim() !== '');
    const nobody =
      first === undefined
        ? { fieldId: fieldId('members', null), text: t.proposals.findings.nobody_chosen }
        : { fieldId: fieldId('name', first.id), text: words.nothingTyped };
    return [
      ...(regionCode === ''
        ? [{ fieldId: fieldId('regionCode', null), text: words.villageMissing }]
        : []),
      ...(first === undefined || (kind === 'new' && !isNamed) ? [nobody] : []),
    ];
  };

  const showLikenesses = (likenesses: readonly Finding[]) => {
    setSeen(new Set([...seen, ...likenesses.map(findingKey)]));
    const [first] = likenesses;
    if (first === undefined) return;
    if (first.memberId !== null) setOpen(first.memberId, true);
    setTimeout(() => {
      const panel = document.getElementById(likenessId(first));
      panel?.scrollIntoView({ block: 'start' });
      panel?.focus({ preventScroll: true });
    });
  };

  const save = async () => {
    const faults = faultsOf(store.latest());
    setErrors(faults);
    setAttempt((count) => count + 1);
    if (faults.length > 0) {
      for (const { id, concerned } of store.latest().members) if (concerned) setOpen(id, true);
      return;
    }
    const findings = await check.now(store.latest());
    const writing = tidyWriting(store.latest());
    const likenesses = unexplainedLikenesses(findings, writing.explanations);
    if (likenesses.some((one) => !seen.has(findingKey(one)))) return showLikenesses(likenesses);
    const freshId = () => newId(app.db.now());
    const { begun } = store;
    const others = current === null ? [] : clashesOf(begun, current, writing);
    setClashes(others);
    if (others.length > 0) return;
    const intents =
      current === null ? createIntents(writing, freshId) : editIntents(begun, writing, freshId);
    const failure = intents.length === 0 ? null : await record(app, intents);
    if (failure !== null) return setErrors([{ text: failure.text }]);
    await store.forget();
    const lacking = leftOf(findings, writing.explanations).length;
    announce(lacking === 0 ? words.saved : words.savedPart(lacking));
    route(`/usulan/${writing.id}`);
  };

  return {
    errors,
    attempt,
    isTried: attempt > 0,
    clashes,
    settle: (field) => setClashes((before) => before.filter((one) => one.field !== field)),
    hasSeenLikenesses: seen.size > 0,
    async save() {
      if (isSavingRef.current) return;
      isSavingRef.current = true;
      try {
        await save();
      } finally {
        isSavingRef.current = false;
      }
    },
  };
}
