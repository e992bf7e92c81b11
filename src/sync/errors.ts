import type { ErrorCode } from '../protocol/error.ts';

/** The endpoint said no, in its own words. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  readonly status: number;
  readonly field: string | null;
  /** Seconds to wait, where the endpoint said so. */
  readonly retryAfter: number | null;
  /** With `unauthorised`: somebody ended this phone's session. */
  readonly revoked: boolean;

  constructor(
    code: ErrorCode,
    status: number,
    field: string | null,
    retryAfter: number | null,
    revoked = false,
  ) {
    super(`the endpoint answered ${status} ${code}`);
    this.code = code;
    this.status = status;
    this.field = field;
    this.retryAfter = retryAfter;
    this.revoked = revoked;
  }
}

/**
 * No answer of the endpoint came back: no network, a time-out, or something else answered in its
 * place (a captive portal's page, a proxy's error). Nothing is known of what it did.
 */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
  readonly reason: 'unreachable' | 'timeout' | 'foreign_answer' | 'server_down';

  constructor(reason: NetworkError['reason'], options?: ErrorOptions) {
    super(`no answer of the endpoint: ${reason}`, options);
    this.reason = reason;
  }
}

/** Whether it has to do with the network, the server or the moment, and not with what was sent. */
export function isPassing(error: unknown): boolean {
  if (error instanceof ApiError) return error.status === 429 || error.status >= 500;
  return error instanceof NetworkError;
}

/** Whether the session has ended. */
export function isUnauthorised(error: unknown): error is ApiError {
  return error instanceof ApiError && error.code === 'unauthorised';
}

/** How long the endpoint asked to be left alone. */
export function askedToWaitMs(error: unknown): number {
  return error instanceof ApiError ? (error.retryAfter ?? 0) * 1000 : 0;
}
