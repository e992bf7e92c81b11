import type { LocalRow } from '../../../../store/types.ts';
import { useFormats, useText } from '../../../hooks/use-text.ts';
import { List, ListItem } from '../../../parts/list.tsx';
import { placeText } from '../../../team/team-words.ts';
import { placeOfReplacement } from '../shared/replacements.ts';
import type { OpenTeam } from '../shared/use-team.ts';

interface ReplacementsProps {
  readonly team: OpenTeam;
  readonly row: LocalRow<'team'>;
}

/** Who left and who followed, from which day, why, and who recorded it. */
export function Replacements({ team, row }: ReplacementsProps) {
  const t = useText();
  const formats = useFormats();
  const { history, replace, progress } = t.teams;
  const { replacements } = row.fields;
  const nameOf = (id: string | null) =>
    team.composition.members.find((member) => member.id === id)?.name;
  const sentence = (one: (typeof replacements)[number]) => {
    const { both, leaves, comes } = replace.summary;
    const day = formats.shortDay(one.date);
    const out = nameOf(one.outMemberId);
    const incoming = nameOf(one.inMemberId);
    const place = placeText(t, placeOfReplacement(one));
    if (out === undefined) return comes(day, incoming ?? t.teams.dispute.unknown, place);
    return incoming === undefined ? leaves(day, out, place) : both(day, out, incoming, place);
  };
  return (
    <section aria-labelledby="replacements">
      <h2 id="replacements" class="section-title">
        {history.replacements}
      </h2>
      {replacements.length === 0 ? (
        <p class="text-muted">{history.noReplacements}</p>
      ) : (
        <List>
          {replacements.map((one) => (
            <ListItem
              key={one.id}
              title={sentence(one)}
              detail={
                <>
                  <span class="block">{progress.because(one.reason)}</span>
                  {progress.byAt(one.name, formats.moment(one.at))}
                </>
              }
            />
          ))}
        </List>
      )}
    </section>
  );
}
