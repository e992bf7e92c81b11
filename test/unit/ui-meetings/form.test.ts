import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { RegencyRegions } from '../../../src/domain/region.ts';
import type { Holder } from '../../../src/domain/role.ts';
import { indonesian } from '../../../src/i18n/catalogue.ts';
import { LineText, LongText, ShortText } from '../../../src/protocol/primitives.ts';
import blora from '../../../src/server/regions/33.16.json' with { type: 'json' };
import { onlyChoice, regionChoices } from '../../../src/ui/screens/meetings/form/regions.ts';
import {
  MOST,
  newMeetingSchema,
  planSchema,
} from '../../../src/ui/screens/meetings/form/schema.ts';
import {
  suggestAgenda,
  suggestPlace,
  suggestStart,
} from '../../../src/ui/screens/meetings/form/suggest.ts';

const regions = blora as RegencyRegions;
const { errors } = indonesian.meetings;
const facilitator: Holder = { role: 'facilitator', scopes: ['33.16.09.2003', '33.16.09.1006'] };

const PLAN = {
  date: '2026-11-24',
  startTime: '09:00',
  endTime: '',
  place: 'Balai Desa Pelem',
  agenda: '',
  chair: '',
  minuteTaker: '',
};
const NEW = {
  ...PLAN,
  kind: 'musyawarah',
  kecamatan: '',
  regionCode: '33.16.09.2003',
  invite: true,
};

const messages = (schema: v.GenericSchema, input: unknown) =>
  (v.safeParse(schema, input).issues ?? []).map((issue) => [v.getDotPath(issue), issue.message]);

describe('the form of a meeting', () => {
  it('allows as much text as the record takes, and not a letter more', () => {
    const limits = [
      [ShortText, MOST.short],
      [LineText, MOST.line],
      [LongText, MOST.long],
    ] as const;
    for (const [text, most] of limits) {
      expect(v.is(text, 'a'.repeat(most))).toBe(true);
      expect(v.is(text, 'a'.repeat(most + 1))).toBe(false);
    }
  });

  it.each([
    [{ kind: '' }, 'kind', errors.kind],
    [{ regionCode: '' }, 'regionCode', errors.regionCode],
    [{ date: '' }, 'date', errors.date],
    [{ date: '2026-02-30' }, 'date', errors.date],
    [{ startTime: '' }, 'startTime', errors.startTime],
    [{ endTime: '08:59' }, 'endTime', errors.endTime],
    [{ endTime: '09:00' }, 'endTime', errors.endTime],
    [{ place: '  ' }, 'place', errors.place],
    [{ chair: 'a'.repeat(121) }, 'chair', errors.tooLong('Pimpinan rapat')],
  ])('says in words what is wrong with %j', (change, field, message) => {
    expect(messages(newMeetingSchema(indonesian), { ...NEW, ...change })).toEqual([
      [field, message],
    ]);
  });

  it('takes what a record does not hold out of pasted text', () => {
    const pasted = { ...PLAN, agenda: ' Pembukaan\r\n\u0007Doa\t1\u0000 ', chair: 'Bu\u0008 Sri' };
    const { agenda, chair } = v.parse(planSchema(indonesian), pasted);
    expect([agenda, chair]).toEqual(['Pembukaan\nDoa\t1', 'Bu Sri']);
    expect(v.is(LongText, agenda)).toBe(true);
  });
});

describe('where a meeting can be held', () => {
  const codes = (holder: Holder, kind: Parameters<typeof regionChoices>[2]) =>
    regionChoices(regions, holder, kind).flatMap((choice) => choice.codes);

  it('is, for a facilitator, their villages, and the kecamatan for its socialisation', () => {
    const own = ['33.16.09.1006', '33.16.09.2003'];
    expect(codes(facilitator, 'musyawarah')).toEqual(own);
    expect(codes(facilitator, 'teamFormation')).toEqual(own);
    expect(codes(facilitator, 'socialisation')).toEqual(['33.16.09', ...own]);
  });

  it('is, for a kecamatan, itself and its villages, and for the regency everywhere', () => {
    const kecamatan: Holder = { role: 'subdistrict', scopes: ['33.16.09'] };
    expect(codes(kecamatan, 'teamFormation')).toHaveLength(1 + 28);
    expect(codes(kecamatan, 'musyawarah')).toHaveLength(28);
    expect(codes({ role: 'regency', scopes: ['33.16'] }, 'socialisation')).toHaveLength(16 + 295);
  });

  it('stands chosen where there is one choice only', () => {
    const one: Holder = { role: 'facilitator', scopes: ['33.16.09.2003'] };
    expect(onlyChoice(regionChoices(regions, one, 'musyawarah'))).toEqual({
      kecamatan: '33.16.09',
      regionCode: '33.16.09.2003',
    });
    expect(onlyChoice(regionChoices(regions, one, 'socialisation')).regionCode).toBe('');
    const all = regionChoices(regions, { role: 'regency', scopes: ['33.16'] }, '');
    expect(onlyChoice(all)).toEqual({ kecamatan: '', regionCode: '' });
    expect(onlyChoice([])).toEqual({ kecamatan: '', regionCode: '' });
  });
});

describe('what is filled in beforehand', () => {
  it.each([
    // 14:10 WIB, on the half hour, and late at night
    ['2026-11-24T07:10:00Z', { date: '2026-11-24', startTime: '14:30' }],
    ['2026-11-24T07:30:00Z', { date: '2026-11-24', startTime: '14:30' }],
    ['2026-11-24T16:40:00Z', { date: '2026-11-25', startTime: '09:00' }],
  ])('starts in the next half hour of WIB: %s', (now, start) => {
    expect(suggestStart(Date.parse(now))).toEqual(start);
  });

  it('names the hall or office by custom', () => {
    const place = (code: string, name: string) => suggestPlace(indonesian, code, name);
    expect(place('33.16.09.2003', 'Pelem')).toBe('Balai Desa Pelem');
    expect(place('33.16.09.1006', 'Beran')).toBe('Kantor Kelurahan Beran');
    expect(place('33.16.09', 'Blora')).toBe('Kantor Kecamatan Blora');
    expect(place('', '')).toBe('');
  });

  it('has an agenda for each kind, and none before one is chosen', () => {
    expect(suggestAgenda(indonesian, '')).toBe('');
    expect(suggestAgenda(indonesian, 'musyawarah').split('\n').length).toBeGreaterThan(3);
  });
});
