import type { LocalRow } from '../../../../store/types.ts';
import { useFormats, useText } from '../../../hooks/use-text.ts';
import { List, ListItem } from '../../../parts/list.tsx';

/** The decrees of a team: the one that holds, and those before it. */
export function Decrees({ row }: { readonly row: LocalRow<'team'> }) {
  const t = useText();
  const formats = useFormats();
  const { history, send } = t.teams;
  const { pastDecrees, decreeNumber, decreeDate, revision } = row.fields;
  const signed = (number: string, date: string) =>
    number === ''
      ? history.decreeUnsigned
      : send.decreeSigned(number, date === '' ? '' : formats.shortDay(date));
  const past = [...pastDecrees].sort((left, right) => right.revision - left.revision);
  const isSigned = decreeNumber !== '';
  return (
    <section aria-labelledby="decrees">
      <h2 id="decrees" class="section-title">
        {history.decrees}
      </h2>
      {!isSigned && past.length === 0 ? (
        <p class="text-muted">{history.noDecrees}</p>
      ) : (
        <List>
          <ListItem
            title={signed(decreeNumber, decreeDate)}
            detail={`${history.decreePast(revision)} · ${isSigned ? history.decreeNow : history.decreeComing}`}
          />
          {past.map((one, index) => (
            <ListItem
              key={one.id}
              title={signed(one.number, one.date)}
              // the one before holds until its successor is signed
              detail={
                index === 0 && !isSigned
                  ? `${history.decreePast(one.revision)} · ${history.decreeNow}`
                  : history.decreePast(one.revision)
              }
            />
          ))}
        </List>
      )}
    </section>
  );
}
