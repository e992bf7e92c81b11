import { CalendarDays, Clock, MapPin } from 'lucide-preact';
import { daysBetween } from '../../../domain/time.ts';
import type { AttendanceCount } from '../../../store/queries/meetings.ts';
import type { QueueView } from '../../../store/queries/outbox.ts';
import type { LocalRow } from '../../../store/types.ts';
import { useApp } from '../../app.ts';
import { useFormats, useText } from '../../hooks/use-text.ts';
import { DeliveryBadge } from '../../parts/delivery-badge.tsx';
import { List, ListLink } from '../../parts/list.tsx';
import { meetingTitle } from '../../record-words.ts';
import { regionFullName } from '../../words.ts';

interface TodayProps {
  readonly meetings: readonly LocalRow<'meeting'>[];
  readonly counts: ReadonlyMap<string, AttendanceCount>;
  readonly queue: QueueView;
}

/** The meetings of the day, each with how many have come. */
export function TodayMeetings({ meetings, counts, queue }: TodayProps) {
  const t = useText();
  return (
    <section>
      <h2 class="section-title">{t.home.todayTitle}</h2>
      {meetings.length === 0 ? <p class="text-muted">{t.home.noneToday}</p> : null}
      {meetings.map((meeting) => (
        <Today
          key={meeting.id}
          meeting={meeting}
          count={counts.get(meeting.id)}
          delivery={deliveryIn(queue, meeting.id)}
        />
      ))}
    </section>
  );
}

interface CardProps {
  readonly meeting: LocalRow<'meeting'>;
  readonly count: AttendanceCount | undefined;
  /** Of the meeting with all that hangs on it. */
  readonly delivery: Delivery;
}

interface Delivery {
  readonly pending: number;
  readonly refused: number;
}

function deliveryIn({ waiting, refused, photos }: QueueView, meetingId: string): Delivery {
  const touching = (entries: QueueView['waiting']) =>
    entries.filter(({ refs }) => refs.includes(meetingId)).length;
  const uploads = photos.filter((photo) => photo.meetingId === meetingId).length;
  return { pending: touching(waiting) + uploads, refused: touching(refused) };
}

function Today({ meeting, count, delivery }: CardProps) {
  const t = useText();
  const formats = useFormats();
  const regions = useApp().regions.value;
  const { id, fields, regionCode } = meeting;
  const { filled, invited } = count ?? { filled: 0, invited: 0 };
  return (
    <a href={`/rapat/${id}`} class="card-box hover:bg-base-200 block">
      <span class="block text-lg font-bold text-balance">
        {meetingTitle(t, fields.kind, regionCode)}
      </span>
      <span class="block">{regionFullName(regions, regionCode)}</span>
      <span class="text-muted mt-2 flex items-center gap-2 text-sm">
        <Clock aria-hidden="true" size={16} class="shrink-0" />
        {formats.time(fields.startTime, fields.endTime)}
      </span>
      <span class="text-muted flex items-center gap-2 text-sm">
        <MapPin aria-hidden="true" size={16} class="shrink-0" />
        {fields.place}
      </span>
      <span class="mt-2 flex flex-wrap items-center gap-2">
        <span class="font-medium">{t.attendance.count(filled, invited)}</span>
        <DeliveryBadge row={delivery} />
        {fields.state === 'closed' ? (
          <span class="text-muted text-sm">{t.meetings.states.closed}</span>
        ) : null}
      </span>
    </a>
  );
}

interface NextProps {
  readonly meetings: readonly LocalRow<'meeting'>[];
  readonly today: string;
}

/** What comes next, and in how many days. */
export function NextMeetings({ meetings, today }: NextProps) {
  const t = useText();
  const formats = useFormats();
  const regions = useApp().regions.value;
  return (
    <section>
      {meetings.length === 0 ? null : (
        <>
          <h2 class="section-title">{t.home.nextTitle}</h2>
          <List>
            {meetings.map(({ id, fields, regionCode }) => (
              <ListLink
                key={id}
                href={`/rapat/${id}`}
                icon={CalendarDays}
                title={regionFullName(regions, regionCode)}
                detail={`${meetingTitle(t, fields.kind, regionCode)}, ${formats.shortDay(fields.date)}`}
                end={
                  <span class="text-sm font-medium">
                    {t.home.inDays(daysBetween(today, fields.date))}
                  </span>
                }
              />
            ))}
          </List>
        </>
      )}
      <a href="/rapat" class="text-link inline-block py-3">
        {t.home.allMeetings}
      </a>
    </section>
  );
}
