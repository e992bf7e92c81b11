import type { Session } from '../../../protocol/session.ts';
import { endSession, ownerOf, saveSession } from '../../../store/session.ts';
import type { App } from '../../app.ts';

/** Unsent work of somebody else is on this device. */
export class OtherPerson extends Error {
  override readonly name = 'OtherPerson';
}

/**
 * Lets a person in whom the endpoint has just recognised. The same person coming back keeps all
 * that waits; behind a closed lock they have proved who they are, so they may give up a PIN that
 * they forgot, and with it all that only that PIN opens. Somebody else starts on a clean device.
 * @throws OtherPerson where unsent work of somebody else would be lost; nothing is changed then
 */
export async function admit(app: App, session: Session): Promise<void> {
  const { db, gate } = app;
  const before = app.session.peek();
  const isSame = ownerOf(before) === session.account.id;
  if (before !== null && !isSame && !(await endSession(db))) {
    throw new OtherPerson('unsent work of somebody else is on this device');
  }
  if (!isSame) gate.close();
  await saveSession(db, session);
}
