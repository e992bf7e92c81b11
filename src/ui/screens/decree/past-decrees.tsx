import { decreeNumber } from '../../../documents/decree/titles.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { useFormats } from '../../hooks/use-text.ts';
import { List, ListItem } from '../../parts/list.tsx';
import type { DecreeRecord } from './use-decree.ts';

/** The decrees that this one amends. */
export function PastDecrees({ record }: { readonly record: DecreeRecord }) {
  const t = useOfficeText();
  const formats = useFormats();
  const { pastDecrees } = record.team.fields;
  if (pastDecrees.length === 0) return null;
  const sorted = [...pastDecrees].sort((left, right) => left.revision - right.revision);
  return (
    <section aria-labelledby="past">
      <h2 id="past" class="section-title">
        {t.decree.past}
      </h2>
      <List>
        {sorted.map((past) => (
          <ListItem
            key={past.id}
            title={past.revision === 0 ? t.decree.first : t.decree.amendment(past.revision)}
            detail={
              past.number === ''
                ? t.decree.pastUnknown
                : t.decree.signedAs(
                    decreeNumber(past),
                    past.date === '' ? '–' : formats.shortDay(past.date),
                  )
            }
          />
        ))}
      </List>
    </section>
  );
}
