import { expect, it } from 'vitest';
import { filesBelow, SRC } from '../../support/source.ts';

/** Nothing is typed into these. */
const UNTYPED = /type="(checkbox|radio|file)"/;

it('leaves nothing that was typed to the browser, which would keep it in the clear', () => {
  const fields = filesBelow(SRC, /\.tsx$/).flatMap(({ path, text }) =>
    [...text.matchAll(/<(?:input|textarea)\s[\s\S]*?\/>/g)]
      .map(([field]) => ({ path, field }))
      .filter(({ field }) => !UNTYPED.test(field)),
  );
  expect(fields.length).toBeGreaterThan(5);
  const remembered = fields.filter(({ field }) => !field.includes('autocomplete='));
  expect(remembered).toEqual([]);
});
