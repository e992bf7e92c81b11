import type { AttendanceRole } from '../attendance.ts';

/** At least one of these must have been there. */
export interface QuorumRule {
  readonly anyOf: readonly AttendanceRole[];
  /** Only in a desa, or only in a kelurahan; null in both. */
  readonly only: 'desa' | 'kelurahan' | null;
}

export interface Quorum {
  /** Filled places at the least. */
  readonly people: number;
  readonly rules: readonly QuorumRule[];
}

/**
 * A musdes is convened by the BPD with village government and community elements; a kelurahan has
 * no BPD. No source gives a number: five is custom, and the regency can change all of it.
 */
export const DEFAULT_QUORUM: Quorum = {
  people: 5,
  rules: [
    { anyOf: ['kepalaDesa', 'lurah', 'villageStaff'], only: null },
    { anyOf: ['bpd'], only: 'desa' },
    { anyOf: ['community', 'ngo', 'education', 'business'], only: null },
  ],
};
