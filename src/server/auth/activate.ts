import type { InferOutput } from 'valibot';
import type { ActivateRequest, Session } from '../../protocol/session.ts';
import { RequestRefused } from '../request-refused.ts';
import { readAccount } from '../storage/accounts.ts';
import { endActivations, useActivation } from '../storage/activations.ts';
import { appendAudit } from '../storage/audit.ts';
import type { Storage } from '../storage/database.ts';
import { findCaller } from '../storage/devices.ts';
import { write } from '../storage/write.ts';
import type { Write } from '../storage/write.ts';
import { normaliseActivationCode } from './activation-code.ts';
import { entryOf } from './author.ts';
import { describeSession, openSession } from './session.ts';
import { hashOfSecret, makeToken, tokenOfAttempt } from './token.ts';

interface Context {
  readonly storage: Storage;
  readonly now: () => number;
}

/**
 * Trades a one-time code for a session. Of several phones that try at once one succeeds; the one
 * that succeeded may ask again with the same `attempt`.
 * @throws RequestRefused `activation_invalid`: unknown, used, run out, or its account stopped
 */
export async function activate(
  { storage, now }: Context,
  request: InferOutput<typeof ActivateRequest>,
): Promise<Session> {
  const code = normaliseActivationCode(request.code);
  if (code === null) throw new RequestRefused('activation_invalid');
  const { attempt, device } = request;
  const token = attempt === undefined ? makeToken() : tokenOfAttempt(code, attempt);
  const instant = now();
  const at = new Date(instant).toISOString();
  return write(storage, async (writing) => {
    const accountId = await useActivation(writing, hashOfSecret(code), at);
    if (accountId === undefined) return repeat(writing, token, instant);
    const account = await readAccount(writing.trx, writing.regency, accountId);
    if (!account?.active) throw new RequestRefused('activation_invalid');
    await endActivations(writing, accountId);
    const session = await openSession(writing, account, device, token, instant);
    const author = { accountId, deviceId: session.deviceId };
    await appendAudit(writing, [entryOf(author, at, 'session.activate', session.deviceId)]);
    return session;
  });
}

/** The session that this very attempt was given before its reply was lost. */
async function repeat(writing: Write, token: string, now: number): Promise<Session> {
  const caller = await findCaller(writing.trx, writing.regency, hashOfSecret(token));
  const account = caller && (await readAccount(writing.trx, writing.regency, caller.accountId));
  if (!account) throw new RequestRefused('activation_invalid');
  return describeSession(writing, account, caller.deviceId, token, now);
}
