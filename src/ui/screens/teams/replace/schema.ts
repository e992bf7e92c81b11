import * as v from 'valibot';
import { ELEMENTS } from '../../../../domain/team.ts';
import { isDate } from '../../../../domain/time.ts';
import type { Catalogue } from '../../../../i18n/catalogue.ts';
import { freeText } from '../../../text-schema.ts';
import { MOST } from '../shared/lengths.ts';
import { NOBODY, TYPED } from './replacing.ts';

/**
 * What a replacement must say: somebody who leaves or somebody who follows, from which day, why.
 * Whoever is typed needs a name and an element.
 */
export function replacementSchema(t: Catalogue) {
  const { pick, replace } = t.teams;
  const words = (label: string, most: number) => freeText(most, pick.errors.tooLong(label));
  const fields = v.object({
    place: v.string(),
    out: v.pipe(v.string(), v.minLength(1, replace.errors.out)),
    incoming: v.pipe(v.string(), v.minLength(1, replace.errors.incoming)),
    name: words(pick.name, MOST.short),
    element: v.string(),
    position: words(pick.position, MOST.short),
    date: v.pipe(v.string(), v.check(isDate, replace.errors.date)),
    reason: v.pipe(words(replace.reason, MOST.line), v.minLength(1, replace.errors.reason)),
  });
  return v.pipe(
    fields,
    v.forward(
      v.partialCheck(
        [['incoming'], ['name']],
        ({ incoming, name }) => incoming !== TYPED || name !== '',
        pick.errors.name,
      ),
      ['name'],
    ),
    v.forward(
      v.partialCheck(
        [['incoming'], ['element']],
        ({ incoming, element }) => incoming !== TYPED || ELEMENTS.some((one) => one === element),
        pick.errors.element,
      ),
      ['element'],
    ),
    v.forward(
      v.partialCheck(
        [['out'], ['incoming']],
        ({ out, incoming }) => out !== NOBODY || incoming !== NOBODY,
        replace.errors.nothing,
      ),
      ['incoming'],
    ),
  );
}
