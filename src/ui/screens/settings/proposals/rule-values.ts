import * as v from 'valibot';
import { EVIDENCE_KINDS } from '../../../../domain/proposal/kinds.ts';
import type { KindRules } from '../../../../domain/proposal/settings.ts';
import { FAMILY_FIELDS, PERSON_FIELDS } from '../../../../domain/register/person.ts';
import type { FormValues } from '../../../hooks/use-draft-form.ts';

export const personField = (field: string) => `person-${field}`;
export const familyField = (field: string) => `family-${field}`;
export const evidenceField = (kind: string) => `evidence-${kind}`;

export const WANTED = ['none', 'asked', 'required'] as const;

/** The rules of a kind as they are typed. */
export function rulesTyped({ person, family, evidence, evidenceAsked }: KindRules): FormValues {
  return {
    ...Object.fromEntries(PERSON_FIELDS.map((one) => [personField(one), person.includes(one)])),
    ...Object.fromEntries(FAMILY_FIELDS.map((one) => [familyField(one), family.includes(one)])),
    ...Object.fromEntries(
      EVIDENCE_KINDS.map((one) => [
        evidenceField(one),
        evidence.includes(one) ? 'required' : evidenceAsked.includes(one) ? 'asked' : 'none',
      ]),
    ),
  };
}

export function rulesSchema(): v.GenericSchema<FormValues, FormValues> {
  return v.object({
    ...Object.fromEntries(PERSON_FIELDS.map((one) => [personField(one), v.boolean()])),
    ...Object.fromEntries(FAMILY_FIELDS.map((one) => [familyField(one), v.boolean()])),
    ...Object.fromEntries(EVIDENCE_KINDS.map((one) => [evidenceField(one), v.picklist(WANTED)])),
  });
}

/** The rules as they are kept. */
export function rulesOf(values: FormValues): KindRules {
  const wanted = (how: string) =>
    EVIDENCE_KINDS.filter((one) => values[evidenceField(one)] === how);
  return {
    person: PERSON_FIELDS.filter((one) => values[personField(one)] === true),
    family: FAMILY_FIELDS.filter((one) => values[familyField(one)] === true),
    evidence: wanted('required'),
    evidenceAsked: wanted('asked'),
  };
}
