import type { BreakPoint } from '../server/orders.ts';

/** A request as it came from a phone, whole. */
export interface PhoneRequest {
  /** Counts the phones of a world, from 0. */
  readonly phone: number;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What becomes of one request. Shares say at which byte: of all that there are. */
export type Verdict =
  | { readonly is: 'refused' | 'replyLost' | 'twice' | 'late' | 'slow' | 'stalled' }
  | { readonly is: 'requestCut' | 'replyCut' | 'gzipCut'; readonly share: number }
  /** Somebody else answers in the endpoint's place. */
  | {
      readonly is: 'answered';
      readonly status: number;
      readonly type: string;
      readonly body: string;
    }
  | { readonly is: 'broken'; readonly at: BreakPoint }
  | { readonly is: 'killed' | 'failedOver' };

/** Who decides on each request, in the order in which they come; null: it goes through. */
export type Judge = (request: PhoneRequest) => Verdict | null;
