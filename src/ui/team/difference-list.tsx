import type { PersonChange, TeamDifference } from '../../domain/team-difference.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { useText } from '../hooks/use-text.ts';
import { placeText } from './team-words.ts';

/** What has changed on a team since it was sent: who came, who left, who was moved or corrected. */
export function DifferenceList({ difference }: { readonly difference: TeamDifference }) {
  const t = useText();
  const words = t.teams.difference;
  const { people, posts } = difference;
  if (people.length + posts.length === 0) return <p class="text-muted">{words.none}</p>;
  return (
    <ul class="grid gap-2">
      {people.map((change) => {
        const { name, id } = change.kind === 'removed' ? change.before : change.after;
        return (
          <li key={id}>
            <span class="text-muted text-sm">{words[change.kind]}: </span>
            <span class="font-medium wrap-anywhere">{name}</span>
            {detailsOf(t, change).map((line) => (
              <span key={line} class="block text-sm wrap-anywhere">
                {line}
              </span>
            ))}
          </li>
        );
      })}
    </ul>
  );
}

function detailsOf(t: Catalogue, change: PersonChange): string[] {
  if (change.kind === 'added') return [placeText(t, change.after.place)];
  if (change.kind === 'removed') return [placeText(t, change.before.place)];
  const { difference, elements } = t.teams;
  const { before, after } = change;
  const shown = (text: string) => (text === '' ? difference.empty : text);
  const both = {
    name: [before.name, after.name],
    position: [shown(before.position), shown(after.position)],
    element: [elements[before.element], elements[after.element]],
    place: [placeText(t, before.place), placeText(t, after.place)],
  } as const;
  return change.aspects.map((aspect) => {
    const [was, is] = both[aspect];
    return `${difference.aspects[aspect]}: ${difference.fromTo(was, is)}`;
  });
}
