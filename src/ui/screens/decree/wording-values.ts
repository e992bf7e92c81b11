import * as v from 'valibot';
import { signerOf } from '../../../documents/decree/list-rows.ts';
import type { PaperTeam, Wording } from '../../../documents/decree/paper-team.ts';
import { NO_WORDING } from '../../../documents/decree/paper-team.ts';
import { standingWording, wordingOf } from '../../../documents/decree/wording.ts';
import type { RegencyRegions } from '../../../domain/region.ts';
import type { OfficeCatalogue } from '../../hooks/use-office-text.ts';
import type { TeamFields } from '../../../protocol/team-records.ts';
import { freeText } from '../../text-schema.ts';

export const PARTS = ['considering', 'recalling', 'deciding'] as const;
export type Part = (typeof PARTS)[number];

/** What can be worded, as it prints: placeholders filled in, gaps filled by what stands behind. */
export type WordingValues = Record<Part | 'signer', string>;

export const wordingDraft = (id: string) => `team/${id}/decree`;

/** The wording as it prints now. */
export function printed(
  team: PaperTeam,
  regions: RegencyRegions,
  template: Wording,
): WordingValues {
  return { signer: signerOf(team), ...wordingOf(team, regions, template) };
}

/** The same where the team had no words of its own. */
export function standing(
  team: PaperTeam,
  regions: RegencyRegions,
  template: Wording,
): WordingValues {
  const unworded = { ...team, signer: '', own: NO_WORDING };
  return { signer: signerOf(unworded), ...standingWording(unworded, regions, template) };
}

/** The team with what is being written in place of what is on record. */
export function withWording(team: PaperTeam, { signer, ...own }: WordingValues): PaperTeam {
  return { ...team, signer, own };
}

const FIELDS = {
  signer: 'decreeSigner',
  considering: 'decreeConsidering',
  recalling: 'decreeRecalling',
  deciding: 'decreeDeciding',
} as const satisfies Record<keyof WordingValues, keyof TeamFields>;

/**
 * The team's fields for what was changed. Words that say what stands behind them anyway are no
 * words of the team's own: it goes on following the regency.
 */
export function wordingChanges(
  changed: Partial<WordingValues>,
  behind: WordingValues,
): Partial<TeamFields> {
  const names = Object.keys(changed) as (keyof WordingValues)[];
  return Object.fromEntries(
    names.map((name) => [FIELDS[name], changed[name] === behind[name] ? '' : changed[name]]),
  );
}

/** Lengths by `protocol/team-records.ts`. */
export function wordingSchema(t: OfficeCatalogue) {
  const { errors, parts, signer } = t.decree;
  return v.object({
    signer: freeText(120, errors.tooLong(signer)),
    considering: freeText(8000, errors.tooLong(parts.considering)),
    recalling: freeText(8000, errors.tooLong(parts.recalling)),
    deciding: freeText(8000, errors.tooLong(parts.deciding)),
  });
}
