import type { Role } from '../../src/domain/role.ts';
import type { CreateAccountsResponse } from '../../src/protocol/account.ts';
import type { Session } from '../../src/protocol/session.ts';

/** Sends a request and answers the response: over the network, or straight into the app. */
export type Send = (path: string, init?: RequestInit) => Promise<Response> | Response;

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

/** Sends over the network. */
export function sendTo(origin: string): Send {
  return (path, init) => fetch(origin + path, init);
}

/** One JSON call, with a session where there is one. */
export async function call(
  send: Send,
  method: string,
  path: string,
  body?: unknown,
  session?: Pick<Session, 'token'>,
): Promise<Answer> {
  const response = await send(path, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(session ? { Authorization: `Bearer ${session.token}` } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('Content-Type')?.startsWith('application/json') === true;
  return {
    status: response.status,
    body: isJson ? JSON.parse(text) : text,
    headers: response.headers,
  };
}

/** The body of a call that must succeed. */
export async function ask<T>(
  send: Send,
  method: string,
  path: string,
  body?: unknown,
  session?: Pick<Session, 'token'>,
): Promise<T> {
  const answer = await call(send, method, path, body, session);
  if (answer.status !== 200) {
    throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }
  return answer.body as T;
}

/** Joins with a one-time code, or with the link that holds it. */
export function activate(send: Send, codeOrLink: string): Promise<Session> {
  const code = codeOrLink.split('#').at(-1) ?? '';
  return ask(send, 'POST', '/api/activation', { code, device: 'Test' });
}

export interface Wanted {
  readonly role: Role;
  readonly name: string;
  readonly scopes: readonly string[];
}

/** Has the regency make accounts; answers them with their codes, in the same order. */
export async function makeAccounts(
  send: Send,
  regency: Pick<Session, 'token'>,
  accounts: readonly Wanted[],
): Promise<CreateAccountsResponse['accounts']> {
  const answer = await ask<CreateAccountsResponse>(
    send,
    'POST',
    '/api/accounts',
    { accounts },
    regency,
  );
  return answer.accounts;
}

/** Has the regency make an account, and joins with it. */
export async function join(
  send: Send,
  regency: Pick<Session, 'token'>,
  wanted: Wanted,
): Promise<Session> {
  const [made] = await makeAccounts(send, regency, [wanted]);
  return activate(send, made?.activation.code ?? '');
}
