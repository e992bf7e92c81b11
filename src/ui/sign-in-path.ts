import type { Role } from '../domain/role.ts';

/** Where a person of a role signs in again: facilitators have no password, they get a new code. */
export function signInPath(role: Role): string {
  return role === 'facilitator' ? '/gabung' : '/masuk';
}
