import { villageKind, regionLevel } from '../../../domain/region.ts';
import { countAttendance, listMeetings } from '../../../store/queries/meetings.ts';
import { deliveryOf } from '../../../store/types.ts';
import type { LocalRow } from '../../../store/types.ts';
import type { OfficeCatalogue } from '../../hooks/use-office-text.ts';
import { useApp } from '../../app.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { useFormats } from '../../hooks/use-text.ts';
import { DeliveryBadge } from '../../parts/delivery-badge.tsx';
import { List, ListLink } from '../../parts/list.tsx';
import { regionFullName } from '../../words.ts';

const SHOWN = 6;

/** When a meeting was last touched, by the server's clock where it has one. */
const touchedAt = ({ updated }: LocalRow<'meeting'>) => updated.receivedAt ?? updated.occurredAt;

function kindName(t: OfficeCatalogue, { fields, regionCode }: LocalRow<'meeting'>): string {
  const { kinds } = t.meetings;
  if (fields.kind !== 'musyawarah' || regionLevel(regionCode) !== 'village') {
    return kinds[fields.kind];
  }
  return villageKind(regionCode) === 'kelurahan' ? kinds.musyawarahKelurahan : kinds.musyawarahDesa;
}

/** The meetings on this device that changed last, each with its way in. */
export function LatestMeetings() {
  const { db, regions } = useApp();
  const t = useOfficeText();
  const formats = useFormats();
  const meetings = useLive(() => listMeetings(db), []);
  const counts = useLive(() => countAttendance(db), []);
  const latest = [...(meetings ?? [])]
    .sort((a, b) => touchedAt(b).localeCompare(touchedAt(a)))
    .slice(0, SHOWN);

  return (
    <section>
      <h2 class="section-title mt-2">{t.dashboard.latest.title}</h2>
      {meetings?.length === 0 && <p class="text-muted">{t.dashboard.latest.empty}</p>}
      {latest.length > 0 && (
        <List>
          {latest.map((row) => {
            const { filled, invited } = counts?.get(row.id) ?? { filled: 0, invited: 0 };
            const present = t.dashboard.latest.presentOf(filled, invited);
            const state = t.meetings.states[row.fields.state];
            return (
              <ListLink
                key={row.id}
                href={`/rapat/${row.id}`}
                title={`${kindName(t, row)}, ${regionFullName(regions.value, row.regionCode)}`}
                detail={`${formats.shortDay(row.fields.date)} · ${present} · ${state}`}
                end={deliveryOf(row) === 'delivered' ? undefined : <DeliveryBadge row={row} />}
              />
            );
          })}
        </List>
      )}
    </section>
  );
}
