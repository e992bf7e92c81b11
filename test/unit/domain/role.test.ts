import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin, regencyOf } from '../../../src/domain/region.ts';
import {
  ACTIONS,
  may,
  mayAnywhere,
  readableRegions,
  ROLES,
  scopeFits,
} from '../../../src/domain/role.ts';
import type { Action, Holder, Role } from '../../../src/domain/role.ts';

const SCOPE: Record<Role, string> = {
  facilitator: '33.16.09.2003',
  subdistrict: '33.16.09',
  regency: '33.16',
};

/** Where each role may do it, of the regions below; what is not named is nowhere. */
const OWN = '33.16.09.2003';
const SISTER = '33.16.09.2004';
const KECAMATAN = '33.16.09';
const FAR = '33.16.01.2001';
const FAR_KECAMATAN = '33.16.01';
const REGENCY = '33.16';
const ELSEWHERE = '33.15.01.2001';
const REGIONS = [OWN, SISTER, KECAMATAN, FAR, FAR_KECAMATAN, REGENCY, ELSEWHERE];

const field = [OWN, KECAMATAN];
const below = [OWN, SISTER, KECAMATAN];
const all = [OWN, SISTER, KECAMATAN, FAR, FAR_KECAMATAN, REGENCY];

const MATRIX: Record<Role, Partial<Record<Action, string[]>>> = {
  facilitator: {
    'meeting.read': field,
    'meeting.create': field,
    'meeting.edit': field,
    'meeting.record': field,
    'meeting.reopen': field,
    'conflict.decide': field,
    'team.edit': [OWN],
    'register.read': [OWN],
    'proposal.edit': [OWN],
    'proposal.decide': [OWN],
  },
  subdistrict: {
    'meeting.read': below,
    'meeting.create': below,
    'meeting.edit': below,
    'meeting.record': below,
    'meeting.reopen': below,
    'conflict.decide': below,
    'team.edit': below,
    'team.verify': below,
    'register.read': below,
    'register.import': below,
    'proposal.edit': below,
    'proposal.decide': below,
    'proposal.verify': below,
    'totals.read': below,
    'account.read': below,
    'device.read': below,
    'device.revoke': below,
  },
  regency: {
    'meeting.read': all,
    'meeting.create': all,
    'meeting.edit': all,
    'totals.read': all,
    'account.read': all,
    'account.manage': all,
    'team.receive': all,
    'register.read': all,
    'register.import': all,
    'proposal.receive': all,
    'setting.edit': all,
    'device.read': all,
    'device.revoke': all,
  },
};

describe('the table of roles', () => {
  const cells = ROLES.flatMap((role) =>
    (Object.keys(MATRIX[role]).concat(ACTIONS) as Action[])
      .filter((action, index, list) => list.indexOf(action) === index)
      .filter((action) => (ACTIONS as readonly string[]).includes(action))
      .map((action) => [role, action] as const),
  );

  it.each(cells)('%s, %s', (role, action) => {
    const holder: Holder = { role, scopes: [SCOPE[role]] };
    const allowed = MATRIX[role][action] ?? [];
    expect(REGIONS.filter((region) => may(holder, action, region))).toEqual(
      REGIONS.filter((region) => allowed.includes(region)),
    );
    expect(mayAnywhere(holder, action)).toBe(allowed.length > 0);
    expect(REGIONS.some((region) => may({ role, scopes: [] }, action, region))).toBe(false);
    expect(mayAnywhere({ role, scopes: [] }, action)).toBe(false);
  });

  it('gives somebody with two scopes what each gives', () => {
    const scope = fc.constantFrom(...REGIONS);
    fc.assert(
      fc.property(
        fc.constantFrom(...ROLES),
        fc.constantFrom(...ACTIONS),
        scope,
        scope,
        scope,
        (role, action, a, b, region) => {
          const one = (code: string) => may({ role, scopes: [code] }, action, region);
          expect(may({ role, scopes: [a, b] }, action, region)).toBe(one(a) || one(b));
        },
      ),
    );
  });
});

describe('readableRegions', () => {
  it('are those that may be read, and no others', () => {
    const code = fc.constantFrom(...REGIONS);
    fc.assert(
      fc.property(fc.constantFrom(...ROLES), fc.array(code), code, (role, scopes, region) => {
        const { below: scopesBelow, exact } = readableRegions({ role, scopes });
        const isReadable =
          scopesBelow.some((scope) => isWithin(region, scope)) || exact.includes(region);
        // the regency's own records are its settings, and everybody works by them
        const isSetting = scopes.some((scope) => regencyOf(scope) === region);
        expect(isReadable).toBe(may({ role, scopes }, 'meeting.read', region) || isSetting);
      }),
    );
  });

  it('do not depend on the order of the scopes', () => {
    const regions = (scopes: string[]) => readableRegions({ role: 'facilitator', scopes });
    expect(regions([FAR, OWN, SISTER])).toEqual(regions([SISTER, FAR, OWN, OWN]));
  });
});

describe('scopeFits', () => {
  it('by role and level', () => {
    const fitting = ROLES.map((role) =>
      ['33', '33.16', '33.16.09', OWN].filter((code) => scopeFits(role, code)),
    );
    expect(fitting).toEqual([[OWN], ['33.16.09'], ['33.16']]);
  });
});
