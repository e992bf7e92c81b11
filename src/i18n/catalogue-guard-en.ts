import type { GuardScreenTexts } from './catalogue-guard.ts';
import { guard } from './en/guard.ts';

/** The same in English. */
export const englishGuard: GuardScreenTexts = { guard };
