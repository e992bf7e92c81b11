import { FAMILY_FIELDS, PERSON_FIELDS } from '../../../../domain/register/person.ts';
import { isOnIt, OWN_TEXTS } from './writing.ts';
import type { Writing, WrittenMember } from './writing.ts';

/** What is written as texts by name, so that two can be compared: `m/<id>/nik` is a member's NIK. */
export type Texts = Readonly<Record<string, string>>;

const memberKey = (id: string, field: string) => `m/${id}/${field}`;

/** All of a writing's fields by name; photos are on record by themselves. */
export function textsOf(writing: Writing): Texts {
  const texts: Record<string, string> = {};
  for (const field of OWN_TEXTS) texts[field] = writing[field];
  for (const field of FAMILY_FIELDS) texts[field] = writing.family[field];
  texts['location'] = JSON.stringify(writing.location);
  for (const [key, why] of Object.entries(writing.explanations)) texts[`why/${key}`] = why;
  for (const member of writing.members) {
    texts[memberKey(member.id, 'on')] = isOnIt(writing.kind, member) ? 'yes' : '';
    for (const field of PERSON_FIELDS) texts[memberKey(member.id, field)] = member.fields[field];
  }
  return texts;
}

/** The fields in which one writing differs from another, with its values. */
export function changedTexts(begun: Writing, writing: Writing): Texts {
  const before = textsOf(begun);
  return Object.fromEntries(
    Object.entries(textsOf(writing)).filter(([name, text]) => text !== (before[name] ?? '')),
  );
}

/** Whether nothing was written. */
export function isUntouched(begun: Writing, writing: Writing): boolean {
  return (
    writing.photos.length === 0 &&
    writing.members.length === begun.members.length &&
    writing.regionCode === begun.regionCode &&
    Object.keys(changedTexts(begun, writing)).length === 0
  );
}

/** Of each field the one that was written, or else the one that stands now. */
function overlay<T extends object>(begun: T, current: T, mine: T): T {
  const fields = Object.keys(mine) as (keyof T)[];
  return Object.fromEntries(
    fields.map((field) => [field, mine[field] === begun[field] ? current[field] : mine[field]]),
  ) as T;
}

function overlayMember(
  begun: WrittenMember,
  current: WrittenMember,
  mine: WrittenMember,
): WrittenMember {
  return {
    ...current,
    fields: overlay(begun.fields, current.fields, mine.fields),
    concerned: mine.concerned === begun.concerned ? current.concerned : mine.concerned,
  };
}

function overlayMembers(begun: Writing, current: Writing, mine: Writing): WrittenMember[] {
  const before = new Map(begun.members.map((one) => [one.id, one]));
  const now = new Map(current.members.map((one) => [one.id, one]));
  const kept = mine.members.flatMap((one) => {
    const was = before.get(one.id);
    const is = now.get(one.id);
    if (was === undefined) return [one];
    return is === undefined ? [] : [overlayMember(was, is, one)];
  });
  const have = new Set(kept.map(({ id }) => id));
  const people = new Set(kept.map(({ registerPersonId }) => registerPersonId));
  const come = current.members.filter(({ id, registerPersonId }) => {
    const isHere = have.has(id) || (registerPersonId !== null && people.has(registerPersonId));
    return !isHere && !before.has(id);
  });
  return [...kept, ...come];
}

/**
 * What was written yesterday, on top of the record as it is today: fields that were not written
 * follow the record.
 */
export function writtenOn(begun: Writing, current: Writing, mine: Writing): Writing {
  const { location, explanations } = mine;
  const isSameLocation = JSON.stringify(location) === JSON.stringify(begun.location);
  const own = OWN_TEXTS.map((field) => [
    field,
    mine[field] === begun[field] ? current[field] : mine[field],
  ]);
  return {
    ...current,
    ...(Object.fromEntries(own) as Pick<Writing, (typeof OWN_TEXTS)[number]>),
    family: overlay(begun.family, current.family, mine.family),
    location: isSameLocation ? current.location : location,
    explanations: {
      ...current.explanations,
      ...Object.fromEntries(
        Object.entries(explanations).filter(([key, why]) => why !== begun.explanations[key]),
      ),
    },
    members: overlayMembers(begun, current, mine),
    photos: mine.photos,
  };
}

/**
 * What the record said when each field was begun: of those that were written, as it was then; of
 * the rest, as it is.
 */
export function begunOn(begun: Writing, current: Writing, mine: Writing): Writing {
  const changed = changedTexts(begun, mine);
  const before = new Map(begun.members.map((one) => [one.id, one]));
  const keep = <T extends object>(was: T, is: T, nameOf: (field: string) => string): T =>
    Object.fromEntries(
      Object.keys(is).map((field) => [
        field,
        Object.hasOwn(changed, nameOf(field)) ? was[field as keyof T] : is[field as keyof T],
      ]),
    ) as T;
  const own = OWN_TEXTS.map((field) => [
    field,
    Object.hasOwn(changed, field) ? begun[field] : current[field],
  ]);
  return {
    ...current,
    ...(Object.fromEntries(own) as Pick<Writing, (typeof OWN_TEXTS)[number]>),
    location: Object.hasOwn(changed, 'location') ? begun.location : current.location,
    family: keep(begun.family, current.family, (field) => field),
    members: current.members.map((one) => {
      const was = before.get(one.id);
      if (was === undefined) return one;
      return { ...one, fields: keep(was.fields, one.fields, (field) => memberKey(one.id, field)) };
    }),
  };
}

/** A field by its name among the texts. */
export interface TextName {
  readonly memberId: string | null;
  readonly field: string;
}

/** What field a text is; null for what is no field of the form: explanations, places, presence. */
export function fieldOfText(name: string): TextName | null {
  if (name.startsWith('why/') || name === 'location') return null;
  const [, memberId, field] = /^m\/([^/]+)\/(.+)$/.exec(name) ?? [];
  if (memberId === undefined || field === undefined) return { memberId: null, field: name };
  return field === 'on' ? null : { memberId, field };
}
