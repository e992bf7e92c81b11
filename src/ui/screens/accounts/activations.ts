import type { Role } from '../../../domain/role.ts';
import type { Account, Activation } from '../../../protocol/account.ts';
import type { TpkDatabase } from '../../../store/database.ts';
import { readDraft, removeDraft, saveDraft } from '../../../store/drafts.ts';

/** A link that was made here and may still have to be handed out. */
export interface KeptActivation {
  readonly accountId: string;
  readonly name: string;
  readonly role: Role;
  readonly scopes: readonly string[];
  readonly code: string;
  readonly expiresAt: string;
}

/**
 * Where they are kept: the server shows a code once, and a closed tab shall not cost the regency
 * 295 links. Whoever can read this device's store could also make new ones.
 */
const KEY = 'account/activations';

/** The links made here that have not run out, newest first. */
export async function readActivations(db: TpkDatabase): Promise<KeptActivation[]> {
  const kept = (await readDraft<KeptActivation[]>(db, KEY)) ?? [];
  return kept.filter(({ expiresAt }) => Date.parse(expiresAt) > db.now());
}

/** Keeps new links, in place of older ones of the same accounts. */
export async function keepActivations(
  db: TpkDatabase,
  made: readonly { readonly account: Account; readonly activation: Activation }[],
): Promise<void> {
  const links = made.map(
    ({ account: { id, name, role, scopes }, activation: { code, expiresAt } }): KeptActivation => ({
      accountId: id,
      name,
      role,
      scopes,
      code,
      expiresAt,
    }),
  );
  const renewed = new Set(links.map(({ accountId }) => accountId));
  const others = (await readActivations(db)).filter(({ accountId }) => !renewed.has(accountId));
  await saveDraft(db, KEY, [...links, ...others]);
}

/** Takes links off this device; they stay valid. */
export async function dropActivations(db: TpkDatabase, accountIds: readonly string[]) {
  const left = (await readActivations(db)).filter(
    ({ accountId }) => !accountIds.includes(accountId),
  );
  await (left.length === 0 ? removeDraft(db, KEY) : saveDraft(db, KEY, left));
}

/** What opens the app and joins; the code is in the fragment, which no server ever sees. */
export function activationLink(code: string): string {
  return `${location.origin}/gabung#${code}`;
}
