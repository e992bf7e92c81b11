import * as v from 'valibot';
import { ELEMENTS, POKJA, POSTS } from '../domain/team.ts';
import { TEAM_STATES, TEAM_STEPS } from '../domain/team-step.ts';
import * as p from './primitives.ts';

const Holder = v.nullable(p.Id);
const OptionalDate = v.union([v.literal(''), p.DateText]);

/** One step of a team along the chain, kept for good. */
export const TeamEvent = v.object({
  id: p.Id,
  step: v.picklist(TEAM_STEPS),
  at: p.Instant,
  accountId: p.Id,
  name: p.ShortText,
  reason: p.LineText,
  revision: v.number(),
});

/** What the reviewer says of one field: a post, a member's id, `decree`, or `team` as a whole. */
export const TeamNote = v.object({
  id: p.Id,
  field: p.ShortText,
  text: p.LineText,
  /** Day by which the correction is wished for. */
  wishedDate: OptionalDate,
  at: p.Instant,
  accountId: p.Id,
  name: p.ShortText,
});

export const TeamReplacement = v.object({
  id: p.Id,
  /** WIB day from which it holds. */
  date: p.DateText,
  post: v.nullable(v.picklist(POSTS)),
  pokja: v.nullable(v.picklist(POKJA)),
  outMemberId: Holder,
  inMemberId: Holder,
  reason: p.LineText,
  at: p.Instant,
  accountId: p.Id,
  name: p.ShortText,
});

/** A decree as it was before an amendment. */
export const PastDecree = v.object({
  id: p.Id,
  revision: v.number(),
  number: p.ShortText,
  date: OptionalDate,
  /** Its own wording: that of an amendment is another. */
  considering: v.optional(p.LongText),
  deciding: v.optional(p.LongText),
});

const PostEntries = {
  responsible: Holder,
  chair: Holder,
  secretary: Holder,
  dataCoordinator: Holder,
  partnershipCoordinator: Holder,
  empowermentCoordinator: Holder,
} as const satisfies Record<(typeof POSTS)[number], typeof Holder>;

/** The composition as it was sent, for showing what has changed since. */
export const TeamSnapshot = v.object({
  at: p.Instant,
  posts: v.object(PostEntries),
  members: v.array(
    v.object({
      id: p.Id,
      name: p.ShortText,
      element: v.picklist(ELEMENTS),
      position: p.ShortText,
      pokja: v.nullable(v.picklist(POKJA)),
    }),
  ),
});

/**
 * A region's team: one a village and one a kecamatan, its id made of the region's code. Each post
 * is a field, so that one post given to two people is a conflict of that field and nothing else.
 */
export const TeamFields = v.object({
  ...PostEntries,
  state: v.picklist(TEAM_STATES),
  /** The socialisation meeting that it follows from. */
  meetingId: v.nullable(p.Id),
  /** Number and date of the signed decree; empty before. */
  decreeNumber: p.ShortText,
  decreeDate: OptionalDate,
  /** Who signs: the kepala desa, lurah or camat, by name. */
  decreeSigner: p.ShortText,
  /** The team's own wording; empty where the regency's template stands. */
  decreeConsidering: p.LongText,
  decreeRecalling: p.LongText,
  decreeDeciding: p.LongText,
  /** Counts amendments; 0 for the first team. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
  firstSubmittedAt: v.nullable(p.Instant),
  sent: v.nullable(TeamSnapshot),
  notes: v.array(TeamNote),
  events: v.array(TeamEvent),
  replacements: v.array(TeamReplacement),
  pastDecrees: v.array(PastDecree),
});

/** `parentId` is the team. */
export const TeamMemberFields = v.object({
  name: p.ShortText,
  element: v.picklist(ELEMENTS),
  /** Office or institution, as it shall print: "Sekretaris Desa", "SDN 1 …". */
  position: p.ShortText,
  pokja: v.nullable(v.picklist(POKJA)),
  /** The place on a meeting's list that the person was picked from. */
  attendanceId: v.nullable(p.Id),
  removed: v.boolean(),
});

export type TeamFields = v.InferOutput<typeof TeamFields>;
export type TeamMemberFields = v.InferOutput<typeof TeamMemberFields>;
export type TeamSnapshot = v.InferOutput<typeof TeamSnapshot>;
export type TeamNote = v.InferOutput<typeof TeamNote>;
