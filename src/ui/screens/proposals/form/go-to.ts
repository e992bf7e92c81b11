import { levelOf } from '../../../../domain/proposal/finding.ts';
import type { Finding } from '../../../../domain/proposal/finding.ts';
import { whyId } from './explain.tsx';
import { fieldId } from './form-context.ts';

/** Where a finding is mended or explained: the field, else the part of the form that it is in. */
function elementOf(finding: Finding): HTMLElement | null {
  const { field, memberId } = finding;
  const ids = [
    ...(levelOf(finding) === 'reason' ? [whyId(finding)] : []),
    fieldId(field, memberId),
    ...(memberId === null ? [] : [fieldId('members', memberId)]),
    fieldId('members', null),
  ];
  return ids.map((id) => document.getElementById(id)).find((one) => one !== null) ?? null;
}

/** Brings a finding into sight, with the focus on it; opens what it is folded away in. */
export function goTo(finding: Finding): void {
  const element = elementOf(finding);
  for (let box = element?.closest('details'); box; box = box.parentElement?.closest('details')) {
    box.open = true;
  }
  (element?.closest('[data-field]') ?? element)?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}
