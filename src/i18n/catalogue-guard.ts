import { guard } from './id/guard.ts';

/** Texts in Indonesian of what guards unsent work: they come when there is something to say. */
export const indonesianGuard = { guard };

export type GuardScreenTexts = typeof indonesianGuard;
