import { handover } from './id/handover.ts';

/** Texts in Indonesian about the road without a network: they come with its screens. */
export const indonesianHandover = { handover };

export type HandoverScreenTexts = typeof indonesianHandover;
