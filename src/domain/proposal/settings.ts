import { QUARTERLY } from '../period.ts';
import type { PeriodScheme } from '../period.ts';
import type { FamilyField, PersonField } from '../register/person.ts';
import { DEFAULT_REASONS } from './kinds.ts';
import type { EvidenceKind, ProposalKind, Reason } from './kinds.ts';
import { NO_QUOTA } from './quota.ts';
import type { Quota } from './quota.ts';
import { DEFAULT_QUORUM } from './quorum.ts';
import type { Quorum } from './quorum.ts';

/** `DTKS` until Inpres 4/2025, `DTSEN` since; the regency says which name stands on its papers. */
export const DATASETS = ['DTKS', 'DTSEN'] as const;
export type Dataset = (typeof DATASETS)[number];

/**
 * What a decision rests on: minutes of a musyawarah, or a statement of sole responsibility (SPTJM)
 * where no meeting was held (Kepmensos 150/HUK/2022, 73/HUK/2024).
 */
export const BASIS_KINDS = ['musyawarah', 'sptjm'] as const;
export type BasisKind = (typeof BASIS_KINDS)[number];

export interface KindRules {
  /** Fields of a person and of the family without which a proposal cannot be submitted. */
  readonly person: readonly PersonField[];
  readonly family: readonly FamilyField[];
  /** Photos without which it cannot be submitted. */
  readonly evidence: readonly EvidenceKind[];
  /** Photos that are asked for, and may be missing for a reason. */
  readonly evidenceAsked: readonly EvidenceKind[];
}

/** All that the regency can change about proposals. The rules changed in 2021, 2024 and 2025. */
export interface ProposalSettings {
  readonly dataset: Dataset;
  readonly periods: PeriodScheme;
  readonly reasons: Readonly<Record<ProposalKind, readonly Reason[]>>;
  readonly rules: Readonly<Record<ProposalKind, KindRules>>;
  readonly bases: readonly BasisKind[];
  readonly quorum: Quorum;
  readonly quota: Quota;
}

/** As in the article's year: DTKS, four periods, decided by a musyawarah or by SPTJM, no quota. */
export const DEFAULT_PROPOSAL_SETTINGS: ProposalSettings = {
  dataset: 'DTKS',
  periods: QUARTERLY,
  reasons: DEFAULT_REASONS,
  rules: {
    new: {
      person: ['name', 'nik', 'sex', 'birthPlace', 'birthDate', 'relation'],
      family: ['noKk', 'address'],
      evidence: ['houseFront', 'houseInside'],
      evidenceAsked: ['kk'],
    },
    correction: { person: [], family: [], evidence: [], evidenceAsked: ['kk'] },
    removal: { person: [], family: [], evidence: [], evidenceAsked: [] },
  },
  bases: BASIS_KINDS,
  quorum: DEFAULT_QUORUM,
  quota: NO_QUOTA,
};

/** The reasons offered for a kind now. */
export function offeredReasons(settings: ProposalSettings, kind: ProposalKind): Reason[] {
  return settings.reasons[kind].filter(({ retired }) => !retired);
}
