import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MeetingFields } from '../../../../protocol/records.ts';
import { readDraft, removeDraft, saveDraft } from '../../../../store/drafts.ts';
import { useApp } from '../../../app.ts';
import { planOf } from './schema.ts';
import type { PlanValues } from './schema.ts';

/** The names of what the edit form changes. */
export const PLAN_NAMES = [
  'date',
  'startTime',
  'endTime',
  'place',
  'agenda',
  'chair',
  'minuteTaker',
] as const satisfies readonly (keyof PlanValues)[];

export const editDraftKey = (id: string) => `meeting/${id}/edit`;
const baseKey = (id: string) => `meeting/${id}/edit-begun`;

/**
 * What the record said when the person began to write. It is kept beside the draft: a field that
 * is found in a draft of yesterday is compared with yesterday's record, so that what somebody else
 * wrote in between is noticed. Undefined while it is looked up.
 */
export function usePlanBase(id: string, fields: MeetingFields): PlanValues | undefined {
  const { db } = useApp();
  const [base, setBase] = useState<PlanValues>();
  const fieldsRef = useRef(fields);
  useLayoutEffect(() => {
    fieldsRef.current = fields;
  });
  useEffect(() => {
    let isOpen = true;
    const begin = async () => {
      const begun = planOf(fieldsRef.current);
      const draft = (await readDraft<Partial<PlanValues>>(db, editDraftKey(id))) ?? {};
      const before = (await readDraft<PlanValues>(db, baseKey(id))) ?? begun;
      for (const name of PLAN_NAMES) if (name in draft) begun[name] = before[name];
      await saveDraft(db, baseKey(id), begun);
      return begun;
    };
    const show = (begun: PlanValues) => {
      if (isOpen) setBase(begun);
    };
    begin().then(show, () => show(planOf(fieldsRef.current)));
    return () => {
      isOpen = false;
    };
  }, [db, id]);
  return base;
}

/** Forgets what the record said, once the changes are on record. */
export function forgetPlanBase(db: Parameters<typeof removeDraft>[0], id: string): Promise<void> {
  return removeDraft(db, baseKey(id));
}
