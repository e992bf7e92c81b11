import { Check, CircleDashed, Pencil, Undo2 } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { TeamFields } from '../../../../protocol/team-records.ts';
import { stepDeliveries } from '../../../../store/queries/teams/steps.ts';
import type { StepDelivery } from '../../../../store/queries/teams/steps.ts';
import { useApp } from '../../../app.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { useFormats, useText } from '../../../hooks/use-text.ts';
import type { OpenTeam } from '../shared/use-team.ts';

type TeamEvent = TeamFields['events'][number];

const ICON = {
  submit: Check,
  verify: Check,
  receive: Check,
  return: Undo2,
  amend: Pencil,
} as const;

/** Each step of a team with who took it and when, this device's own with their receipts. */
export function StepList({ team }: { readonly team: OpenTeam }) {
  const t = useText();
  const { db } = useApp();
  const deliveries = useLive(() => stepDeliveries(db, team.id), [team.id]);
  const { progress } = t.teams;
  const row = team.team;
  if (row === undefined) return null;
  const waits =
    team.state === 'submitted' || team.state === 'verified' ? progress.next[team.state] : undefined;
  return (
    <ol class="card-box grid gap-3">
      <li class="flex gap-3">
        <Dot icon={Pencil} />
        <StepText title={progress.begun} name={row.created.name} at={row.created.occurredAt} />
      </li>
      {row.fields.events.map((event) => (
        <li key={event.id} class="flex gap-3">
          <Dot icon={ICON[event.step]} />
          <Step event={event} delivery={deliveries?.get(event.id)} />
        </li>
      ))}
      {waits === undefined ? null : (
        <li class="flex items-center gap-3">
          <Dot icon={CircleDashed} isNext />
          <span class="text-muted">{waits}</span>
        </li>
      )}
    </ol>
  );
}

interface StepProps {
  readonly event: TeamEvent;
  /** Undefined for a step that was taken on another device. */
  readonly delivery: StepDelivery | undefined;
}

function Step({ event, delivery }: StepProps) {
  const t = useText();
  const { progress } = t.teams;
  return (
    <StepText title={progress.steps[event.step]} name={event.name} at={event.at}>
      {event.reason === '' ? null : (
        <span class="block wrap-anywhere">{progress.because(event.reason)}</span>
      )}
      <ReceiptText delivery={delivery} />
    </StepText>
  );
}

function ReceiptText({ delivery }: Pick<StepProps, 'delivery'>) {
  const t = useText();
  const { progress } = t.teams;
  if (delivery === undefined) return null;
  if (delivery.receipt !== null) {
    return (
      <span class="block font-medium tabular-nums">{progress.receipt(delivery.receipt.code)}</span>
    );
  }
  return delivery.state === 'refused' ? (
    <a href="/sinkron" class="text-link inline-block py-3">
      {progress.seeRefused}
    </a>
  ) : (
    <span class="text-muted block text-sm">{progress.receiptWaiting}</span>
  );
}

interface StepTextProps {
  readonly title: string;
  readonly name: string;
  readonly at: string;
  readonly children?: ComponentChildren;
}

function StepText({ title, name, at, children }: StepTextProps) {
  const t = useText();
  const formats = useFormats();
  return (
    <div class="min-w-0 grow">
      <span class="block font-semibold">{title}</span>
      <span class="text-muted block text-sm wrap-anywhere">
        {t.teams.progress.byAt(name, formats.moment(at))}
      </span>
      {children}
    </div>
  );
}

interface DotProps {
  readonly icon: typeof Check;
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
