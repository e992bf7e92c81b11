import type { Receipts } from '../../../store/handover-receipts.ts';

/** What several pieces of a receipt have told together. */
export function added(one: Receipts, other: Receipts): Receipts {
  return {
    isOurs: one.isOurs || other.isOurs,
    accepted: one.accepted + other.accepted,
    refused: one.refused + other.refused,
    quarantined: one.quarantined + other.quarantined,
    photos: one.photos + other.photos,
  };
}
