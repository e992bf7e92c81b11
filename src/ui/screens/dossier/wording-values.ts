import * as v from 'valibot';
import { NO_TEMPLATE, standingDossierWording } from '../../../documents/dossier/wording.ts';
import { unknownDossierPlaceholders } from '../../../documents/dossier/wording.ts';
import type { DossierWording } from '../../../documents/dossier/paper.ts';
import type { BasisKind } from '../../../domain/proposal/settings.ts';
import type { OfficeCatalogue } from '../../hooks/use-office-text.ts';
import { freeText } from '../../text-schema.ts';
import type { OpenDossier } from './use-dossier.ts';

export type Part = keyof DossierWording;
export type WordingValues = Record<Part, string>;

/** The parts that print, by basis. */
export const PARTS_OF: Readonly<Record<BasisKind, readonly Part[]>> = {
  musyawarah: ['opening', 'considerations', 'closing'],
  sptjm: ['opening', 'closing'],
};

/** What stands behind the dossier's own words, its placeholders open. */
export function standing({ of, template }: OpenDossier): WordingValues {
  return { ...standingDossierWording(of.basis, template ?? NO_TEMPLATE) };
}

/** What is written now: numbers that change until the end stay placeholders. */
export function written(open: OpenDossier): WordingValues {
  const behind = standing(open);
  const own = open.dossier?.fields;
  return {
    opening: own?.opening.trim() || behind.opening,
    considerations: own?.considerations.trim() || behind.considerations,
    closing: own?.closing.trim() || behind.closing,
  };
}

/**
 * The dossier's fields for what was changed. Words that say what stands behind them anyway are no
 * words of its own: it goes on following the regency.
 */
export function wordingChanges(
  changed: Partial<WordingValues>,
  behind: WordingValues,
): Partial<WordingValues> {
  const parts = Object.keys(changed) as Part[];
  return Object.fromEntries(
    parts.map((part) => [part, changed[part] === behind[part] ? '' : changed[part]]),
  );
}

/** Lengths by `protocol/proposal-records.ts`. */
export function wordingSchema(t: OfficeCatalogue) {
  const { parts, tooLong, unknownBraces } = t.dossier;
  const of = (part: Part) =>
    v.pipe(
      freeText(8000, tooLong(parts[part])),
      v.rawCheck(({ dataset, addIssue }) => {
        if (!dataset.typed) return;
        const unknown = unknownDossierPlaceholders(dataset.value);
        if (unknown.length === 0) return;
        addIssue({ message: unknownBraces(unknown.map((name) => `{${name}}`).join(', ')) });
      }),
    );
  return v.object({
    opening: of('opening'),
    considerations: of('considerations'),
    closing: of('closing'),
  });
}
