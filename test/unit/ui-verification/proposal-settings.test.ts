import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checkScheme, MONTHLY, QUARTERLY } from '../../../src/domain/period.ts';
import { DEFAULT_PROPOSAL_SETTINGS } from '../../../src/domain/proposal/settings.ts';
import { SETTINGS } from '../../../src/protocol/setting-records.ts';
import type { FormValues } from '../../../src/ui/hooks/use-draft-form.ts';
import {
  templateOf,
  templateSchema,
  templateTyped,
} from '../../../src/ui/screens/settings/proposals/dossier-template-values.ts';
import {
  limitsOf,
  limitsSchema,
  limitsTyped,
  ruleField,
  rulesToChoose,
} from '../../../src/ui/screens/settings/proposals/limit-values.ts';
import {
  newReason,
  reasonSchema,
  reasonTyped,
  withReason,
} from '../../../src/ui/screens/settings/proposals/reason-values.ts';
import {
  evidenceField,
  personField,
  rulesOf,
  rulesSchema,
  rulesTyped,
} from '../../../src/ui/screens/settings/proposals/rule-values.ts';
import {
  basisField,
  monthField,
  PRESETS,
  scheduleOf,
  scheduleSchema,
  scheduleTyped,
} from '../../../src/ui/screens/settings/proposals/schedule-values.ts';
import { allIndonesian } from '../../support/texts.ts';

const GIVEN = DEFAULT_PROPOSAL_SETTINGS;
const words = allIndonesian.proposalSettings;

/** What is said of values, by field. */
function faults(schema: v.GenericSchema<FormValues, unknown>, values: FormValues) {
  const { issues = [] } = v.safeParse(schema, values);
  return issues.map((issue) => [v.getDotPath(issue), issue.message]);
}

describe('the schedule as it is typed', () => {
  const schema = scheduleSchema(words.schedule);
  const typed = (more: FormValues = {}) => ({ ...scheduleTyped(GIVEN), ...more });

  it('comes back as it was, days of single periods with it', () => {
    const overrides = [{ key: '2026-10', opens: '2026-10-05', closes: '2026-11-05' }];
    const before = { ...GIVEN, periods: { ...QUARTERLY, overrides } };
    const { output } = v.safeParse(schema, scheduleTyped(before));
    expect(scheduleOf(output as FormValues, before)).toEqual({
      dataset: 'DTKS',
      periods: before.periods,
      bases: GIVEN.bases,
    });
  });

  it.each(['quarterly', 'monthly'] as const)('can be filled with what is customary: %s', (name) => {
    const { dataset, scheme } = PRESETS[name];
    const filled = scheduleTyped({ dataset, periods: scheme, bases: GIVEN.bases });
    expect(faults(schema, filled)).toEqual([]);
    const kept = { ...GIVEN, ...scheduleOf(filled, GIVEN) };
    expect(kept.periods).toEqual(name === 'monthly' ? MONTHLY : QUARTERLY);
    expect(v.safeParse(SETTINGS.proposalSettings, kept).success).toBe(true);
    expect(checkScheme(kept.periods)).toEqual([]);
  });

  it('is refused where no period would open, or one would close before it opens', () => {
    const { errors } = words.schedule;
    const noMonths = Object.fromEntries([1, 4, 7, 10].map((one) => [monthField(one), false]));
    expect(faults(schema, typed(noMonths))).toEqual([['month1', errors.months]]);
    const noBasis = { [basisField('musyawarah')]: false, [basisField('sptjm')]: false };
    expect(faults(schema, typed(noBasis))).toEqual([['basis-musyawarah', errors.bases]]);
    expect(faults(schema, typed({ openDay: '18', closeDay: '17' }))).toEqual([
      ['closeDay', errors.order],
    ]);
    for (const openDay of ['0', '32', 'satu', '']) {
      expect(faults(schema, typed({ openDay }))).toContainEqual([
        'openDay',
        errors.day('Dibuka tanggal'),
      ]);
    }
    expect(faults(schema, typed({ graceDays: '91' }))).toEqual([['graceDays', errors.grace]]);
  });
});

describe('reasons', () => {
  it('of the regency’s own need words; built-in ones may keep theirs', () => {
    const check = (code: string, label: string) =>
      faults(reasonSchema(words.reasons, code), {
        ...reasonTyped(newReason(code)),
        label,
      });
    expect(check('deceased', '')).toEqual([]);
    expect(check('01990000', '  ')).toEqual([['label', words.reasons.errors.label]]);
    expect(check('deceased', 'x'.repeat(121))).toEqual([['label', words.reasons.errors.tooLong]]);
  });

  it('are changed in their place, added at the end, and never deleted', () => {
    const before = GIVEN.reasons.removal;
    const renamed = withReason(before, 'moved', {
      label: 'Pindah domisili',
      needsNote: true,
      needsDate: false,
      offered: false,
    });
    expect(renamed.map(({ code }) => code)).toEqual(before.map(({ code }) => code));
    expect(renamed.find(({ code }) => code === 'moved')).toEqual({
      code: 'moved',
      label: 'Pindah domisili',
      needsNote: true,
      needsDate: false,
      retired: true,
    });
    const added = withReason(before, 'own', { ...reasonTyped(newReason('own')), label: 'Baru' });
    expect(added).toEqual([...before, { ...newReason('own'), label: 'Baru' }]);
    const kept = { ...GIVEN, reasons: { ...GIVEN.reasons, removal: added } };
    expect(v.safeParse(SETTINGS.proposalSettings, kept).success).toBe(true);
  });
});

describe('what a kind needs', () => {
  it('comes back as it was, and takes what is ticked', () => {
    for (const kind of ['new', 'correction', 'removal'] as const) {
      const rules = GIVEN.rules[kind];
      const { output } = v.safeParse(rulesSchema(), rulesTyped(rules));
      const again = rulesOf(output as FormValues);
      expect(new Set(again.person)).toEqual(new Set(rules.person));
      expect({ ...again, person: [] }).toEqual({ ...rules, person: [] });
    }
    const changed = rulesOf({
      ...rulesTyped(GIVEN.rules.removal),
      [personField('nik')]: true,
      [evidenceField('letter')]: 'required',
      [evidenceField('ktp')]: 'asked',
    });
    expect(changed).toEqual({
      person: ['nik'],
      family: [],
      evidence: ['letter'],
      evidenceAsked: ['ktp'],
    });
  });
});

describe('quorum and quota', () => {
  const rules = rulesToChoose(GIVEN.quorum);
  const typed = limitsTyped(GIVEN.quorum, GIVEN.quota);

  it('come back as they were; a rule that was left out can be had again', () => {
    expect(limitsOf(typed, rules)).toEqual({ quorum: GIVEN.quorum, quota: GIVEN.quota });
    const { quorum } = limitsOf({ ...typed, [ruleField(1)]: false }, rules);
    expect(quorum.rules).toHaveLength(GIVEN.quorum.rules.length - 1);
    expect(new Set(rulesToChoose(quorum))).toEqual(new Set(rules));
    const own = { people: 3, rules: [{ anyOf: ['ngo' as const], only: null }] };
    expect(limitsOf(limitsTyped(own, GIVEN.quota), rulesToChoose(own)).quorum).toEqual(own);
  });

  it('take whole numbers, or nothing for no limit', () => {
    const schema = limitsSchema(words.limits, rules);
    const { errors, additions } = words.limits;
    expect(faults(schema, { ...typed, additions: '66', removals: '' })).toEqual([]);
    expect(limitsOf({ ...typed, additions: '66' }, rules).quota).toEqual({
      additions: 66,
      removals: null,
      balanced: false,
    });
    expect(faults(schema, { ...typed, additions: '-1' })).toEqual([
      ['additions', errors.quota(additions)],
    ]);
    expect(faults(schema, { ...typed, people: '' })).toEqual([['people', errors.people]]);
  });
});

describe('the wording of the papers', () => {
  it('keeps only what differs from custom, and names braces that stand for nothing', () => {
    const none = { opening: '', considerations: '', closing: '', statement: '' };
    const typed = templateTyped(none);
    expect(templateOf(typed)).toEqual(none);
    expect(templateOf({ ...typed, closing: 'Sekian.' })).toEqual({ ...none, closing: 'Sekian.' });
    const schema = templateSchema(allIndonesian);
    expect(faults(schema, typed)).toEqual([]);
    expect(faults(schema, { ...typed, statement: 'Saya, {penandatangn}, …' })).toEqual([
      ['statement', words.template.errors.unknown('{penandatangn}')],
    ]);
  });
});
