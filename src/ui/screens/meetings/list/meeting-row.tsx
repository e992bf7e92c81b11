import { ChevronRight, TriangleAlert } from 'lucide-preact';
import type { Catalogue } from '../../../../i18n/catalogue.ts';
import type { AttendanceCount } from '../../../../store/queries/meetings.ts';
import type { LocalRow } from '../../../../store/types.ts';
import { useApp } from '../../../app.ts';
import { useFormats, useText } from '../../../hooks/use-text.ts';
import { DeliveryBadge } from '../../../parts/delivery-badge.tsx';
import { regionFullName } from '../../../words.ts';
import { meetingTime, meetingTitle } from '../shared/meeting-words.ts';
import type { Standing } from '../shared/standing.ts';

interface MeetingRowProps {
  readonly meeting: LocalRow<'meeting'>;
  readonly count: AttendanceCount | undefined;
  /** Of the meeting and all that hangs on it. */
  readonly standing: Standing;
  readonly disputed: boolean;
}

/** One meeting in the list: what, where, when, who came, and whether it was delivered. */
export function MeetingRow({ meeting, count, standing, disputed }: MeetingRowProps) {
  const t = useText();
  const formats = useFormats();
  const regions = useApp().regions.value;
  const { fields, regionCode, id } = meeting;
  const isOff = fields.state === 'cancelled';
  return (
    <li>
      <a
        href={`/rapat/${id}`}
        class="hover:bg-base-200 flex min-h-14 items-center gap-2 px-4 py-3 focus-visible:-outline-offset-2"
      >
        <span class="min-w-0 grow">
          <span class={`block font-semibold text-balance ${isOff ? 'line-through' : ''}`}>
            {regionFullName(regions, regionCode)}
          </span>
          <span class="block">{meetingTitle(t, fields.kind, regionCode)}</span>
          <span class="text-muted block text-sm">{meetingTime(t, formats, fields)}</span>
          <span class="text-muted block text-sm wrap-anywhere">{fields.place}</span>
          <span class="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
            <span>{countText(t, count)}</span>
            <DeliveryBadge row={standing} />
            {disputed ? (
              <span class="text-warning inline-flex items-center gap-1 font-medium">
                <TriangleAlert aria-hidden="true" size={14} />
                {t.meetings.conflictMark}
              </span>
            ) : null}
          </span>
        </span>
        <ChevronRight aria-hidden="true" size={20} class="text-muted shrink-0" />
      </a>
    </li>
  );
}

function countText(t: Catalogue, count: AttendanceCount | undefined): string {
  if (count === undefined) return t.meetings.noList;
  const { filled, invited } = count;
  return filled === 0 ? t.meetings.invited(invited) : t.meetings.presentOf(filled, invited);
}
