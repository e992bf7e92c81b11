import type { HandoverScreenTexts } from './catalogue-handover.ts';
import { handover } from './en/handover.ts';

/** The same in English. */
export const englishHandover: HandoverScreenTexts = { handover };
