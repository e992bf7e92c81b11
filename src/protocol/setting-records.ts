import * as v from 'valibot';
import * as p from './primitives.ts';

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

/** Every setting by name. A new one is added here. */
export const SETTINGS = {
  teamSettings: TeamSettings,
  decreeTemplate: DecreeTemplate,
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
