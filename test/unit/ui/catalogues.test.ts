import { describe, expect, it } from 'vitest';
import { englishOffice } from '../../../src/i18n/catalogue-office-en.ts';
import { english } from '../../../src/i18n/catalogue-en.ts';
import { allIndonesian } from '../../support/texts.ts';

const allEnglish = { ...english, ...englishOffice };

type Wording = (...args: unknown[]) => unknown;
type Leaf = readonly [path: string, value: unknown];

function leavesOf(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${path}.${key}`));
}

/** Far enough apart to fall in different branches of a plural, the time of day, a yes and no. */
const SOME = 7;
const OTHERS = [21, false];

/** What a wording says; one that takes names, and not counts, is told the numbers as text. */
function speak(wording: Wording, args: unknown[]): string {
  let said: unknown;
  try {
    said = wording(...args);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    said = wording(...args.map(String));
  }
  if (typeof said !== 'string') throw new Error('no text');
  return said;
}

describe.each([
  ['Indonesian', allIndonesian],
  ['English', allEnglish],
])('the %s catalogue', (_, catalogue) => {
  const leaves = leavesOf(catalogue);

  it('has a text at every place', () => {
    const empty = leaves.filter(
      ([, value]) => typeof value !== 'function' && (typeof value !== 'string' || !value.trim()),
    );
    expect(empty.map(([path]) => path)).toEqual([]);
    expect(leaves.length).toBeGreaterThan(200);
  });

  it('says everything that it is told', () => {
    const deaf = leaves.flatMap(([path, value]) => {
      if (typeof value !== 'function') return [];
      const wording = value as Wording;
      const args: unknown[] = Array.from({ length: wording.length }, () => SOME);
      const plain = speak(wording, args);
      return args.flatMap((_arg, index) => {
        const isHeard = OTHERS.some((other) => {
          const changed = args.map((arg, at) => (at === index ? other : arg));
          return speak(wording, changed) !== plain;
        });
        return isHeard ? [] : [`${path} argument ${index}`];
      });
    });
    expect(deaf).toEqual([]);
  });

  it('never shows a placeholder of the code', () => {
    const shown = leaves.flatMap(([path, value]) => {
      const text =
        typeof value === 'function'
          ? speak(
              value as Wording,
              Array.from({ length: value.length }, () => SOME),
            )
          : String(value);
      return /undefined|null|\[object|NaN|\$\{/.test(text) ? [path] : [];
    });
    expect(shown).toEqual([]);
  });
});

describe('both catalogues', () => {
  it('have the same places with the same kind of text', () => {
    const shape = (catalogue: object) =>
      leavesOf(catalogue).map(([path, value]) => `${path}: ${typeof value}`);
    expect(shape(allEnglish)).toEqual(shape(allIndonesian));
  });

  it('take the same number of arguments', () => {
    const other = new Map(leavesOf(allEnglish));
    const differing = leavesOf(allIndonesian).filter(([path, value]) => {
      const counterpart = other.get(path);
      return (
        typeof value === 'function' &&
        typeof counterpart === 'function' &&
        value.length !== counterpart.length
      );
    });
    expect(differing.map(([path]) => path)).toEqual([]);
  });
});
