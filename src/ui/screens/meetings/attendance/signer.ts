import type { RegencyRegions } from '../../../../domain/region.ts';
import type { Catalogue } from '../../../../i18n/catalogue.ts';
import type { AttendanceFields } from '../../../../protocol/records.ts';
import { officeAndPlace } from '../shared/person-words.ts';

export interface Signer {
  /** Empty where it is not known yet. */
  readonly name: string;
  /** Office and place, or whom the person stands in for. */
  readonly capacity: string;
  /** The field that holds the name of whoever signs. */
  readonly nameField: 'name' | 'representedBy';
}

/** Who signs for a place: the person invited, or who came in their stead. */
export function signerOf(
  t: Catalogue,
  regions: RegencyRegions | null,
  fields: AttendanceFields,
): Signer {
  const office = officeAndPlace(t, regions, fields);
  if (fields.status !== 'represented') {
    return { name: fields.name.trim(), capacity: office, nameField: 'name' };
  }
  const invited = fields.name.trim() === '' ? office : fields.name;
  return {
    name: fields.representedBy.trim(),
    capacity: t.attendance.signature.standsFor(invited),
    nameField: 'representedBy',
  };
}
