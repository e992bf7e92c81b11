import { useEffect, useState } from 'preact/hooks';
import { ATTENDANCE_ROLES } from '../../../../domain/attendance.ts';
import type { AttendanceRole } from '../../../../domain/attendance.ts';
import { readMeta, writeMeta } from '../../../../store/meta.ts';
import { newId } from '../../../../store/new-id.ts';
import { record } from '../../../act.ts';
import { useApp } from '../../../app.ts';
import { useDraft } from '../../../hooks/use-draft.ts';
import { useText } from '../../../hooks/use-text.ts';
import { announce } from '../../../parts/undo.tsx';
import { useHeld } from '../shared/use-held.ts';

interface WalkIn {
  readonly name: string;
  readonly role: string;
  readonly regionCode: string;
}

interface WalkInState {
  readonly person: WalkIn;
  readonly change: (next: Partial<WalkIn>) => void;
  /** Puts the person on the list, present, and makes room for the next name at once. */
  readonly add: () => Promise<void>;
  /** What the last act did, for a screen reader. */
  readonly said: string;
}

const asRole = (text: string): AttendanceRole =>
  ATTENDANCE_ROLES.find((role) => role === text) ?? 'community';

/** The person being written down at the foot of the list. @param home the region to start from */
export function useWalkIn(meetingId: string, home: string): WalkInState {
  const t = useText();
  const app = useApp();
  const { db } = app;
  const person = useHeld<WalkIn>({ name: '', role: 'community', regionCode: home });
  const [said, setSaid] = useState('');
  const draft = useDraft<Partial<WalkIn>>(
    `meeting/${meetingId}/walk-in`,
    () => (person.now().name === '' ? {} : person.now()),
    (found) => {
      person.set({ ...person.now(), ...found });
    },
  );
  const change = (next: Partial<WalkIn>) => {
    person.set({ ...person.now(), ...next });
    draft.keep();
  };

  const { now, set } = person;
  useEffect(() => {
    const takeLastRole = (role: string | undefined) => {
      if (role !== undefined && now().name === '') set({ ...now(), role });
    };
    void readMeta(db, 'lastRole').then(takeLastRole, () => undefined);
  }, [db, now, set]);

  const add = async () => {
    const { name: typed, role, regionCode } = person.now();
    const name = typed.trim();
    if (name === '') return;
    // Cleared at once: the next name is being typed while this one is written to disk.
    person.set({ ...person.now(), name: '' });
    const failure = await record(app, [
      {
        name: 'attendance.add',
        args: {
          id: newId(db.now()),
          meetingId,
          name,
          role: asRole(role),
          position: '',
          regionCode,
          walkIn: true,
          status: 'present',
          representedBy: '',
        },
      },
    ]);
    if (failure === null) {
      draft.keep();
      setSaid(t.attendance.added(name));
      await writeMeta(db, 'lastRole', role);
      return;
    }
    if (person.now().name === '') change({ name: typed });
    announce(failure.text);
  };
  return { person: person.value, change, add, said };
}
