import * as v from 'valibot';
import * as account from './account.ts';
import * as device from './device.ts';
import { Health, Regions } from './health.ts';
import type * as p from './primitives.ts';
import { PullRequest, PullResponse } from './pull.ts';
import { PushRequest, PushResponse } from './push.ts';
import * as register from './register.ts';
import * as quarantine from './quarantine.ts';
import * as session from './session.ts';
import { TotalsResponse } from './totals.ts';

export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  /** Path with `{name}` for its parts. */
  readonly path: string;
  readonly summary: string;
  /** Whether a session token (`Authorization: Bearer`) is needed. */
  readonly session: boolean;
  readonly request?: v.GenericSchema;
  readonly response?: v.GenericSchema;
}

const Nothing = v.object({});

/** Every JSON endpoint: the routes, the phone's calls and `openapi.json` are all made from it. */
export const ENDPOINTS = {
  health: {
    method: 'GET',
    path: '/api/health',
    summary: 'Protocol, storage engine, regency',
    session: false,
    response: Health,
  },
  regions: {
    method: 'GET',
    path: '/api/regions',
    summary: 'The regency with all its regions',
    session: false,
    response: Regions,
  },
  activate: {
    method: 'POST',
    path: '/api/activation',
    summary: 'Trade a one-time code for a device session',
    session: false,
    request: session.ActivateRequest,
    response: session.Session,
  },
  login: {
    method: 'POST',
    path: '/api/login',
    summary: 'Sign in with username and password',
    session: false,
    request: session.LoginRequest,
    response: session.Session,
  },
  session: {
    method: 'GET',
    path: '/api/session',
    summary: 'The caller as the server knows them',
    session: true,
    response: session.SessionView,
  },
  logout: {
    method: 'POST',
    path: '/api/logout',
    summary: 'End this device session',
    session: true,
    request: Nothing,
    response: Nothing,
  },
  credentials: {
    method: 'POST',
    path: '/api/session/credentials',
    summary: 'Set username and password',
    session: true,
    request: session.CredentialsRequest,
    response: account.Account,
  },
  push: {
    method: 'POST',
    path: '/api/sync/push',
    summary: 'Deliver mutations, oldest first',
    session: true,
    request: PushRequest,
    response: PushResponse,
  },
  pull: {
    method: 'POST',
    path: '/api/sync/pull',
    summary: 'Fetch what changed since a cursor',
    session: true,
    request: PullRequest,
    response: PullResponse,
  },
  totals: {
    method: 'GET',
    path: '/api/totals',
    summary: 'What has arrived, by region',
    session: true,
    response: TotalsResponse,
  },
  registerPreview: {
    method: 'POST',
    path: '/api/register/preview',
    summary: 'What a newer list of a village would change',
    session: true,
    request: register.RegisterPreviewRequest,
    response: register.RegisterPreview,
  },
  registerImport: {
    method: 'POST',
    path: '/api/register/import',
    summary: 'Take a newer list of a village, whole or not at all',
    session: true,
    request: register.RegisterImportRequest,
    response: register.RegisterImportResponse,
  },
  likenesses: {
    method: 'POST',
    path: '/api/register/likenesses',
    summary: 'Who in the regency has the same number or looks like the same person',
    session: true,
    request: register.LikenessRequest,
    response: register.LikenessResponse,
  },
  accounts: {
    method: 'GET',
    path: '/api/accounts',
    summary: 'Accounts in scope',
    session: true,
    response: account.AccountsResponse,
  },
  createAccounts: {
    method: 'POST',
    path: '/api/accounts',
    summary: 'Make accounts with activation codes',
    session: true,
    request: account.CreateAccountsRequest,
    response: account.CreateAccountsResponse,
  },
  changeAccount: {
    method: 'PATCH',
    path: '/api/accounts/{id}',
    summary: 'Rename, move, stop or restart an account',
    session: true,
    request: account.ChangeAccountRequest,
    response: account.Account,
  },
  renewActivation: {
    method: 'POST',
    path: '/api/accounts/{id}/activation',
    summary: 'A new one-time code; earlier ones end',
    session: true,
    request: Nothing,
    response: account.Activation,
  },
  devices: {
    method: 'GET',
    path: '/api/devices',
    summary: 'Devices of the accounts in scope',
    session: true,
    response: device.DevicesResponse,
  },
  revokeDevice: {
    method: 'POST',
    path: '/api/devices/{id}/revoke',
    summary: 'End a device session',
    session: true,
    request: Nothing,
    response: device.Device,
  },
  quarantine: {
    method: 'GET',
    path: '/api/quarantine',
    summary: 'Work of ended devices and of moved people, to be decided on',
    session: true,
    response: quarantine.QuarantineResponse,
  },
  quarantineCount: {
    method: 'GET',
    path: '/api/quarantine/count',
    summary: 'Of how many devices work waits to be decided on',
    session: true,
    response: quarantine.QuarantineCount,
  },
  decideQuarantine: {
    method: 'POST',
    path: '/api/quarantine/{id}/decision',
    summary: 'Accept or refuse the waiting work of a device',
    session: true,
    request: quarantine.DecideQuarantineRequest,
    response: quarantine.DecideQuarantineResponse,
  },
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof ENDPOINTS;

/** Type of a photo's sealed form; see `domain/seal/photo.ts`. Any other is taken for the plain one. */
export const SEALED_PHOTO_TYPE = 'application/vnd.tpk-lapangan.photo';

/** The bytes of a photo: `PUT` to store (idempotent, verified), `GET` to read. */
export const attachmentPath = (sha256: v.InferOutput<typeof p.Sha256>): string =>
  `/api/attachments/${sha256}`;
