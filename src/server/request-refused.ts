import type { ErrorCode } from '../protocol/error.ts';

export interface RefusalDetail {
  /** The path of the field at fault, never its value. */
  readonly field?: string | undefined;
  /** Seconds to wait. */
  readonly retryAfter?: number | undefined;
  /** The session was ended by somebody, and not by the person's own sign-out. */
  readonly revoked?: boolean | undefined;
}

/** A request that is refused: thrown anywhere below a route, answered at the one boundary. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
  readonly code: ErrorCode;
  readonly detail: RefusalDetail;

  constructor(code: ErrorCode, detail: RefusalDetail = {}) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

/** The same answer for everything outside a person's reach, whether or not it exists. */
export function notAvailable(): RequestRefused {
  return new RequestRefused('not_available');
}
