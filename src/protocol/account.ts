import * as v from 'valibot';
import { ROLES } from '../domain/role.ts';
import * as p from './primitives.ts';

export const Scopes = v.pipe(v.array(p.RegionCode), v.minLength(1), v.maxLength(60));

export const Account = v.object({
  id: p.Id,
  role: v.picklist(ROLES),
  name: p.ShortText,
  scopes: Scopes,
  username: v.nullable(v.string()),
  active: v.boolean(),
});
export type Account = v.InferOutput<typeof Account>;

export const PersonName = v.pipe(p.ShortText, v.trim(), v.minLength(2, 'name'));

export const NewAccount = v.object({
  role: v.picklist(ROLES),
  name: PersonName,
  scopes: Scopes,
});
export type NewAccount = v.InferOutput<typeof NewAccount>;

/** A list for a whole regency fits in one call. */
export const CreateAccountsRequest = v.object({
  accounts: v.pipe(v.array(NewAccount), v.minLength(1), v.maxLength(500)),
});

/** `code` is shown once and kept only as a hash. The link is `<origin>/gabung#<code>`. */
export const Activation = v.object({ accountId: p.Id, code: v.string(), expiresAt: p.Instant });
export type Activation = v.InferOutput<typeof Activation>;

export const CreateAccountsResponse = v.object({
  accounts: v.array(v.object({ account: Account, activation: Activation })),
});
export type CreateAccountsResponse = v.InferOutput<typeof CreateAccountsResponse>;

export const ChangeAccountRequest = v.partial(
  v.object({ name: PersonName, scopes: Scopes, active: v.boolean() }),
);
export type ChangeAccountRequest = v.InferOutput<typeof ChangeAccountRequest>;

export const AccountView = v.object({
  account: Account,
  devices: v.number(),
  lastSeenAt: v.nullable(p.Instant),
  /** When the open activation link runs out; null where there is none. */
  activationUntil: v.nullable(p.Instant),
});
export const AccountsResponse = v.object({ accounts: v.array(AccountView) });
export type AccountView = v.InferOutput<typeof AccountView>;
export type AccountsResponse = v.InferOutput<typeof AccountsResponse>;
