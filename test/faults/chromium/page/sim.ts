import type { Row } from '../../../../src/protocol/row.ts';
import type { Session } from '../../../../src/protocol/session.ts';

/** What the page lets us do on its phone. */
export interface PageSim {
  /** Unlocks, and starts the engine; false where nobody has joined. */
  open(): Promise<boolean>;
  join(session: Session): Promise<void>;
  /** Writes so many pieces of work, one after the other; answers how many found no room. */
  type(count: number, words: string): Promise<number>;
  /** Resolves once the second copy agrees. */
  settled(): Promise<void>;
  /** One exchange more, and how it ended. */
  drain(): Promise<string>;
  state(): Promise<PhoneState>;
}

export interface PhoneState {
  readonly waiting: readonly string[];
  readonly sent: readonly string[];
  readonly rows: readonly (Row | null)[];
}
