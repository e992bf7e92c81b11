import { ELEMENTS, POKJA, POSTS } from '../../domain/team.ts';
import { TEAM_STATES } from '../../domain/team-step.ts';
import { isDate } from '../../domain/time.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import type { Formats } from '../../i18n/formats.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface TeamWording {
  readonly t: Catalogue;
  readonly formats: Formats;
  /** All who are or were on the team. */
  readonly members: readonly Named[];
}

function picked<K extends string>(
  keys: readonly K[],
  words: Readonly<Record<K, string>>,
  value: string,
): string | undefined {
  const key = keys.find((each) => each === value);
  return key === undefined ? undefined : words[key];
}

const isPost = (field: string) => POSTS.some((post) => post === field);

/** What a field of a team or a member is called: "Ketua", "nama". */
export function teamFieldText(t: Catalogue, field: string): string {
  const { fields } = t.teams.dispute;
  const post = picked(POSTS, t.teams.posts, field);
  if (post !== undefined) return post;
  return Object.hasOwn(fields, field)
    ? fields[field as keyof typeof fields]
    : t.conflicts.otherField;
}

/** A value of a team's or a member's field, as a person reads it. */
export function teamValueText(
  { t, formats, members }: TeamWording,
  field: string,
  value: unknown,
): string {
  const { dispute, elements, pokja, states } = t.teams;
  if (isPost(field)) {
    if (value === null) return dispute.leaveOpen;
    return members.find(({ id }) => id === value)?.name ?? dispute.unknown;
  }
  if (field === 'pokja' && value === null) return t.teams.noPlace;
  if (typeof value === 'boolean') return value ? dispute.leaves : dispute.stays;
  if (typeof value !== 'string') return t.conflicts.otherValue;
  if (value === '') return t.conflicts.emptyValue;
  if (field === 'decreeDate' && isDate(value)) return formats.day(value);
  const words = {
    element: () => picked(ELEMENTS, elements, value),
    pokja: () => picked(POKJA, pokja, value),
    state: () => picked(TEAM_STATES, states, value),
  };
  return (Object.hasOwn(words, field) ? words[field as keyof typeof words]() : undefined) ?? value;
}
