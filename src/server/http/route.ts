import { isDeepStrictEqual } from 'node:util';
import type { Context } from 'hono';
import * as v from 'valibot';
import { mayAnywhere } from '../../domain/role.ts';
import type { Action } from '../../domain/role.ts';
import { ENDPOINTS } from '../../protocol/endpoints.ts';
import type { Endpoint, EndpointName } from '../../protocol/endpoints.ts';
import { Id } from '../../protocol/primitives.ts';
import { requireCaller } from '../auth/session.ts';
import type { Caller } from '../storage/caller.ts';
import { answerJson } from './answer.ts';
import { readJson } from './body.ts';
import type { BodyLimits } from './body.ts';
import type { Client } from './client.ts';
import type { AppEnv, Router } from './context.ts';
import { notAvailable, RequestRefused } from '../request-refused.ts';

type Table = typeof ENDPOINTS;
type BodyOf<N extends EndpointName> = Table[N] extends { request: infer S extends v.GenericSchema }
  ? v.InferOutput<S>
  : undefined;
type AnswerOf<N extends EndpointName> = Table[N] extends {
  response: infer S extends v.GenericSchema;
}
  ? v.InferInput<S>
  : never;

export interface Input<N extends EndpointName> {
  /** Checked against the endpoint's schema. */
  readonly body: BodyOf<N>;
  /** The id in the path; empty where the path has none. */
  readonly id: string;
  /** Null where the endpoint needs no session. */
  readonly caller: Table[N]['session'] extends true ? Caller : null;
  readonly client: Client;
}

interface Options {
  /** What the caller must be allowed to do somewhere, before anything else is looked at. */
  readonly action?: Action;
  readonly limits?: BodyLimits;
}

/**
 * Serves one endpoint of the table: session, role, id and body are checked in this order, and all
 * that a role may not do is answered alike.
 */
export function route<N extends EndpointName>(
  { app, deps }: Router,
  name: N,
  { action, limits }: Options,
  handler: (input: Input<N>) => Promise<AnswerOf<N>>,
): void {
  const endpoint: Endpoint = ENDPOINTS[name];
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1');
  app.on(endpoint.method, path, async (c) => {
    c.set('pattern', endpoint.path);
    const caller = endpoint.session
      ? await requireCaller(deps, c.req.header('Authorization'))
      : null;
    if (action && !(caller && mayAnywhere(caller, action))) throw notAvailable();
    const input = {
      body: endpoint.request
        ? checkBody(endpoint.request, await readJson(c.req.raw, limits))
        : undefined,
      id: endpoint.path.includes('{id}') ? idOf(c) : '',
      caller,
      client: c.get('client'),
    } as Input<N>;
    const answer = await handler(input);
    if (deps.checkResponses && endpoint.response) checkAnswer(name, endpoint.response, answer);
    return answerJson(c, JSON.stringify(answer));
  });
}

function idOf(c: Context<AppEnv>): string {
  const id = c.req.param('id') ?? '';
  if (!v.is(Id, id)) throw notAvailable();
  return id;
}

function checkBody(schema: v.GenericSchema, body: unknown): unknown {
  const checked = v.safeParse(schema, body);
  if (checked.success) return checked.output;
  throw new RequestRefused('invalid', { field: v.getDotPath(checked.issues[0]) ?? undefined });
}

/** An answer must hold what its schema says, and nothing that it does not say. */
function checkAnswer(name: EndpointName, schema: v.GenericSchema, answer: unknown): void {
  const sent: unknown = JSON.parse(JSON.stringify(answer));
  const checked = v.safeParse(schema, sent);
  if (checked.success && isDeepStrictEqual(checked.output, sent)) return;
  const field = checked.success ? 'a field that it does not know' : v.getDotPath(checked.issues[0]);
  throw new TypeError(`The answer of ${name} breaks its schema: ${field}`);
}
