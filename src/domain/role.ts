import { isWithin, kecamatanOf, regencyOf, regionLevel } from './region.ts';

export const ROLES = ['facilitator', 'subdistrict', 'regency'] as const;
export type Role = (typeof ROLES)[number];

export const ACTIONS = [
  'meeting.read',
  'meeting.create',
  'meeting.edit',
  'meeting.record',
  'meeting.reopen',
  'conflict.decide',
  'team.edit',
  'team.verify',
  'team.receive',
  'setting.edit',
  'register.read',
  'register.import',
  'proposal.edit',
  'proposal.decide',
  'proposal.verify',
  'proposal.receive',
  'totals.read',
  'account.read',
  'account.manage',
  'device.read',
  'device.revoke',
] as const;
export type Action = (typeof ACTIONS)[number];

/**
 * How far an action reaches from a person's scope.
 * `within`: the scope's regions and everything below them.
 * `kecamatan`: that, and the kecamatan that a scope's village lies in (not its other villages),
 * because the socialisation of a village is held at its kecamatan.
 */
export type Reach = 'within' | 'kecamatan';

/** Who may do what, how far. What is not in the table is refused. Source: the design, section 1. */
export const ROLE_TABLE: Readonly<Record<Role, Readonly<Partial<Record<Action, Reach>>>>> = {
  facilitator: {
    'meeting.read': 'kecamatan',
    'meeting.create': 'kecamatan',
    'meeting.edit': 'kecamatan',
    'meeting.record': 'kecamatan',
    'meeting.reopen': 'kecamatan',
    'conflict.decide': 'kecamatan',
    'team.edit': 'within',
    'register.read': 'within',
    'proposal.edit': 'within',
    'proposal.decide': 'within',
  },
  subdistrict: {
    'meeting.read': 'within',
    'meeting.create': 'within',
    'meeting.edit': 'within',
    'meeting.record': 'within',
    'meeting.reopen': 'within',
    'conflict.decide': 'within',
    'team.edit': 'within',
    'team.verify': 'within',
    'register.read': 'within',
    'register.import': 'within',
    'proposal.edit': 'within',
    'proposal.decide': 'within',
    'proposal.verify': 'within',
    'totals.read': 'within',
    'account.read': 'within',
    'device.read': 'within',
    'device.revoke': 'within',
  },
  regency: {
    'meeting.read': 'within',
    'meeting.create': 'within',
    'meeting.edit': 'within',
    'team.receive': 'within',
    'setting.edit': 'within',
    'register.read': 'within',
    'register.import': 'within',
    'proposal.receive': 'within',
    'totals.read': 'within',
    'account.read': 'within',
    'account.manage': 'within',
    'device.read': 'within',
    'device.revoke': 'within',
  },
};

export interface Holder {
  readonly role: Role;
  /** Region codes; each stands for itself and everything below it. */
  readonly scopes: readonly string[];
}

/** Whether a person may do `action` on something that belongs to `regionCode`. */
export function may(holder: Holder, action: Action, regionCode: string): boolean {
  const reach = ROLE_TABLE[holder.role][action];
  if (reach === undefined) return false;
  return holder.scopes.some(
    (scope) =>
      isWithin(regionCode, scope) || (reach === 'kecamatan' && kecamatanOf(scope) === regionCode),
  );
}

/** Whether a person may do `action` anywhere at all: for showing or hiding a screen. */
export function mayAnywhere(holder: Holder, action: Action): boolean {
  return ROLE_TABLE[holder.role][action] !== undefined && holder.scopes.length > 0;
}

/**
 * The regions whose records a person sees: `below` with all under them, `exact` alone.
 * Both sides use it: the endpoint to filter what it sends, the phone to know what to let go.
 */
export function readableRegions(holder: Holder): { below: string[]; exact: string[] } {
  const reach = ROLE_TABLE[holder.role]['meeting.read'];
  if (reach === undefined) return { below: [], exact: [] };
  const above = reach === 'kecamatan' ? holder.scopes.map(kecamatanOf) : [];
  // The regency's own records are its settings: everybody works by them.
  const regencies = holder.scopes.map(regencyOf);
  const exact = new Set([...above, ...regencies].filter((code): code is string => code !== null));
  for (const scope of holder.scopes) exact.delete(scope);
  return { below: [...new Set(holder.scopes)].sort(), exact: [...exact].sort() };
}

/**
 * Whether a person's device holds the people of the register's list. The regency's are not among
 * what it pulls: it has hundreds of thousands, and looks single ones up at the endpoint.
 */
export function holdsRegister({ role }: Holder): boolean {
  return role !== 'regency';
}

/** The level that the scopes of a role must have: a facilitator's are villages, and so on. */
export function scopeFits(role: Role, code: string): boolean {
  const level = regionLevel(code);
  if (role === 'facilitator') return level === 'village';
  return role === 'subdistrict' ? level === 'kecamatan' : level === 'regency';
}
