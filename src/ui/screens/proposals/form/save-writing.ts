import { readDigits } from '../../../../domain/identity/digits.ts';
import { readPhone } from '../../../../domain/identity/phone.ts';
import { readRt } from '../../../../domain/identity/rt-rw.ts';
import { FAMILY_FIELDS, PERSON_FIELDS } from '../../../../domain/register/person.ts';
import type { FamilyFields, PersonFields } from '../../../../domain/register/person.ts';
import type { Intent } from '../../../../store/mutate.ts';
import { isOnIt, OWN_TEXTS } from './writing.ts';
import type { WrittenMember, WrittenPhoto, Writing } from './writing.ts';

/** What a paste may bring along and no record takes: control characters. */
const CONTROL = /(?![\n\t])\p{Cc}/gu;
const tidyText = (text: string) => text.replaceAll('\r\n', '\n').replaceAll(CONTROL, '').trim();
const tidyLine = (text: string) => tidyText(text).replaceAll(/\s+/g, ' ');

/** A number's digits; what is no number stays as it was typed, so that it can be mended. */
export function tidyNumber(typed: string): string {
  const { value, fault } = readDigits(typed);
  return fault === null ? value : tidyLine(typed);
}

/**
 * What the list has in another form is no correction as long as nobody has written it: such values
 * stay as they are.
 */
function tidyUnlessListed<T extends object>(
  now: T,
  was: T | null,
  tidy: Partial<Record<keyof T, (text: string) => string>>,
): T {
  const entries = Object.entries(now) as [keyof T, string][];
  return Object.fromEntries(
    entries.map(([field, text]) => [
      field,
      was !== null && was[field] === text ? text : (tidy[field]?.(text) ?? text),
    ]),
  ) as T;
}

const TIDY_PERSON: Partial<Record<keyof PersonFields, (text: string) => string>> = {
  name: tidyLine,
  nik: tidyNumber,
  birthPlace: tidyLine,
  motherName: tidyLine,
  occupation: tidyLine,
  disability: tidyLine,
};

const TIDY_FAMILY: Partial<Record<keyof FamilyFields, (text: string) => string>> = {
  noKk: tidyNumber,
  address: tidyLine,
  dusun: tidyLine,
  rt: readRt,
  rw: readRt,
  phone: (text) => readPhone(text).value,
};

/** As it goes on record: numbers as digits, no blanks at the ends, only whom it concerns. */
export function tidyWriting(writing: Writing): Writing {
  return {
    ...writing,
    reasonNote: tidyLine(writing.reasonNote),
    note: tidyText(writing.note),
    family: tidyUnlessListed(writing.family, writing.familyWas, TIDY_FAMILY),
    explanations: Object.fromEntries(
      Object.entries(writing.explanations)
        .map(([key, why]) => [key, tidyLine(why)])
        .filter(([, why]) => why !== ''),
    ),
    members: writing.members.map((one) => ({
      ...one,
      fields: tidyUnlessListed(one.fields, one.was, TIDY_PERSON),
    })),
  };
}

const memberArgs = ({
  id,
  registerPersonId,
  listNumber,
  was,
  fields,
  concerned,
}: WrittenMember) => ({
  id,
  registerPersonId,
  listNumber,
  was,
  concerned,
  ...fields,
});

/** Members of the register who are on it without being asked for get ids of their own. */
function membersOf({ kind, members }: Writing, freshId: () => string): WrittenMember[] {
  return members
    .filter((one) => isOnIt(kind, one))
    .map((one) => (one.id === one.registerPersonId ? { ...one, id: freshId() } : one));
}

const photoIntents = (proposalId: string, photos: readonly WrittenPhoto[]): Intent[] =>
  photos.map((photo) => ({ name: 'proposalPhoto.add', args: { ...photo, proposalId } }));

/** Puts a new proposal on record, with its photos, in one go. */
export function createIntents(writing: Writing, freshId: () => string): Intent[] {
  const { id, kind, regionCode, family, familyWas, location, explanations, photos } = writing;
  const { period, reason, reasonNote, reasonDate, note } = writing;
  return [
    {
      name: 'proposal.create',
      args: {
        id,
        regionCode,
        kind,
        period,
        reason,
        reasonNote,
        reasonDate,
        note,
        ...family,
        familyWas,
        location,
        explanations,
        dossierId: null,
        members: membersOf(writing, freshId).map(memberArgs),
      },
    },
    ...photoIntents(id, photos),
  ];
}

function differing<T extends object>(was: T, now: T, fields: readonly (keyof T & string)[]) {
  return Object.fromEntries(
    fields.filter((field) => was[field] !== now[field]).map((field) => [field, now[field]]),
  ) as Partial<T>;
}

const isEmpty = (changes: object) => Object.keys(changes).length === 0;

function ownChanges(begun: Writing, writing: Writing) {
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  return {
    ...differing(begun, writing, OWN_TEXTS),
    ...differing(begun.family, writing.family, FAMILY_FIELDS),
    ...(isSame(begun.location, writing.location) ? {} : { location: writing.location }),
    ...(isSame(begun.explanations, writing.explanations)
      ? {}
      : { explanations: writing.explanations }),
  };
}

function memberIntents(
  proposalId: string,
  begun: Writing,
  writing: Writing,
  freshId: () => string,
): Intent[] {
  const { kind } = writing;
  const before = new Map(
    begun.members.filter((one) => isOnIt(kind, one)).map((one) => [one.id, one]),
  );
  const now = writing.members.filter((one) => isOnIt(kind, one));
  const staying = new Set(now.map(({ id }) => id));
  const edit = (id: string, changes: object): Intent => ({
    name: 'proposalMember.edit',
    args: { id, proposalId, changes },
  });
  const kept = now.flatMap((one): Intent[] => {
    const was = before.get(one.id);
    if (was === undefined) {
      const id = one.id === one.registerPersonId ? freshId() : one.id;
      return [{ name: 'proposalMember.add', args: { proposalId, ...memberArgs({ ...one, id }) } }];
    }
    const changes = differing(was.fields, one.fields, PERSON_FIELDS);
    return isEmpty(changes) ? [] : [edit(one.id, changes)];
  });
  const gone = [...before.keys()].filter((id) => !staying.has(id));
  return [...kept, ...gone.map((id) => edit(id, { removed: true }))];
}

/** Puts on record what was written over a proposal that is there; what was not written stays. */
export function editIntents(begun: Writing, writing: Writing, freshId: () => string): Intent[] {
  const { id } = writing;
  const changes = ownChanges(begun, writing);
  return [
    ...(isEmpty(changes) ? [] : [{ name: 'proposal.edit' as const, args: { id, changes } }]),
    ...memberIntents(id, begun, writing, freshId),
    ...photoIntents(id, writing.photos),
  ];
}
