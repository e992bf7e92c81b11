import * as v from 'valibot';
import type { Catalogue } from '../i18n/catalogue.ts';
import { pinFault } from '../vault/pin.ts';

/** A new PIN and its repetition. */
export function newPinEntries({ pin }: Catalogue['join']) {
  return {
    pin: v.pipe(
      v.string(),
      v.check((digits) => pinFault(digits) !== 'format', pin.faults.format),
      v.check((digits) => pinFault(digits) !== 'weak', pin.faults.weak),
    ),
    repeat: v.string(),
  };
}

/** The failure of a repetition that differs; undefined where both are the same. */
export function repeatFailure({ pin }: Catalogue['join'], first: string, second: string) {
  return first === second ? undefined : { field: 'repeat', text: pin.different };
}
