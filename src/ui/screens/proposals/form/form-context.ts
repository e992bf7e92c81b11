import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { findingKey, levelOf } from '../../../../domain/proposal/finding.ts';
import type { Finding } from '../../../../domain/proposal/finding.ts';
import type { ProposalSettings } from '../../../../domain/proposal/settings.ts';
import type { ProposalNote, ProposalSnapshot } from '../../../../protocol/proposal-records.ts';
import type { ProposalEntry } from '../../../../store/queries/proposals/list.ts';
import type { FoundLikeness } from './use-likenesses.ts';
import type { WritingStore } from './use-writing.ts';

/** All that the parts of the form share. */
export interface ProposalForm {
  readonly store: WritingStore;
  readonly settings: ProposalSettings;
  /** WIB day. */
  readonly today: string;
  readonly findings: readonly Finding[];
  readonly likenesses: readonly FoundLikeness[];
  /** The record that is being changed; null of a new one. */
  readonly entry: ProposalEntry | null;
  /** Whether kind, reason and whom it is about can still be changed. */
  readonly isUndecided: boolean;
  /** Notes of a return that has yet to be answered. */
  readonly notes: readonly ProposalNote[];
  readonly sent: ProposalSnapshot | null;
  /** Whether faults of that field are shown yet: not before the person has gone on. */
  readonly isLeft: (fieldId: string) => boolean;
  readonly leave: (fieldId: string) => void;
  /** Whether it was tried to save: then all that is missing shows at its field. */
  readonly isTried: boolean;
  /** Whether saving was held up by likenesses, which the next press passes over. */
  readonly isHeld: boolean;
  /** Whether the fields of a member are in sight. */
  readonly isOpen: (memberId: string) => boolean;
  readonly setOpen: (memberId: string, isOpen: boolean) => void;
}

export const FormContext = createContext<ProposalForm | null>(null);

/** The form around a part of it. Throws outside of one. */
export function useProposalForm(): ProposalForm {
  const form = useContext(FormContext);
  if (form === null) throw new Error('No form of a proposal');
  return form;
}

/** The id of the element in which a field is written. */
export function fieldId(field: string, memberId: string | null): string {
  return memberId === null ? `f-${field}` : `m-${memberId}-${field}`;
}

/** Faults that are there at the first letter, and only count once the person has gone on. */
const ONCE_LEFT: ReadonlySet<Finding['code']> = new Set([
  'nik_length',
  'kk_length',
  'birth_date_invalid',
  'phone_invalid',
]);
const ONCE_TRIED: ReadonlySet<Finding['code']> = new Set([
  'field_missing',
  'reason_missing',
  'reason_note_missing',
  'reason_date_missing',
]);

/** The fault that is shown at a field now; undefined where there is none, or it is not due yet. */
export function faultAt(
  { findings, isLeft, isTried }: Pick<ProposalForm, 'findings' | 'isLeft' | 'isTried'>,
  field: string,
  memberId: string | null,
): Finding | undefined {
  return findings.find((one) => {
    if (one.field !== field || one.memberId !== memberId || levelOf(one) !== 'blocking')
      return false;
    if (ONCE_TRIED.has(one.code)) return isTried;
    return !ONCE_LEFT.has(one.code) || isTried || isLeft(fieldId(field, memberId));
  });
}

const OF_LIKENESS: ReadonlySet<Finding['code']> = new Set(['same_nik', 'same_kk', 'same_person']);

/** The warnings at a field that ask for a reason; those of likenesses stand with whom they are about. */
export function warningsAt(
  findings: readonly Finding[],
  field: string,
  memberId: string | null,
): Finding[] {
  return findings.filter(
    (one) =>
      one.field === field &&
      one.memberId === memberId &&
      levelOf(one) === 'reason' &&
      !OF_LIKENESS.has(one.code),
  );
}

/** The warnings of likenesses that have no reason yet, by key. */
export function unexplainedLikenesses(
  findings: readonly Finding[],
  explanations: Readonly<Record<string, string>>,
): Finding[] {
  return findings.filter(
    (one) => OF_LIKENESS.has(one.code) && (explanations[findingKey(one)] ?? '').trim() === '',
  );
}
