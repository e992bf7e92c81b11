/** A new entry, a correction field by field, a removal from the register. */
export const PROPOSAL_KINDS = ['new', 'correction', 'removal'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** What a photo shows. House front and inside are what SIKS-NG wants; the cards where asked. */
export const EVIDENCE_KINDS = [
  'houseFront',
  'houseSide',
  'houseInside',
  'ktp',
  'kk',
  'letter',
  'other',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Enough for each kind of evidence, and some cards that take two. */
export const PHOTOS_PER_PROPOSAL = 10;

export interface Reason {
  /** Stable; a built-in one has its words in the catalogues. */
  readonly code: string;
  /** The regency's own words; empty where the catalogue's stand. */
  readonly label: string;
  /** Whether a few words must say more. */
  readonly needsNote: boolean;
  /** Whether the day that it happened is asked for (death, move). */
  readonly needsDate: boolean;
  /** No longer offered, but still known to proposals that have it. */
  readonly retired: boolean;
}

const reason = (code: string, more: Partial<Reason> = {}): Reason => ({
  code,
  label: '',
  needsNote: false,
  needsDate: false,
  retired: false,
  ...more,
});

/**
 * The reasons by kind that the regency starts with and can change. Sources: the Kemensos form of
 * 2020, musdes results of 2018 (Gunungkidul), member codes of Regsosek; `movedIn`, `cardSplit`,
 * `declined` and the two poverty reasons are custom.
 */
export const DEFAULT_REASONS: Readonly<Record<ProposalKind, readonly Reason[]>> = {
  new: [
    reason('notListed'),
    reason('fallenPoor'),
    reason('newMember'),
    reason('movedIn', { needsDate: true }),
    reason('other', { needsNote: true }),
  ],
  correction: [
    reason('civilMismatch'),
    reason('wrongEntry'),
    reason('headChanged'),
    reason('membersChanged'),
    reason('cardSplit'),
    reason('addressChanged'),
    reason('other', { needsNote: true }),
  ],
  removal: [
    reason('deceased', { needsDate: true }),
    reason('moved', { needsDate: true }),
    reason('movedAbroad', { needsDate: true }),
    reason('graduated'),
    reason('duplicate'),
    reason('partOfOther', { needsNote: true }),
    reason('notFound'),
    reason('buildingGone'),
    reason('statePaid'),
    reason('wageAboveMinimum'),
    reason('declined'),
    reason('other', { needsNote: true }),
  ],
};

/** Codes of the built-in reasons: each has its words in the catalogues. */
export const REASON_CODES: readonly string[] = [
  ...new Set(PROPOSAL_KINDS.flatMap((kind) => DEFAULT_REASONS[kind].map(({ code }) => code))),
];
