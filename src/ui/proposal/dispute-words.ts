import { DEFAULT_PROPOSAL_SETTINGS } from '../../domain/proposal/settings.ts';
import { PROPOSAL_STATES } from '../../domain/proposal/step.ts';
import type { ProposalKind } from '../../domain/proposal/kinds.ts';
import type { Formats } from '../../i18n/formats.ts';
import { PERIOD_KEY } from '../../domain/period.ts';
import type { OfficeCatalogue } from '../hooks/use-office-text.ts';
import { periodName } from './period-words.ts';
import { reasonWord, stateWord, valueWord } from './words.ts';

/** A value of a proposal's or a member's field, as a person reads it. */
export function proposalValueText(
  t: OfficeCatalogue,
  formats: Formats,
  kind: ProposalKind,
  field: string,
  value: unknown,
): string {
  const { dispute } = t.proposalPage;
  if (field === 'removed') return value === true ? dispute.leaves : dispute.stays;
  if (field === 'concerned') return value === true ? dispute.included : dispute.excluded;
  if (value === null) return t.proposals.empty;
  if (typeof value !== 'string') return dispute.several;
  if (value === '') return t.proposals.empty;
  if (field === 'reason') return reasonWord(t, DEFAULT_PROPOSAL_SETTINGS, kind, value);
  if (field === 'period' && PERIOD_KEY.test(value)) return periodName(formats, value);
  const state = PROPOSAL_STATES.find((one) => one === value);
  if (field === 'state' && state !== undefined) return stateWord(t, state);
  return valueWord(t, formats, field, value);
}
