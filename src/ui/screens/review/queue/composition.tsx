import { MessageSquarePlus } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { OfficeCatalogue } from '../../../hooks/use-office-text.ts';
import type { FieldProps } from '../../../hooks/use-draft-form.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { TextArea } from '../../../parts/fields/text-field.tsx';
import { NOTE_LENGTH } from './give-back.ts';
import type { Group, Line, Seen, SeenMember } from './parts.ts';

/** What stands under a part while a team is being given back; none while it is only read. */
export interface Noting {
  /** Whether a note on it is being written. */
  isOpen(field: string): boolean;
  open(field: string): void;
  /** What ties a text area to the note on a part. */
  field(field: string): FieldProps;
}

interface PartProps {
  readonly field: string;
  /** What it is called in the label of its note. */
  readonly part: string;
  readonly noting: Noting | null;
  readonly children: ComponentChildren;
}

/** One part of the team. While it is being given back a tap on it opens a note. */
export function Part({ field, part, noting, children }: PartProps) {
  const t = useOfficeText();
  if (noting === null) return <div class="px-4 py-2.5">{children}</div>;
  if (noting.isOpen(field)) {
    return (
      <div class="bg-accent/5 px-4 pt-2.5">
        {children}
        <div class="mt-2">
          <TextArea
            {...noting.field(field)}
            label={t.teamReview.giving.note(part)}
            rows={2}
            maxLength={NOTE_LENGTH}
          />
        </div>
      </div>
    );
  }
  return (
    <button
      type="button"
      class="hover:bg-base-200 flex min-h-14 w-full items-center gap-3 px-4 py-2.5 text-start focus-visible:-outline-offset-2"
      onClick={() => noting.open(field)}
    >
      <span class="min-w-0 grow">{children}</span>
      <MessageSquarePlus aria-hidden="true" size={20} class="text-muted shrink-0" />
    </button>
  );
}

/** The whole structure with names, offices and elements. */
export function Composition({
  seen,
  noting,
}: {
  readonly seen: Seen;
  readonly noting: Noting | null;
}) {
  const t = useOfficeText();
  const { detail } = t.teamReview;
  return (
    <>
      {seen.groups.map((group) => (
        <GroupBox key={group.pokja ?? 'leading'} group={group} noting={noting} />
      ))}
      {seen.unplaced.length === 0 ? null : (
        <Box title={detail.unplaced}>
          {seen.unplaced.map((member) => (
            <li key={member.id}>
              <Part field={member.id} part={member.name} noting={noting}>
                <Person member={member} />
              </Part>
            </li>
          ))}
        </Box>
      )}
    </>
  );
}

function GroupBox({ group, noting }: { readonly group: Group; readonly noting: Noting | null }) {
  const t = useOfficeText();
  const { pokja, lines } = group;
  const { detail } = t.teamReview;
  return (
    <Box title={pokja === null ? undefined : t.teams.pokja[pokja]}>
      {lines.map((line) => (
        <li key={line.field}>
          <Part field={line.field} part={partName(t, line)} noting={noting}>
            {line.post === null ? null : (
              <span class="text-muted block text-sm">
                {pokja === null ? t.teams.posts[line.post] : t.teams.coordinator}
              </span>
            )}
            {line.member === null ? (
              <span class="text-muted block italic">{detail.open}</span>
            ) : (
              <Person member={line.member} />
            )}
          </Part>
        </li>
      ))}
    </Box>
  );
}

function partName(t: OfficeCatalogue, { post, member }: Line): string {
  if (post === null) return member?.name ?? '';
  return `${t.teams.posts[post]} (${member?.name ?? t.teamReview.detail.open})`;
}

function Box({
  title,
  children,
}: {
  readonly title: string | undefined;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="mb-4" aria-label={title}>
      {title === undefined ? null : <h3 class="mb-1 font-semibold">{title}</h3>}
      <ul class="rounded-box border-base-300 bg-base-100 divide-base-300 divide-y overflow-clip border">
        {children}
      </ul>
    </section>
  );
}

function Person({ member }: { readonly member: SeenMember }) {
  const t = useOfficeText();
  const { elements } = t.teams;
  const from = [member.position.trim(), elements[member.element]].filter(Boolean).join(' · ');
  return (
    <>
      <span class="block font-medium wrap-anywhere">{member.name}</span>
      <span class="text-muted block text-sm wrap-anywhere">{from}</span>
    </>
  );
}
