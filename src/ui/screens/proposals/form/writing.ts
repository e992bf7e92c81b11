import {
  EMPTY_FAMILY,
  EMPTY_PERSON,
  familyFieldsOf,
  personFieldsOf,
} from '../../../../domain/register/person.ts';
import type { FamilyFields, PersonFields } from '../../../../domain/register/person.ts';
import type { EvidenceKind, ProposalKind } from '../../../../domain/proposal/kinds.ts';
import type { Proposal } from '../../../../domain/proposal/proposal.ts';
import type { ProposalFields } from '../../../../protocol/proposal-records.ts';
import type { ProposalEntry } from '../../../../store/queries/proposals/list.ts';
import type { LocalRow } from '../../../../store/types.ts';
import type { NewPhoto } from '../../../photos/add-photo.ts';

/** Somebody of the family, as it is being written. */
export interface WrittenMember {
  /**
   * Of the member; of somebody of the register who may be asked for and is not yet, the person's
   * own, so that two openings of a form mean the same one by it.
   */
  readonly id: string;
  readonly registerPersonId: string | null;
  readonly listNumber: string;
  readonly was: PersonFields | null;
  readonly fields: PersonFields;
  readonly concerned: boolean;
}

/** A photo whose bytes are kept and that waits for its proposal to be saved. */
export interface WrittenPhoto extends NewPhoto {
  readonly evidence: EvidenceKind;
}

/** A proposal as it is being written: what a draft keeps. */
export interface Writing {
  /** Of the proposal: a new one has it from its first letter, so that saving it twice makes one. */
  readonly id: string;
  readonly kind: ProposalKind;
  /** The village; empty while none is chosen. */
  readonly regionCode: string;
  readonly period: string;
  readonly reason: string;
  readonly reasonNote: string;
  readonly reasonDate: string;
  readonly note: string;
  readonly family: FamilyFields;
  readonly familyWas: FamilyFields | null;
  readonly location: ProposalFields['location'];
  readonly explanations: Readonly<Record<string, string>>;
  readonly members: readonly WrittenMember[];
  readonly photos: readonly WrittenPhoto[];
}

/** What a draft holds: what is written, and what the record said when that was begun. */
export interface KeptWriting {
  readonly writing: Writing;
  readonly begun: Writing;
}

/** The words of a proposal itself that are one line each. */
export const OWN_TEXTS = ['period', 'reason', 'reasonNote', 'reasonDate', 'note'] as const;
export type OwnText = (typeof OWN_TEXTS)[number];

type Person = LocalRow<'registerPerson'>;

export function newMember(id: string, fields: Partial<PersonFields> = {}): WrittenMember {
  return {
    id,
    registerPersonId: null,
    listNumber: '',
    was: null,
    fields: { ...EMPTY_PERSON, ...fields },
    concerned: true,
  };
}

/** Somebody of the register, whom nothing is asked for yet. */
function registeredMember({ id, fields }: Person): WrittenMember {
  const person = personFieldsOf(fields);
  return {
    id,
    registerPersonId: id,
    listNumber: fields.listNumber,
    was: person,
    fields: person,
    concerned: false,
  };
}

const BLANK = {
  reason: '',
  reasonNote: '',
  reasonDate: '',
  note: '',
  location: null,
  explanations: {},
  photos: [],
} as const;

/** A family that is not in the register, with its head yet to be named. */
export function writingOfNew(regionCode: string, period: string, freshId: () => string): Writing {
  return {
    ...BLANK,
    id: freshId(),
    kind: 'new',
    regionCode,
    period,
    family: EMPTY_FAMILY,
    familyWas: null,
    members: [newMember(freshId(), { relation: 'head' })],
  };
}

/**
 * About somebody of the register and their family: to be corrected, removed, or joined by somebody
 * new.
 */
export function writingAbout(
  kind: ProposalKind,
  person: Person,
  family: readonly Person[],
  period: string,
  freshId: () => string,
): Writing {
  const shared = familyFieldsOf(person.fields);
  const own = [person, ...family.filter((one) => one.id !== person.id)];
  const members = own.map(registeredMember);
  const id = freshId();
  return {
    ...BLANK,
    id: freshId(),
    kind,
    regionCode: person.regionCode,
    period,
    family: shared,
    familyWas: shared,
    members:
      kind === 'new'
        ? [...members, newMember(id)]
        : members.map((one) => (one.id === person.id ? { ...one, id, concerned: true } : one)),
  };
}

/** As the record has it, with those of the family who may yet be asked for. */
export function writingOf(entry: ProposalEntry, family: readonly Person[]): Writing {
  const { fields, regionCode } = entry.row;
  const { kind, period, reason, reasonNote, reasonDate, note, location, explanations } = fields;
  const members = entry.members.map(({ id, fields: member }): WrittenMember => ({
    id,
    registerPersonId: member.registerPersonId,
    listNumber: member.listNumber,
    was: member.was,
    fields: personFieldsOf(member),
    concerned: member.concerned,
  }));
  const there = new Set(members.map(({ registerPersonId }) => registerPersonId));
  const others = family.filter(({ id }) => !there.has(id));
  return {
    id: entry.row.id,
    kind,
    regionCode,
    period,
    reason,
    reasonNote,
    reasonDate,
    note,
    location,
    explanations,
    family: familyFieldsOf(fields),
    familyWas: fields.familyWas,
    members: kind === 'new' ? members : [...members, ...others.map(registeredMember)],
    photos: [],
  };
}

/** Whether somebody is on the proposal: asked for, or of the family that gains somebody. */
export function isOnIt(kind: ProposalKind, { concerned }: WrittenMember): boolean {
  return concerned || kind === 'new';
}

/** As the rules want it. @param recorded what the photos on record show */
export function proposalOfWriting(
  writing: Writing,
  recorded: readonly EvidenceKind[] = [],
): Proposal {
  const { kind, members, photos, regionCode, period, family, familyWas, explanations } = writing;
  const { reason, reasonNote, reasonDate } = writing;
  return {
    kind,
    regionCode,
    period,
    reason,
    reasonNote,
    reasonDate,
    family,
    familyWas,
    explanations,
    members: members.filter((one) => isOnIt(kind, one)),
    evidence: [...new Set([...recorded, ...photos.map(({ evidence }) => evidence)])],
  };
}
