import type { ErrorBody, ErrorCode } from '../../protocol/error.ts';
import { RequestRefused } from '../request-refused.ts';
import { asStorageError, StorageBusyError, StorageFullError } from '../storage/errors.ts';

const STATUS = {
  unauthorised: 401,
  not_available: 404,
  invalid: 400,
  too_large: 413,
  rate_limited: 429,
  protocol_unsupported: 426,
  // not 401: a phone takes that for the end of its session
  activation_invalid: 403,
  login_invalid: 403,
  username_taken: 409,
  // the register is no longer what the list was compared with
  register_changed: 409,
  storage_full: 507,
  server: 500,
} as const satisfies Record<ErrorCode, number>;

const BUSY_STATUS = 503;
const BUSY_RETRY_S = 5;

export interface ErrorAnswer {
  readonly status: (typeof STATUS)[ErrorCode] | typeof BUSY_STATUS;
  readonly body: ErrorBody;
  readonly headers: Record<string, string>;
  /** Whether nobody refused the request on purpose: it belongs in the log. */
  readonly fault: boolean;
}

/** What the caller is told. Of an error that nobody foresaw, only that there was one. */
export function answerOf(error: unknown): ErrorAnswer {
  if (error instanceof RequestRefused) return answer(error, false);
  const cause = asStorageError(error);
  if (cause instanceof StorageFullError) return answer(new RequestRefused('storage_full'), true);
  if (cause instanceof StorageBusyError) {
    const refused = new RequestRefused('server', { retryAfter: BUSY_RETRY_S });
    return { ...answer(refused, true), status: BUSY_STATUS };
  }
  return answer(new RequestRefused('server'), true);
}

function answer({ code, detail }: RequestRefused, fault: boolean): ErrorAnswer {
  const { field, retryAfter, revoked } = detail;
  return {
    fault,
    status: STATUS[code],
    body: {
      error: {
        code,
        ...(field === undefined ? {} : { field }),
        ...(retryAfter === undefined ? {} : { retryAfter }),
        ...(revoked === undefined ? {} : { revoked }),
      },
    },
    headers: {
      ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
      ...(code === 'unauthorised' ? { 'WWW-Authenticate': 'Bearer' } : {}),
    },
  };
}

/**
 * An error for the log: its class, code and where it was thrown. Not its message, because those
 * of databases and parsers quote values, and values may be personal.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const numbers = [code, errcode].filter((each) => each !== undefined).map(String);
  const own = [[error.name, ...numbers].join(' '), ...frames].join('\n');
  return error.cause === undefined ? own : `${own}\ncaused by ${describeError(error.cause)}`;
}
