import { may } from '../../domain/role.ts';
import type { Holder } from '../../domain/role.ts';
import type { Work } from '../storage/quarantine.ts';

/**
 * Whether waiting work is a person's to see and to decide on: by where it belongs, since who made
 * it may answer for another place by now; and where that is not known, by who made it.
 */
export function isWithinReach(
  holder: Holder,
  { regionCode }: Pick<Work, 'regionCode'>,
  maker: Pick<Holder, 'scopes'>,
): boolean {
  const codes = regionCode === null ? maker.scopes : [regionCode];
  return codes.every((code) => may(holder, 'device.revoke', code));
}
