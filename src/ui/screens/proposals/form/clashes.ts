import { changedMeanwhile } from '../../../meanwhile/meanwhile.ts';
import type { Meanwhile } from '../../../meanwhile/meanwhile.ts';
import { changedTexts, fieldOfText, textsOf } from './merge-writing.ts';
import type { Writing } from './writing.ts';

/** What is written in fields that somebody else has changed since. */
export function clashesOf(begun: Writing, current: Writing, writing: Writing): Meanwhile[] {
  const changed = Object.fromEntries(
    Object.entries(changedTexts(begun, writing)).filter(([name]) => fieldOfText(name) !== null),
  );
  return changedMeanwhile(textsOf(begun), textsOf(current), changed);
}
