import * as v from 'valibot';
import { PROPOSAL_KINDS } from '../domain/proposal/kinds.ts';
import { BASIS_KINDS } from '../domain/proposal/settings.ts';
import { PROPOSAL_STATES, PROPOSAL_STEPS } from '../domain/proposal/step.ts';
import { PeriodKey } from './period-key.ts';
import * as p from './primitives.ts';
import { FamilyEntries, PersonEntries } from './register-records.ts';

const OptionalDate = v.union([v.literal(''), p.DateText]);

/** One step in a proposal's life, kept for good. */
export const ProposalEvent = v.object({
  id: p.Id,
  step: v.picklist(PROPOSAL_STEPS),
  at: p.Instant,
  accountId: p.Id,
  name: p.ShortText,
  /** The decision's words, or the reason. */
  words: p.LineText,
});

/** A note with which it was returned, on a field or, with an empty one, on the whole. */
export const ProposalNote = v.object({
  id: p.Id,
  /** A field of person or family, or a kind of evidence. */
  field: v.pipe(v.string(), v.maxLength(40)),
  memberId: v.nullable(p.Id),
  text: p.LineText,
  /** Day by which it is wished back; empty for none. */
  wishedDate: OptionalDate,
  at: p.Instant,
  accountId: p.Id,
  name: p.ShortText,
});

/** Where the house stands, in degrees; metres of accuracy as the phone said. */
export const Location = v.object({
  latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  accuracy: v.nullable(v.pipe(v.number(), v.minValue(0))),
});

/** That somebody in the regency looks like a member; never who: not everybody may see them. */
export const ProposalLikeness = v.object({
  memberId: v.nullable(p.Id),
  grounds: v.array(v.picklist(['nik', 'noKk', 'person'])),
  source: v.picklist(['register', 'proposal']),
});

/** The contents as they were handed in, for showing what was mended since. */
export const ProposalSnapshot = v.object({
  at: p.Instant,
  reason: v.string(),
  reasonNote: p.LineText,
  reasonDate: OptionalDate,
  family: v.object(FamilyEntries),
  members: v.array(v.object({ id: p.Id, concerned: v.boolean(), fields: v.object(PersonEntries) })),
});

/**
 * A proposal about one family of a village. The family's fields lie flat, and its members are
 * records of their own, so that two phones merge field by field. A photo of evidence is an
 * attachment below it.
 */
export const ProposalFields = v.object({
  kind: v.picklist(PROPOSAL_KINDS),
  period: PeriodKey,
  /** Code of a reason in the settings; empty while none is chosen. */
  reason: v.pipe(v.string(), v.maxLength(40)),
  reasonNote: p.LineText,
  reasonDate: OptionalDate,
  ...FamilyEntries,
  /** As the register had it; null for a family that is not in it. */
  familyWas: v.nullable(v.object(FamilyEntries)),
  note: p.text(1000),
  location: v.nullable(Location),
  /** Why a warning is no reason to stop, by the finding's key. */
  explanations: v.record(v.pipe(v.string(), v.maxLength(120)), p.LineText),
  state: v.picklist(PROPOSAL_STATES),
  /** The musyawarah or SPTJM that it is put to; null for none. */
  dossierId: v.nullable(p.Id),
  /** The words of the decision that stands. */
  decision: p.LineText,
  /** Day and number of the entry in the national system. */
  entryDate: OptionalDate,
  entryNumber: p.ShortText,
  firstSubmittedAt: v.nullable(p.Instant),
  sent: v.nullable(ProposalSnapshot),
  /** The same of the time before, for whoever verifies it again; none before the second time. */
  sentBefore: v.optional(v.nullable(ProposalSnapshot)),
  /** Found by the server over the whole regency when it was handed in; null before. */
  likenesses: v.nullable(v.array(ProposalLikeness)),
  events: v.array(ProposalEvent),
  notes: v.array(ProposalNote),
});

/** `parentId` is the proposal. */
export const ProposalMemberFields = v.object({
  ...PersonEntries,
  /** The person in the register; null for somebody who is not in it. */
  registerPersonId: v.nullable(p.Id),
  /** As the register had the person when the proposal was made. */
  was: v.nullable(v.object(PersonEntries)),
  concerned: v.boolean(),
  /** The person's number in the national list; empty for none. */
  listNumber: p.text(40),
  removed: v.boolean(),
});

/**
 * The papers of one musyawarah, or of one SPTJM where none was held; the record's region is the
 * village. Of a musyawarah its parent is the meeting. The signed paper's photos are attachments
 * below it. Its wording falls back on the regency's template where it is empty.
 */
export const DossierFields = v.object({
  basis: v.picklist(BASIS_KINDS),
  period: PeriodKey,
  number: p.ShortText,
  date: OptionalDate,
  /** The head of the village who signs, by name. */
  signer: p.ShortText,
  isSigned: v.boolean(),
  opening: p.LongText,
  considerations: p.LongText,
  closing: p.LongText,
});

export type ProposalFields = v.InferOutput<typeof ProposalFields>;
export type ProposalMemberFields = v.InferOutput<typeof ProposalMemberFields>;
export type ProposalNote = v.InferOutput<typeof ProposalNote>;
export type ProposalSnapshot = v.InferOutput<typeof ProposalSnapshot>;
export type DossierFields = v.InferOutput<typeof DossierFields>;
