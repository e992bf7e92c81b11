import * as v from 'valibot';
import { ELEMENTS } from '../../../../domain/team.ts';
import type { TeamElement } from '../../../../domain/team.ts';
import type { Catalogue } from '../../../../i18n/catalogue.ts';
import { freeText } from '../../../text-schema.ts';
import { MOST } from './lengths.ts';

/** A person as they are typed. */
export interface PersonWords extends Record<string, string> {
  name: string;
  element: TeamElement;
  position: string;
}

/** What a person on a team must have: a name and an element; the office may stay open. */
export function personSchema(t: Catalogue) {
  const { pick } = t.teams;
  const words = (label: string) => freeText(MOST.short, pick.errors.tooLong(label));
  return v.object({
    name: v.pipe(words(pick.name), v.minLength(1, pick.errors.name)),
    element: v.picklist(ELEMENTS, pick.errors.element),
    position: words(pick.position),
  });
}
