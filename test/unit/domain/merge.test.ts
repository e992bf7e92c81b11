import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeCreated, mergeFields, NOTHING, sameValue } from '../../../src/domain/merge.ts';
import type { Fields } from '../../../src/domain/merge.ts';

const json = fc.jsonValue({ maxDepth: 2 });
const fields = fc.dictionary(fc.constantFrom('name', 'status', 'position', 'role'), json);

describe('sameValue', () => {
  it.each<[unknown, unknown, boolean]>([
    [1, 1, true],
    [1, '1', false],
    [null, undefined, false],
    [null, {}, false],
    [[], {}, false],
    [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
    [{ a: undefined }, { b: undefined }, false],
    [{ a: 1 }, { a: 1, b: 1 }, false],
    [[1, 2], [2, 1], false],
  ])('%j and %j: %s', (left, right, same) => {
    expect(sameValue(left, right)).toBe(same);
    expect(sameValue(right, left)).toBe(same);
  });

  it('holds for a copy, with its keys in any order', () => {
    fc.assert(
      fc.property(fields, (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(sameValue(structuredClone(value), turned)).toBe(true);
      }),
    );
  });
});

describe('mergeFields', () => {
  it.each<[string, Fields, Fields, Fields, Fields, string[]]>([
    ['nobody else changed it', { a: 1 }, { a: 2 }, { a: 1 }, { a: 2 }, []],
    ['another field was changed', { a: 1, b: 9 }, { a: 2 }, { a: 1 }, { a: 2 }, []],
    ['changed to the same', { a: 2 }, { a: 2 }, { a: 1 }, {}, []],
    ['changed to another value', { a: 3 }, { a: 2 }, { a: 1 }, {}, ['a']],
    ['one merges, one clashes', { a: 3, b: 1 }, { a: 2, b: 2 }, { a: 1, b: 1 }, { b: 2 }, ['a']],
    ['handed in unchanged', { a: 3 }, { a: 1 }, { a: 1 }, {}, []],
    ['nothing known of it before', { a: 1 }, { a: 2 }, { a: NOTHING }, {}, ['a']],
    ['lists compare by content', { a: [1] }, { a: [2] }, { a: [1] }, { a: [2] }, []],
  ])('%s', (_title, current, wanted, base, apply, clashing) => {
    const merge = mergeFields(current, wanted, base);
    expect(merge.apply).toEqual(apply);
    expect(merge.clashes.map(({ field }) => field)).toEqual(clashing);
  });

  it('accounts for every wanted field: already so, written, or kept twice', () => {
    fc.assert(
      fc.property(fields, fields, fields, (current, wanted, base) => {
        const differing = Object.entries(wanted).filter(
          ([field, mine]) =>
            !sameValue(current[field], mine) &&
            !(Object.hasOwn(base, field) && sameValue(base[field], mine)),
        );
        const isUntouched = (field: string) => sameValue(current[field], base[field]);
        expect(mergeFields(current, wanted, base)).toEqual({
          apply: Object.fromEntries(differing.filter(([field]) => isUntouched(field))),
          clashes: differing
            .filter(([field]) => !isUntouched(field))
            .map(([field, mine]) => ({ field, theirs: current[field], mine })),
        });
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fields, fields, fields, (current, wanted, base) => {
        const once = { ...current, ...mergeFields(current, wanted, base).apply };
        expect(mergeFields(once, wanted, base).apply).toEqual({});
      }),
    );
  });

  it('of changes to different fields gives the same in either order', () => {
    fc.assert(
      fc.property(fields, json, json, (base, name, status) => {
        const inOrder = (changes: Fields[]) =>
          changes.reduce<Fields>(
            (current, wanted) => ({ ...current, ...mergeFields(current, wanted, base).apply }),
            base,
          );
        const [a, b] = [{ name }, { status }];
        expect(inOrder([a, b])).toEqual(inOrder([b, a]));
      }),
    );
  });
});

describe('mergeCreated', () => {
  const starts = { status: 'invited' };
  it.each<[string, Fields, Fields, Fields, string[]]>([
    ['what one left empty the other fills', { name: '' }, { name: 'Budi' }, { name: 'Budi' }, []],
    ['what the newcomer left empty stays', { name: 'Budi' }, { name: '' }, {}, []],
    ['a start value is nobody’s word', { status: 'present' }, { status: 'invited' }, {}, []],
    ['and gives way', { status: 'invited' }, { status: 'excused' }, { status: 'excused' }, []],
    ['a person taken off stays off', { removed: true }, { removed: false }, {}, []],
    ['an empty list says nothing', { events: [1] }, { events: [] }, {}, []],
    ['two different words clash', { name: 'Budi' }, { name: 'Siti' }, {}, ['name']],
    ['two equal words do not', { name: 'Budi' }, { name: 'Budi' }, {}, []],
    ['an unknown field is filled', {}, { name: 'Budi' }, { name: 'Budi' }, []],
  ])('%s', (_title, current, wanted, apply, clashing) => {
    const merge = mergeCreated(current, wanted, starts);
    expect(merge.apply).toEqual(apply);
    expect(merge.clashes.map(({ field }) => field)).toEqual(clashing);
  });

  it('says the same of a record and itself', () => {
    fc.assert(
      fc.property(fields, (both) => {
        expect(mergeCreated(both, both, starts)).toEqual({ apply: {}, clashes: [] });
      }),
    );
  });

  it('never empties a field', () => {
    const isEmpty = (value: unknown) => value === '' || value === null || value === false;
    fc.assert(
      fc.property(fields, fields, (current, wanted) => {
        const merged = { ...current, ...mergeCreated(current, wanted, starts).apply };
        const emptied = Object.keys(current).filter(
          (field) => isEmpty(merged[field]) && !isEmpty(current[field]),
        );
        expect(emptied).toEqual([]);
      }),
    );
  });
});
