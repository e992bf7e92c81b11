import type { Actor } from '../../protocol/mutations/definition.ts';

/** The person and the device behind a request, as the session says. */
export interface Caller extends Actor {
  readonly deviceId: string;
}
