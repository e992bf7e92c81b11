import * as v from 'valibot';
import type { DossierTemplateWords } from '../../../../documents/dossier/paper.ts';
import {
  CUSTOMARY_DOSSIER,
  unknownDossierPlaceholders,
} from '../../../../documents/dossier/wording.ts';
import type { OfficeCatalogue } from '../../../hooks/use-office-text.ts';
import type { FormValues } from '../../../hooks/use-draft-form.ts';
import { freeText } from '../../../text-schema.ts';

export const DOSSIER_PARTS = ['opening', 'considerations', 'closing', 'statement'] as const;
export type DossierPart = (typeof DOSSIER_PARTS)[number];

/** What a part is called. */
export function partName(t: OfficeCatalogue, part: DossierPart): string {
  return part === 'statement' ? t.proposalSettings.template.statement : t.dossier.parts[part];
}

/** The template as it is edited: with the customary words where the regency has none. */
export function templateTyped(template: DossierTemplateWords): FormValues {
  return Object.fromEntries(
    DOSSIER_PARTS.map((part) => [part, template[part].trim() || CUSTOMARY_DOSSIER[part]]),
  );
}

/** The template as it is kept: words that are the customary ones are nobody's. */
export function templateOf(values: FormValues): DossierTemplateWords {
  const of = (part: DossierPart) => {
    const text = String(values[part]);
    return text === CUSTOMARY_DOSSIER[part] ? '' : text;
  };
  return {
    opening: of('opening'),
    considerations: of('considerations'),
    closing: of('closing'),
    statement: of('statement'),
  };
}

/** Refuses placeholders that stand for nothing: they would print in braces. */
export function templateSchema(t: OfficeCatalogue): v.GenericSchema<FormValues, FormValues> {
  const { errors } = t.proposalSettings.template;
  const named = (text: string) =>
    unknownDossierPlaceholders(text)
      .map((name) => `{${name}}`)
      .join(', ');
  return v.object(
    Object.fromEntries(
      DOSSIER_PARTS.map((part) => [
        part,
        v.pipe(
          freeText(8000, errors.tooLong(partName(t, part))),
          v.check(
            (text) => unknownDossierPlaceholders(text).length === 0,
            ({ input }) => errors.unknown(named(input)),
          ),
        ),
      ]),
    ),
  );
}
