import { useState } from 'preact/hooks';
import { POKJA, POSTS } from '../../../../domain/team.ts';
import { seatsOn } from '../../../../domain/team-history.ts';
import type { Seat } from '../../../../domain/team-history.ts';
import { seatsOf } from '../../../../domain/team-place.ts';
import { isDate, wibDate } from '../../../../domain/time.ts';
import type { LocalRow } from '../../../../store/types.ts';
import { useApp } from '../../../app.ts';
import { useFormats, useText } from '../../../hooks/use-text.ts';
import { DateField } from '../../../parts/fields/date-field.tsx';
import { List, ListItem } from '../../../parts/list.tsx';
import { placeParam, placeText } from '../../../team/team-words.ts';
import { replacementsOf } from '../shared/replacements.ts';
import type { OpenTeam } from '../shared/use-team.ts';

const ORDER: readonly string[] = [...POSTS, ...POKJA];
const rank = ({ place }: Seat) => ORDER.indexOf(placeParam(place));
const byPlace = (left: Seat, right: Seat) => rank(left) - rank(right);

interface OnDayProps {
  readonly team: OpenTeam;
  readonly row: LocalRow<'team'>;
}

/** Who was on the team on a day of one's choice. */
export function OnDay({ team, row }: OnDayProps) {
  const t = useText();
  const formats = useFormats();
  const { now } = useApp();
  const [date, setDate] = useState(() => wibDate(now()));
  const { history } = t.teams;
  const { composition } = team;
  const begun = wibDate(Date.parse(row.created.occurredAt));
  const seats = isDate(date)
    ? seatsOn(seatsOf(composition), replacementsOf(row.fields.replacements), date).sort(byPlace)
    : [];
  const nameOf = (id: string) => composition.members.find((member) => member.id === id)?.name;
  return (
    <section aria-labelledby="on-day">
      <h2 id="on-day" class="section-title mt-2">
        {history.dayTitle}
      </h2>
      <DateField id="day" label={history.day} value={date} max={wibDate(now())} onInput={setDate} />
      <div aria-live="polite">
        {isDate(date) ? (
          date < begun ? (
            <p class="text-muted">{history.dayBefore}</p>
          ) : (
            <>
              <h3 class="mb-2 font-semibold">{history.onDay(formats.day(date))}</h3>
              {seats.length === 0 ? (
                <p class="text-muted">{history.dayNobody}</p>
              ) : (
                <List>
                  {seats.map(({ place, memberId }) => (
                    <ListItem
                      key={`${place.post ?? place.pokja} ${memberId}`}
                      title={nameOf(memberId) ?? t.teams.dispute.unknown}
                      detail={placeText(t, place)}
                    />
                  ))}
                </List>
              )}
            </>
          )
        ) : null}
      </div>
    </section>
  );
}
