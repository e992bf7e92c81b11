import { useFormats, useText } from '../../../hooks/use-text.ts';
import { Notice } from '../../../parts/notice.tsx';
import { standingReturn } from '../../../team/standing-notes.ts';
import type { OpenTeam } from '../shared/use-team.ts';
import type { Annotations } from './annotations.ts';
import { NoteLine } from './beside.tsx';

interface ReturnedNoticeProps {
  readonly team: OpenTeam;
  readonly annotations: Annotations;
}

/**
 * Who sent the team back and when, with the notes that stand beside no place: on the team as a
 * whole, on its decree, on somebody who has left since.
 */
export function ReturnedNotice({ team, annotations }: ReturnedNoticeProps) {
  const t = useText();
  const formats = useFormats();
  const { returned, progress } = t.teams;
  const row = team.team;
  const event = row === undefined ? undefined : standingReturn(row.fields);
  if (event === undefined) return null;
  const { posts, members } = team.composition;
  const here = new Set(members.filter(({ removed }) => !removed).map(({ id }) => id));
  const rest = [...annotations.notes].filter(([field]) => !(field in posts) && !here.has(field));
  const titleOf = (field: string) => {
    if (field === 'decree') return returned.ofDecree;
    return field === 'team' ? returned.ofTeam : returned.ofGone;
  };
  return (
    <Notice tone="warning" title={returned.title(event.name)}>
      <p class="text-muted text-sm">{formats.moment(event.at)}</p>
      <p>{returned.text}</p>
      {event.reason === '' ? null : <p class="mt-1">{progress.because(event.reason)}</p>}
      {rest.map(([field, notes]) => (
        <div key={field} class="mt-2">
          <p class="text-sm font-semibold">{titleOf(field)}</p>
          {notes.map((note) => (
            <NoteLine key={note.id} note={note} />
          ))}
          {field === 'decree' ? (
            <a href={`/tim/${team.id}/sk`} class="text-link inline-block py-3">
              {returned.openDecree}
            </a>
          ) : null}
        </div>
      ))}
    </Notice>
  );
}
