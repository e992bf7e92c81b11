import type { LocalRow } from '../../../../store/types.ts';
import { useFormats, useText } from '../../../hooks/use-text.ts';
import { List, ListItem } from '../../../parts/list.tsx';

/** Who made, closed, reopened, cancelled or restored a meeting, when and why. */
export function History({ meeting }: { readonly meeting: LocalRow<'meeting'> }) {
  const t = useText();
  const formats = useFormats();
  const { detail } = t.meetings;
  const { created, fields } = meeting;
  return (
    <section aria-labelledby="history">
      <h2 id="history" class="section-title">
        {detail.history}
      </h2>
      <List>
        <ListItem
          title={detail.made}
          detail={detail.byAt(created.name, formats.moment(created.occurredAt))}
        />
        {fields.events.map((event) => (
          <ListItem
            key={event.id}
            title={detail.steps[event.step]}
            detail={
              <>
                {detail.byAt(event.name, formats.moment(event.at))}
                {event.reason === '' ? null : (
                  <span class="block">{detail.because(event.reason)}</span>
                )}
              </>
            }
          />
        ))}
      </List>
    </section>
  );
}
