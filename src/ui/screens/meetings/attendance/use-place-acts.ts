import { useMemo } from 'preact/hooks';
import { toggled } from '../../../../domain/attendance.ts';
import type { ArgsOf } from '../../../../protocol/mutations/registry.ts';
import { record } from '../../../act.ts';
import type { ActFailure } from '../../../act.ts';
import { useApp } from '../../../app.ts';
import { announce, offerUndo } from '../../../parts/undo.tsx';
import { personLabel } from '../shared/person-words.ts';
import type { Place } from './groups.ts';

type Changes = ArgsOf<'attendance.edit'>['changes'];

/** What can be done to a place on the list; stable while the screen stands. */
export interface PlaceActs {
  readonly edit: (place: Place, changes: Changes) => Promise<ActFailure | null>;
  /** One tap: present, and with another not. Answers whether it is on record. */
  readonly toggle: (place: Place) => Promise<boolean>;
  readonly remove: (place: Place) => Promise<void>;
  readonly putBack: (place: Place) => Promise<void>;
  readonly removeSignature: (place: Place) => Promise<void>;
}

/** The acts on the list of one meeting, each with its way back. */
export function usePlaceActs(meetingId: string): PlaceActs {
  const app = useApp();
  return useMemo(() => {
    const edit = ({ id }: Place, changes: Changes) =>
      record(app, [{ name: 'attendance.edit', args: { id, meetingId, changes } }]);
    const tell = (failure: ActFailure | null) => {
      if (failure !== null) announce(failure.text);
      return failure === null;
    };
    const texts = () => app.texts.peek().attendance;
    const who = (place: Place) => personLabel(app.texts.peek(), app.regions.peek(), place.fields);

    return {
      edit,
      async toggle(place) {
        const { status } = place.fields;
        if (!tell(await edit(place, { status: toggled(status) }))) return false;
        if (status === 'excused' || status === 'represented') {
          // A second tap would lead to "not here yet", not back to what a person had written.
          offerUndo(texts().nowPresent(who(place)), async () =>
            tell(await edit(place, { status })),
          );
        }
        return true;
      },
      async remove(place) {
        if (!tell(await edit(place, { removed: true }))) return;
        offerUndo(texts().sheet.removed(who(place)), async () =>
          tell(await edit(place, { removed: false })),
        );
      },
      async putBack(place) {
        tell(await edit(place, { removed: false }));
      },
      async removeSignature(place) {
        const { signature } = place.fields;
        if (!tell(await edit(place, { signature: null }))) return;
        offerUndo(texts().signature.removed(who(place)), async () =>
          tell(await edit(place, { signature })),
        );
      },
    };
  }, [app, meetingId]);
}
