import { Clock, MapPin } from 'lucide-preact';
import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { LocalRow } from '../../../../store/types.ts';
import { useFormats, useText } from '../../../hooks/use-text.ts';
import { meetingTime } from '../shared/meeting-words.ts';
import { Prose } from '../shared/prose.tsx';

interface FactsProps {
  readonly meeting: LocalRow<'meeting'>;
}

/** When and where, at a glance. */
export function Occasion({ meeting: { fields } }: FactsProps) {
  const t = useText();
  const formats = useFormats();
  return (
    <div class="mb-4 grid gap-1">
      <Line icon={Clock}>{meetingTime(t, formats, fields)}</Line>
      <Line icon={MapPin}>{fields.place}</Line>
    </div>
  );
}

function Line({
  icon: Icon,
  children,
}: {
  readonly icon: LucideIcon;
  readonly children: ComponentChildren;
}) {
  return (
    <p class="flex gap-2 wrap-anywhere">
      <Icon aria-hidden="true" size={20} class="text-primary mt-0.5 shrink-0" />
      <span class="min-w-0">{children}</span>
    </p>
  );
}

/** Who leads and writes, and what it is about. */
export function Facts({ meeting: { fields } }: FactsProps) {
  const t = useText();
  const { detail } = t.meetings;
  return (
    <section class="card-box" aria-label={detail.facts}>
      <Prose title={detail.chair} text={fields.chair} />
      <Prose title={detail.minuteTaker} text={fields.minuteTaker} />
      <Prose title={detail.agenda} text={fields.agenda} />
      {fields.minutes === '' ? null : <Prose title={detail.minutes} text={fields.minutes} />}
      {fields.decisions === '' ? null : <Prose title={detail.decisions} text={fields.decisions} />}
    </section>
  );
}
