import { ChevronRight, CircleX, Smartphone, UserPlus } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { TeamPerson } from '../../../../store/queries/teams.ts';
import { deliveryOf } from '../../../../store/types.ts';
import { useText } from '../../../hooks/use-text.ts';
import { memo } from '../../../parts/memo.tsx';

const ROW = 'flex min-h-14 w-full items-center gap-3 px-4 py-2.5 text-start';
const PRESSABLE = 'hover:bg-base-200 focus-visible:-outline-offset-2';

interface PersonRowProps {
  readonly person: TeamPerson;
  /** The post that the person holds; none for members of a pokja. */
  readonly label?: string | undefined;
  /** Where the row leads; undefined where it only says something. */
  readonly href?: string | undefined;
  /** What has changed since the team was sent. */
  readonly change?: string | undefined;
}

function isSame(before: PersonRowProps, after: PersonRowProps): boolean {
  const [left, right] = [before.person.row, after.person.row];
  return (
    left.id === right.id &&
    left.rev === right.rev &&
    left.pending === right.pending &&
    left.refused === right.refused &&
    left.updated.occurredAt === right.updated.occurredAt &&
    before.label === after.label &&
    before.href === after.href &&
    before.change === after.change
  );
}

/** A place that somebody has. */
export const PersonRow = memo<PersonRowProps>(PersonView, isSame);

function PersonView({ person, label, href, change }: PersonRowProps) {
  const content = <Words person={person} label={label} change={change} />;
  if (href === undefined) return <div class={ROW}>{content}</div>;
  return (
    <a href={href} class={`${ROW} ${PRESSABLE}`}>
      {content}
      <ChevronRight aria-hidden="true" size={20} class="text-muted shrink-0" />
    </a>
  );
}

function Words({ person, label, change }: Omit<PersonRowProps, 'href'>) {
  const t = useText();
  const origin = [person.position, t.teams.elements[person.element]];
  return (
    <span class="min-w-0 grow leading-snug">
      {label === undefined ? null : <span class="text-muted block text-sm">{label}</span>}
      <span class="block font-semibold wrap-anywhere">{person.name}</span>
      <span class="text-muted block text-sm wrap-anywhere">
        {origin.filter((part) => part !== '').join(' · ')}
        <DeliveryMark person={person} />
      </span>
      {change === undefined ? null : (
        <span class="text-info block text-sm font-medium wrap-anywhere">{change}</span>
      )}
    </span>
  );
}

/** A small mark, because sixty badges would drown the names; its words are for screen readers. */
function DeliveryMark({ person }: { readonly person: TeamPerson }) {
  const t = useText();
  const delivery = deliveryOf(person.row);
  if (delivery === 'delivered') return null;
  const isRefused = delivery === 'refused';
  const Icon = isRefused ? CircleX : Smartphone;
  return (
    <span class={`ms-1.5 inline-flex items-center gap-1 ${isRefused ? 'text-error' : ''}`}>
      <Icon aria-hidden="true" size={14} />
      <span class={isRefused ? 'font-medium' : 'sr-only'}>{t.common.delivery[delivery]}</span>
    </span>
  );
}

interface OpenRowProps {
  readonly label: string;
  /** Where it is filled; undefined where it only says that it is open. */
  readonly href?: string | undefined;
  readonly isRequired?: boolean;
  readonly change?: string | undefined;
}

/** A place that nobody has. */
export function OpenRow({ label, href, isRequired = false, change }: OpenRowProps) {
  const t = useText();
  const { structure } = t.teams;
  const words = (
    <span class="min-w-0 grow leading-snug">
      <span class="text-muted block text-sm">{label}</span>
      <span class={`block ${href === undefined ? 'text-muted' : 'text-primary font-semibold'}`}>
        {href === undefined ? structure.open : structure.choose}
      </span>
      {change === undefined ? null : (
        <span class="text-info block text-sm font-medium">{change}</span>
      )}
    </span>
  );
  if (href === undefined) return <div class={ROW}>{words}</div>;
  return (
    <a href={href} class={`${ROW} ${PRESSABLE}`} aria-label={structure.fill(label)}>
      <RoundIcon>
        <UserPlus aria-hidden="true" size={18} />
      </RoundIcon>
      {words}
      {isRequired ? (
        <span class="text-warning text-sm font-medium">{structure.required}</span>
      ) : null}
    </a>
  );
}

/** The last row of a pokja, by which members are added. */
export function AddRow({ href, label }: { readonly href: string; readonly label: string }) {
  const t = useText();
  return (
    <a href={href} class={`${ROW} ${PRESSABLE} text-primary font-semibold`} aria-label={label}>
      <RoundIcon>
        <UserPlus aria-hidden="true" size={18} />
      </RoundIcon>
      {t.teams.structure.addMember}
    </a>
  );
}

function RoundIcon({ children }: { readonly children: ComponentChildren }) {
  return (
    <span class="bg-primary/10 text-primary grid size-9 shrink-0 place-items-center rounded-full">
      {children}
    </span>
  );
}
