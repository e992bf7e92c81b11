import * as v from 'valibot';
import { ATTENDANCE_ROLES } from '../domain/attendance.ts';
import { EVIDENCE_KINDS } from '../domain/proposal/kinds.ts';
import { BASIS_KINDS, DATASETS } from '../domain/proposal/settings.ts';
import type { ProposalSettings as Settings } from '../domain/proposal/settings.ts';
import { FAMILY_FIELDS, PERSON_FIELDS } from '../domain/register/person.ts';
import * as p from './primitives.ts';
import { PeriodKey } from './period-key.ts';

/** Numbers of the team's rules, by the regency. */
export const TeamSettings = v.object({
  pokjaMembersMin: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(50)),
  pokjaMembersMax: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
  deadlineDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)),
});

/** The regency's wording of the decree; empty parts fall back on the customary one. */
export const DecreeTemplate = v.object({
  considering: p.LongText,
  recalling: p.LongText,
  deciding: p.LongText,
});

const whole = (min: number, max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

const Reason = v.object({
  code: v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/, 'code')),
  label: p.ShortText,
  needsNote: v.boolean(),
  needsDate: v.boolean(),
  retired: v.boolean(),
});

const Reasons = v.pipe(v.array(Reason), v.minLength(1), v.maxLength(40));

const KindRules = v.object({
  person: v.array(v.picklist(PERSON_FIELDS)),
  family: v.array(v.picklist(FAMILY_FIELDS)),
  evidence: v.array(v.picklist(EVIDENCE_KINDS)),
  evidenceAsked: v.array(v.picklist(EVIDENCE_KINDS)),
});

const ofKinds = <T extends v.GenericSchema>(schema: T) =>
  v.object({ new: schema, correction: schema, removal: schema });

const QuorumRule = v.object({
  anyOf: v.pipe(v.array(v.picklist(ATTENDANCE_ROLES)), v.minLength(1)),
  only: v.nullable(v.picklist(['desa', 'kelurahan'])),
});

const Limit = v.nullable(whole(0, 1_000_000));

/** All that the regency can change about proposals; see the type of the same name in `domain`. */
export const ProposalSettings: v.GenericSchema<unknown, Settings> = v.object({
  dataset: v.picklist(DATASETS),
  periods: v.object({
    months: v.pipe(v.array(whole(1, 12)), v.minLength(1), v.maxLength(12)),
    openDay: whole(1, 31),
    closeDay: whole(1, 31),
    graceDays: whole(0, 90),
    overrides: v.pipe(
      v.array(v.object({ key: PeriodKey, opens: p.DateText, closes: p.DateText })),
      v.maxLength(60),
    ),
  }),
  reasons: ofKinds(Reasons),
  rules: ofKinds(KindRules),
  bases: v.pipe(v.array(v.picklist(BASIS_KINDS)), v.minLength(1)),
  quorum: v.object({ people: whole(0, 500), rules: v.pipe(v.array(QuorumRule), v.maxLength(20)) }),
  quota: v.object({ additions: Limit, removals: Limit, balanced: v.boolean() }),
});

/** The regency's wording of the papers; empty parts fall back on the customary one. */
export const DossierTemplate = v.object({
  opening: p.LongText,
  considerations: p.LongText,
  closing: p.LongText,
  /** Of an SPTJM, in place of the opening. */
  statement: p.LongText,
});

/** Every setting by name. A new one is added here. */
export const SETTINGS = {
  teamSettings: TeamSettings,
  decreeTemplate: DecreeTemplate,
  proposalSettings: ProposalSettings,
  dossierTemplate: DossierTemplate,
} as const;
export type SettingName = keyof typeof SETTINGS;
export type SettingValue<N extends SettingName> = v.InferOutput<(typeof SETTINGS)[N]>;

export const SETTING_NAMES = Object.keys(SETTINGS) as [SettingName, ...SettingName[]];

/** A setting of the regency; its id is made of the regency's code and the name. */
export const SettingFields = v.object({
  name: v.picklist(SETTING_NAMES),
  value: v.unknown(),
});
export type SettingFields = v.InferOutput<typeof SettingFields>;
