import { fieldOfText } from './merge-writing.ts';
import type { Writing } from './writing.ts';

/** A writing with one of its texts changed, by the text's name. */
export function setText(writing: Writing, name: string, text: string): Writing {
  const { field, memberId } = fieldOfText(name) ?? { field: '', memberId: null };
  if (memberId !== null) {
    return {
      ...writing,
      members: writing.members.map((one) =>
        one.id === memberId ? { ...one, fields: { ...one.fields, [field]: text } } : one,
      ),
    };
  }
  if (field in writing.family) return { ...writing, family: { ...writing.family, [field]: text } };
  return { ...writing, [field]: text };
}
