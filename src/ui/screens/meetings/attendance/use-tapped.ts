import { useState } from 'preact/hooks';
import { toggled } from '../../../../domain/attendance.ts';
import type { Place } from './groups.ts';

/** Whether two readings of a place say the same. */
export function isSamePlace(before: Place, after: Place): boolean {
  return (
    before.id === after.id &&
    before.rev === after.rev &&
    before.pending === after.pending &&
    before.refused === after.refused &&
    before.updated.occurredAt === after.updated.occurredAt
  );
}

interface Tapped {
  /** The place as the finger left it. */
  readonly place: Place;
  readonly toggle: () => Promise<void>;
}

/**
 * Shows a tap at once, while it is written to disk; on a slow phone that takes longer than a finger
 * waits. The next reading of the place, whoever made it, takes over.
 */
export function useTapped(kept: Place, onToggle: (place: Place) => Promise<boolean>): Tapped {
  const [ahead, setAhead] = useState<{ of: Place; shown: Place } | null>(null);
  const place = ahead !== null && isSamePlace(ahead.of, kept) ? ahead.shown : kept;
  return {
    place,
    async toggle() {
      const status = toggled(place.fields.status);
      setAhead({ of: kept, shown: { ...kept, fields: { ...kept.fields, status } } });
      if (!(await onToggle(place))) setAhead(null);
    },
  };
}
