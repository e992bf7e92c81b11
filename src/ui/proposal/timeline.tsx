import { Check, CircleDashed, CirclePause, CircleX, Pencil, Undo2 } from 'lucide-preact';
import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { ProposalStep } from '../../domain/proposal/step.ts';
import { stepDeliveries } from '../../store/queries/teams/steps.ts';
import type { StepDelivery } from '../../store/queries/teams/steps.ts';
import type { LocalRow } from '../../store/types.ts';
import { useApp } from '../app.ts';
import { useLive } from '../hooks/use-live.ts';
import { useOfficeText } from '../hooks/use-office-text.ts';
import { useFormats } from '../hooks/use-text.ts';
import type { ProposalEvent } from './standing-notes.ts';
import { stepWord } from './words.ts';

const ICON: Readonly<Partial<Record<ProposalStep, LucideIcon>>> = {
  decline: CircleX,
  postpone: CirclePause,
  undecide: Undo2,
  recall: Undo2,
  return: Undo2,
  reject: CircleX,
  reopen: Undo2,
  withdraw: CircleX,
};

interface TimelineProps {
  readonly proposal: LocalRow<'proposal'>;
}

/** Each step of a proposal with who took it and when; this device's own with their receipts. */
export function ProposalTimeline({ proposal }: TimelineProps) {
  const t = useOfficeText();
  const { db } = useApp();
  const { id, fields, created } = proposal;
  const deliveries = useLive(() => stepDeliveries(db, id), [id]);
  const { timeline } = t.proposalPage;
  const { next } = timeline;
  const waits = Object.hasOwn(next, fields.state) ? next[fields.state as keyof typeof next] : '';
  return (
    <ol class="card-box grid grid-cols-[minmax(0,1fr)] gap-3">
      <li class="flex gap-3">
        <Dot icon={Pencil} />
        <StepText title={timeline.begun} name={created.name} at={created.occurredAt} />
      </li>
      {fields.events.map((event, index) => (
        <li key={event.id} class="flex gap-3">
          <Dot icon={ICON[event.step] ?? Check} />
          <Step
            event={event}
            delivery={deliveries?.get(event.id)}
            entry={index === fields.events.length - 1 && event.step === 'enter' ? proposal : null}
          />
        </li>
      ))}
      {waits === '' ? null : (
        <li class="flex items-center gap-3">
          <Dot icon={CircleDashed} isNext />
          <span class="text-muted min-w-0 wrap-anywhere">{waits}</span>
        </li>
      )}
    </ol>
  );
}

interface StepProps {
  readonly event: ProposalEvent;
  /** Undefined for a step that was taken on another device. */
  readonly delivery: StepDelivery | undefined;
  /** The proposal, where this step entered it in the national system. */
  readonly entry: LocalRow<'proposal'> | null;
}

function Step({ event, delivery, entry }: StepProps) {
  const t = useOfficeText();
  const formats = useFormats();
  const { timeline } = t.proposalPage;
  return (
    <StepText title={stepWord(t, event.step)} name={event.name} at={event.at}>
      {event.words === '' ? null : (
        <span class="block wrap-anywhere">{timeline.words(event.words)}</span>
      )}
      {entry === null || entry.fields.entryDate === '' ? null : (
        <span class="block wrap-anywhere">
          {timeline.entered(formats.shortDay(entry.fields.entryDate), entry.fields.entryNumber)}
        </span>
      )}
      <ReceiptText delivery={delivery} />
    </StepText>
  );
}

function ReceiptText({ delivery }: Pick<StepProps, 'delivery'>) {
  const { timeline } = useOfficeText().proposalPage;
  if (delivery === undefined) return null;
  if (delivery.receipt !== null) {
    return (
      <span class="block font-medium wrap-anywhere tabular-nums">
        {timeline.receipt(delivery.receipt.code)}
      </span>
    );
  }
  return delivery.state === 'refused' ? (
    <a href="/sinkron" class="text-link inline-block py-3">
      {timeline.seeRefused}
    </a>
  ) : (
    <span class="text-muted block text-sm">{timeline.receiptWaiting}</span>
  );
}

interface StepTextProps {
  readonly title: string;
  readonly name: string;
  readonly at: string;
  readonly children?: ComponentChildren;
}

function StepText({ title, name, at, children }: StepTextProps) {
  const { timeline } = useOfficeText().proposalPage;
  const formats = useFormats();
  return (
    <div class="min-w-0 grow">
      <span class="block font-semibold">{title}</span>
      <span class="text-muted block text-sm wrap-anywhere">
        {timeline.byAt(name, formats.moment(at))}
      </span>
      {children}
    </div>
  );
}

interface DotProps {
  readonly icon: LucideIcon;
  readonly isNext?: boolean;
}

function Dot({ icon: Icon, isNext = false }: DotProps) {
  const look = isNext ? 'text-muted' : 'bg-primary/10 text-primary';
  return (
    <span class={`grid size-8 shrink-0 place-items-center rounded-full ${look}`}>
      <Icon aria-hidden="true" size={18} />
    </span>
  );
}
