import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addNumbers,
  countMissing,
  formatRanges,
  parseRanges,
  upTo,
} from '../../../src/server/storage/number-ranges.ts';

const numbers = fc.array(fc.integer({ min: 1, max: 60 }));

describe('ranges of numbers', () => {
  it.each([
    ['', []],
    ['1', [[1, 1]]],
    [
      '1-120,122',
      [
        [1, 120],
        [122, 122],
      ],
    ],
    [`1-${Number.MAX_SAFE_INTEGER}`, [[1, Number.MAX_SAFE_INTEGER]]],
  ])('%j is read and written', (text, ranges) => {
    expect(parseRanges(text)).toEqual(ranges);
    expect(formatRanges(parseRanges(text))).toBe(text);
  });

  it('are cut at a number', () => {
    const ranges = parseRanges('1-5,8-12,20');
    expect([0, 1, 5, 9, 19, 20].map((end) => formatRanges(upTo(ranges, end)))).toEqual([
      '',
      '1',
      '1-5',
      '1-5,8-9',
      '1-5,8-12',
      '1-5,8-12,20',
    ]);
  });

  it('hold exactly the numbers that were added, in whatever order', () => {
    fc.assert(
      fc.property(numbers, numbers, (first, second) => {
        const ranges = addNumbers(addNumbers([], first), second);
        const held = ranges.flatMap(([from, to]) =>
          Array.from({ length: to - from + 1 }, (_, index) => from + index),
        );
        expect(held).toEqual([...new Set([...first, ...second])].sort((a, b) => a - b));
        expect(addNumbers(addNumbers([], second), first)).toEqual(ranges);
        expect(parseRanges(formatRanges(ranges))).toEqual(ranges);
      }),
    );
  });

  it('are as few as can be', () => {
    fc.assert(
      fc.property(numbers, (added) => {
        const ranges = addNumbers([], added);
        const gaps = ranges.slice(1).map(([from], index) => from - (ranges[index]?.[1] ?? 0));
        expect(gaps.every((gap) => gap > 1)).toBe(true);
      }),
    );
  });

  it('miss what is up to the highest and nowhere else', () => {
    fc.assert(
      fc.property(numbers, numbers, (seen, others) => {
        const highest = Math.max(0, ...seen);
        const known = new Set([...seen, ...others]);
        const all = Array.from({ length: highest }, (_, index) => index + 1);
        expect(countMissing(addNumbers([], seen), others)).toBe(
          all.filter((n) => !known.has(n)).length,
        );
      }),
    );
  });

  it('count without listing', () => {
    expect(countMissing([[Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]], [1, 2])).toBe(
      Number.MAX_SAFE_INTEGER - 3,
    );
  });
});
