import type { Pokja, Posts, TeamElement } from '../../domain/team.ts';

/** The parts of a decree that can be worded. Empty: the wording that stands behind it holds. */
export interface Wording {
  readonly considering: string;
  readonly recalling: string;
  readonly deciding: string;
}

export interface PaperMember {
  readonly id: string;
  readonly name: string;
  readonly element: TeamElement;
  /** Office or institution, as it shall print. */
  readonly position: string;
  readonly pokja: Pokja | null;
}

/** A decree as it is known by number and day. */
export interface DecreeMark {
  /** As the village numbers it; empty before it is signed. */
  readonly number: string;
  /** `YYYY-MM-DD`, or empty before it is signed. */
  readonly date: string;
}

/** What the decree needs of a team. */
export interface PaperTeam extends DecreeMark {
  readonly regionCode: string;
  readonly posts: Posts;
  /** Those on the team now, in the order in which they shall print within their pokja. */
  readonly members: readonly PaperMember[];
  /** Who signs, by name; empty where the responsible officer does. */
  readonly signer: string;
  readonly own: Wording;
  /** Counts amendments; 0 for the decree that forms the team. */
  readonly revision: number;
  /** Day of the meeting that it follows from; empty where none is known. */
  readonly meetingDate: string;
  /** The decrees before this one, the first of them that which formed the team. */
  readonly past: readonly DecreeMark[];
}

export const NO_WORDING: Wording = { considering: '', recalling: '', deciding: '' };
