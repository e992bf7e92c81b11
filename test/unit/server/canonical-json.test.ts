import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeReceipt } from '../../../src/server/mutations/receipt.ts';
import { canonicalJson } from '../../../src/server/storage/json.ts';

/** As hashes that are kept in databases were made: what it says must stay what it was. */
function asEver(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(asEver);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, asEver(inner)]));
}

it('canonical JSON is what it has always been', () => {
  const keys = fc.oneof(fc.string(), fc.nat(20).map(String), fc.constant('__proto__'));
  const { any } = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      fc.jsonValue({ maxDepth: 0 }),
      fc.constant(undefined),
      fc.array(tie('any'), { maxLength: 4 }),
      fc.dictionary(keys, tie('any'), { maxKeys: 6, noNullPrototype: true }),
    ),
  }));
  fc.assert(
    fc.property(any, (value) => {
      expect(canonicalJson(value)).toBe(JSON.stringify(asEver(value)));
    }),
  );
});

it('a receipt is what it has always been', () => {
  const at = '2026-09-20T02:00:00.000Z';
  expect(makeReceipt('ab'.repeat(32), at, 7)).toEqual({ code: 'XM5H-0S8F', at, rev: 7 });
});
