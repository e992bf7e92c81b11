import { HANDOVER_MAX_BYTES } from '../domain/seal/handover.ts';
import type { HandoverMutation, HandoverPhoto } from '../domain/seal/handover.ts';

/** For the manifest, with up to 10,000 numbers in it, and what frames the whole. */
const FRAME_BYTES = 200_000;
/** What stands before each mutation, and each photo. */
const MUTATION_HEAD_BYTES = 26;
const PHOTO_HEAD_BYTES = 36;

/** As many mutations as one delivery looks at. */
export const MOST_MUTATIONS = 10_000;

/** The room in one file. Whoever asks first gets it: the text, then photos. */
export class HandoverRoom {
  #left = HANDOVER_MAX_BYTES - FRAME_BYTES;

  /**
   * The first of them that find room. None is passed over: the next may build on it. Where some are
   * left no photo goes along: its record might not.
   */
  mutations(all: readonly HandoverMutation[]): HandoverMutation[] {
    const end = all.findIndex(
      ({ envelope }, index) =>
        index >= MOST_MUTATIONS || !this.#takes(MUTATION_HEAD_BYTES + envelope.length),
    );
    if (end === -1) return [...all];
    this.#left = 0;
    return all.slice(0, end);
  }

  /** Whether there is room for this photo, which then is taken. */
  takesPhoto({ sealed }: Pick<HandoverPhoto, 'sealed'>): boolean {
    return this.#takes(PHOTO_HEAD_BYTES + sealed.length);
  }

  #takes(bytes: number): boolean {
    if (bytes > this.#left) return false;
    this.#left -= bytes;
    return true;
  }
}
