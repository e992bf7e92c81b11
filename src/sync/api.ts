import * as v from 'valibot';
import { ENDPOINTS, SEALED_PHOTO_TYPE, attachmentPath } from '../protocol/endpoints.ts';
import type { Endpoint, EndpointName } from '../protocol/endpoints.ts';
import { ErrorBody } from '../protocol/error.ts';
import { HANDOVER_PATH, HANDOVER_TYPE, HandoverAnswer } from '../protocol/handover.ts';
import { ApiError, NetworkError } from './errors.ts';
import { gzipped } from './gzip.ts';
import type { Compressed } from './gzip.ts';

type Defined = typeof ENDPOINTS;
type RequestOf<N extends EndpointName> = Defined[N] extends { request: infer S }
  ? S extends v.GenericSchema
    ? v.InferInput<S>
    : undefined
  : undefined;
type ResponseOf<N extends EndpointName> = Defined[N] extends { response: infer S }
  ? S extends v.GenericSchema
    ? v.InferOutput<S>
    : undefined
  : undefined;

export interface CallOptions<N extends EndpointName> {
  readonly body?: RequestOf<N>;
  /** The body, where it was packed before: see `gzipped`. */
  readonly packed?: Compressed;
  /** Values for the `{name}` parts of the path: ids only, never anything personal. */
  readonly params?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
}

export interface Api {
  /** Calls an endpoint. @throws ApiError, NetworkError */
  call<N extends EndpointName>(name: N, options?: CallOptions<N>): Promise<ResponseOf<N>>;
  /** Stores a sealed photo under its hash; harmless when repeated. @throws ApiError, NetworkError */
  putPhoto(sha256: string, sealed: Uint8Array<ArrayBuffer>): Promise<void>;
  /**
   * Delivers a hand-over file, of whatever device; harmless when repeated. What is wrong with a
   * file that is refused stands in the error's `field`: a `HandoverFault`.
   * @param own the token of the device that made it, where this phone is that device
   * @throws ApiError, NetworkError
   */
  handover(file: Uint8Array<ArrayBuffer>, own?: string): Promise<HandoverAnswer>;
  /** A photo's bytes. @throws ApiError, NetworkError */
  getPhoto(sha256: string): Promise<ArrayBuffer>;
}

export interface ApiConfig {
  /** Where the endpoint is; empty for the page's own origin. */
  readonly origin?: string;
  /** The session's token, where there is one. */
  readonly token: () => Promise<string | null>;
}

const TIMEOUT_MS = 30_000;
const PHOTO_TIMEOUT_MS = 120_000;
const HANDOVER_TIMEOUT_MS = 20 * 60_000;

/** The one road to the network. */
export function createApi({ origin = '', token }: ApiConfig): Api {
  async function send(path: string, init: RequestInit, session: boolean, timeoutMs: number) {
    const headers = new Headers(init.headers);
    const bearer = session && !headers.has('authorization') ? await token() : null;
    if (bearer !== null) headers.set('authorization', `Bearer ${bearer}`);
    try {
      const signal = AbortSignal.timeout(timeoutMs);
      const options: RequestInit = {
        ...init,
        headers,
        signal,
        cache: 'no-store',
        credentials: 'omit',
      };
      // The body is read under the same time limit: a line can stall in its middle.
      const response = await fetch(`${origin}${path}`, options);
      return { response, body: await response.arrayBuffer() };
    } catch (error) {
      const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
      throw new NetworkError(timedOut ? 'timeout' : 'unreachable', { cause: error });
    }
  }

  return {
    async call(name, options = {}) {
      const endpoint: Endpoint = ENDPOINTS[name];
      const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, part: string) =>
        encodeURIComponent(options.params?.[part] ?? ''),
      );
      const init: RequestInit = { method: endpoint.method };
      if (endpoint.request !== undefined) {
        const packed = options.packed ?? (await gzipped(JSON.stringify(options.body ?? {})));
        const { body, encoding } = packed;
        init.body = body;
        init.headers = { 'content-type': 'application/json', ...encoding };
      }
      const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
      const { response, body } = await send(path, init, endpoint.session, timeoutMs);
      const json = parseJson(body);
      if (!response.ok) throw sizeRefusal(response) ?? refusal(response, json);
      return parseAnswer(endpoint, json) as never;
    },

    async putPhoto(sha256, sealed) {
      const headers = { 'content-type': SEALED_PHOTO_TYPE };
      const init: RequestInit = { method: 'PUT', body: sealed, headers };
      const { response, body } = await send(attachmentPath(sha256), init, true, PHOTO_TIMEOUT_MS);
      if (!response.ok) throw sizeRefusal(response) ?? refusal(response, parseJson(body));
      // The endpoint has nothing to say here; a page of somebody else's would have.
      if (response.status !== 204) throw new NetworkError('foreign_answer');
    },

    async handover(file, own) {
      const headers = new Headers({ 'content-type': HANDOVER_TYPE });
      if (own !== undefined) headers.set('authorization', `Bearer ${own}`);
      const init: RequestInit = { method: 'POST', body: file, headers };
      const { response, body } = await send(HANDOVER_PATH, init, true, HANDOVER_TIMEOUT_MS);
      if (!response.ok) throw refusal(response, parseJson(body));
      const answer = v.safeParse(HandoverAnswer, parseJson(body));
      if (!answer.success) throw new NetworkError('foreign_answer');
      return answer.output;
    },

    async getPhoto(sha256) {
      const path = attachmentPath(sha256);
      const { response, body } = await send(path, { method: 'GET' }, true, PHOTO_TIMEOUT_MS);
      if (!response.ok) throw refusal(response, parseJson(body));
      const type = response.headers.get('content-type') ?? '';
      if (!type.startsWith('image/')) throw new NetworkError('foreign_answer');
      return body;
    },
  };
}

function parseJson(body: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

/** A page of a captive portal answers 200 too; only what fits the schema is the endpoint's. */
function parseAnswer(endpoint: Endpoint, json: unknown): unknown {
  if (endpoint.response === undefined) return undefined;
  const parsed = v.safeParse(endpoint.response, json);
  if (!parsed.success) throw new NetworkError('foreign_answer');
  return parsed.output;
}

/**
 * A proxy in front of the endpoint has a limit of its own, and says so in its own words: less at a
 * time may pass. Not for the file of another phone, which has no smaller parts.
 */
function sizeRefusal({ status }: Response): ApiError | null {
  return status === 413 ? new ApiError('too_large', status, null, null) : null;
}

/** What is wrong, where it is no answer to what was asked. */
function refusal(response: Response, json: unknown): ApiError | NetworkError {
  const parsed = v.safeParse(ErrorBody, json);
  if (!parsed.success) {
    return new NetworkError(response.status >= 500 ? 'server_down' : 'foreign_answer');
  }
  const { code, field = null, retryAfter = null, revoked } = parsed.output.error;
  return new ApiError(code, response.status, field, retryAfter, revoked);
}
