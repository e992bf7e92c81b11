import * as v from 'valibot';
import { NO_WORDING } from '../../../documents/decree/paper-team.ts';
import type { PaperTeam, Wording } from '../../../documents/decree/paper-team.ts';
import { unknownPlaceholders } from '../../../documents/decree/placeholders.ts';
import { customaryWording } from '../../../documents/decree/wording.ts';
import type { OfficeCatalogue } from '../../hooks/use-office-text.ts';
import { freeText } from '../../text-schema.ts';

export const PARTS = ['considering', 'recalling', 'deciding'] as const;
export type Part = (typeof PARTS)[number];
export type TemplateValues = Record<Part, string>;

/** What stands where the regency has no words: that of a desa, of which there are most. */
export const GIVEN: TemplateValues = { ...customaryWording('desa', false) };

/** The template as it is edited: with the customary words where the regency has none. */
export function editable(template: Wording): TemplateValues {
  const of = (part: Part) => template[part].trim() || GIVEN[part];
  return {
    considering: of('considering'),
    recalling: of('recalling'),
    deciding: of('deciding'),
  };
}

/** The template as it is kept: words that are the customary ones are nobody's. */
export function keepable(values: TemplateValues): TemplateValues {
  const of = (part: Part) => (values[part] === GIVEN[part] ? '' : values[part]);
  return {
    considering: of('considering'),
    recalling: of('recalling'),
    deciding: of('deciding'),
  };
}

/** Refuses placeholders that stand for nothing: they would print in braces. */
export function templateSchema(t: OfficeCatalogue) {
  const { errors } = t.settings;
  const part = (label: string) =>
    v.pipe(
      freeText(8000, errors.tooLong(label)),
      v.check(
        (text) => unknownPlaceholders(text).length === 0,
        ({ input }) =>
          errors.unknown(
            unknownPlaceholders(input)
              .map((name) => `{${name}}`)
              .join(', '),
          ),
      ),
    );
  const { considering, recalling, deciding } = t.decree.parts;
  return v.object({
    considering: part(considering),
    recalling: part(recalling),
    deciding: part(deciding),
  });
}

/** A team without people, to show the words on paper. */
export function exampleTeam(regionCode: string, meetingDate: string): PaperTeam {
  return {
    regionCode,
    posts: {
      responsible: null,
      chair: null,
      secretary: null,
      dataCoordinator: null,
      partnershipCoordinator: null,
      empowermentCoordinator: null,
    },
    members: [],
    signer: '',
    own: NO_WORDING,
    revision: 0,
    meetingDate,
    past: [],
    number: '',
    date: '',
  };
}

/** A desa, a kelurahan and a kecamatan to show the words for: the first of each. */
export function exampleRegions(regions: {
  readonly kecamatan: readonly {
    readonly code: string;
    readonly villages: readonly { readonly code: string; readonly kind: string }[];
  }[];
}): string[] {
  const villages = regions.kecamatan.flatMap((kecamatan) => kecamatan.villages);
  const first = (kind: string) => villages.find((village) => village.kind === kind)?.code;
  const codes = [first('desa'), first('kelurahan'), regions.kecamatan[0]?.code];
  return codes.filter((code) => code !== undefined);
}
