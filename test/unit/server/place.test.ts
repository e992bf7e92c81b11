import { expect, it } from 'vitest';
import { MUTATIONS } from '../../../src/protocol/mutations/registry.ts';
import { SAYS_WHERE } from '../../../src/server/handover/place.ts';

it('every intent that names a region is placed by it, but for where a person comes from', () => {
  const naming = Object.values(MUTATIONS)
    .filter(({ args }) => 'entries' in args && Object.hasOwn(args.entries as object, 'regionCode'))
    .map(({ name }): string => name);
  expect(naming.sort()).toEqual([...SAYS_WHERE, 'attendance.add'].sort());
});
