import {
  Check,
  Circle,
  Ellipsis,
  Minus,
  PenLine,
  Smartphone,
  CircleX,
  UserCheck,
} from 'lucide-preact';
import type { AttendanceStatus } from '../../../../domain/attendance.ts';
import { isFilled } from '../../../../domain/attendance.ts';
import { deliveryOf } from '../../../../store/types.ts';
import { useApp } from '../../../app.ts';
import { useText } from '../../../hooks/use-text.ts';
import { SignatureImage } from '../../../media/signature-image.tsx';
import { isNamed } from '../shared/named.ts';
import { bareRegionName, officeAndPlace, officeOf, personLabel } from '../shared/person-words.ts';
import type { Place } from './groups.ts';
import { memo } from './memo.tsx';
import { isSamePlace, useTapped } from './use-tapped.ts';

interface PlaceRowProps {
  readonly place: Place;
  /** The meeting's own region goes without saying. */
  readonly meetingRegion: string;
  readonly isOpen: boolean;
  readonly onToggle: (place: Place) => Promise<boolean>;
  readonly onMore: (id: string) => void;
  readonly onSign: (id: string) => void;
}

/** One place on the list: the whole line is the button that says "present". */
export const PlaceRow = memo<PlaceRowProps>(
  RowView,
  (before, after) => isSamePlace(before.place, after.place) && before.isOpen === after.isOpen,
);

function RowView({ place: kept, onToggle, ...props }: PlaceRowProps) {
  const { meetingRegion, isOpen, onMore, onSign } = props;
  const t = useText();
  const regions = useApp().regions.value;
  const { place, toggle } = useTapped(kept, onToggle);
  const { fields, id } = place;
  const came = isFilled(fields.status);
  const who = personLabel(t, regions, fields);
  return (
    <li class={`flex items-center gap-2 pe-1 ${came ? 'bg-success/5' : ''}`}>
      {isOpen ? (
        <button
          type="button"
          class="flex min-h-16 min-w-0 grow items-center gap-3 py-2 ps-3 text-start focus-visible:-outline-offset-2"
          aria-pressed={fields.status === 'present'}
          onClick={() => void toggle()}
        >
          <Mark status={fields.status} />
          <Words place={place} meetingRegion={meetingRegion} />
        </button>
      ) : (
        <div class="flex min-h-16 min-w-0 grow items-center gap-3 py-2 ps-3">
          <Mark status={fields.status} />
          <Words place={place} meetingRegion={meetingRegion} />
        </div>
      )}
      {fields.signature !== null || (came && isOpen) ? (
        <button
          type="button"
          class="icon-target border-base-300 bg-base-100 border"
          aria-label={
            fields.signature === null ? t.attendance.sign(who) : t.attendance.signAgain(who)
          }
          onClick={() => onSign(id)}
        >
          {fields.signature === null ? (
            <PenLine aria-hidden="true" size={20} />
          ) : (
            <SignatureImage signature={fields.signature} label="" class="h-9 w-10" />
          )}
        </button>
      ) : null}
      {isOpen ? (
        <button
          type="button"
          class="icon-target"
          aria-label={t.attendance.more(who)}
          onClick={() => onMore(id)}
        >
          <Ellipsis aria-hidden="true" size={22} />
        </button>
      ) : null}
    </li>
  );
}

function Words({ place, meetingRegion }: Pick<PlaceRowProps, 'place' | 'meetingRegion'>) {
  const t = useText();
  const regions = useApp().regions.value;
  const { fields } = place;
  const office = officeOf(t, fields);
  const village =
    fields.regionCode === meetingRegion ? '' : bareRegionName(regions, fields.regionCode);
  // The eye looks for a name, and where there is none for the village.
  const [title, detail] =
    fields.name.trim() === ''
      ? [village || office, village === '' ? '' : office]
      : [fields.name, village === '' ? office : officeAndPlace(t, regions, fields)];
  return (
    <span class="min-w-0 grow leading-snug">
      <span class="block font-semibold wrap-anywhere">{title}</span>
      {detail === '' ? null : <span class="text-muted block text-sm wrap-anywhere">{detail}</span>}
      <span class="flex flex-wrap items-center gap-x-2 text-sm">
        <StatusWords place={place} />
        <DeliveryMark place={place} />
      </span>
    </span>
  );
}

function StatusWords({ place: { fields } }: { readonly place: Place }) {
  const t = useText();
  const { status, representedBy } = fields;
  const words =
    status === 'represented' && representedBy !== ''
      ? t.attendance.representedBy(representedBy)
      : t.attendance.statuses[status];
  const came = isFilled(status);
  return (
    <>
      {/* An empty circle says it to the eye; thirty times the words would be noise. */}
      <span
        class={
          came
            ? 'text-success font-medium'
            : status === 'invited'
              ? 'sr-only'
              : 'text-warning font-medium'
        }
      >
        {words}
      </span>
      {came && !isNamed(fields) ? (
        <span class="text-warning font-medium">{t.attendance.nameMissing}</span>
      ) : null}
    </>
  );
}

/** A small mark, because thirty badges would drown the names; its words are for screen readers. */
function DeliveryMark({ place }: { readonly place: Place }) {
  const t = useText();
  const delivery = deliveryOf(place);
  if (delivery === 'delivered') return null;
  const Icon = delivery === 'refused' ? CircleX : Smartphone;
  return (
    <span
      class={`inline-flex items-center gap-1 ${delivery === 'refused' ? 'text-error font-medium' : 'text-muted'}`}
    >
      <Icon aria-hidden="true" size={14} />
      <span class={delivery === 'refused' ? '' : 'sr-only'}>{t.common.delivery[delivery]}</span>
    </span>
  );
}

const MARKS = {
  invited: { icon: Circle, look: 'text-base-edge border-base-edge border-2 bg-base-100' },
  present: { icon: Check, look: 'bg-success text-success-content' },
  represented: { icon: UserCheck, look: 'bg-success text-success-content' },
  excused: { icon: Minus, look: 'bg-warning/15 text-warning' },
} as const;

function Mark({ status }: { readonly status: AttendanceStatus }) {
  const { icon: Icon, look } = MARKS[status];
  return (
    <span class={`grid size-8 shrink-0 place-items-center rounded-full ${look}`} aria-hidden="true">
      {status === 'invited' ? null : <Icon size={20} strokeWidth={2.5} />}
    </span>
  );
}
