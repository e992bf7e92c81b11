import type { ComponentChildren } from 'preact';
import {
  COORDINATOR_OF,
  LEADING_POSTS,
  POKJA,
  holderOf,
  pokjaMembers,
} from '../../../../domain/team.ts';
import type { Post } from '../../../../domain/team.ts';
import type { TeamPerson } from '../../../../store/queries/teams.ts';
import { useText } from '../../../hooks/use-text.ts';
import type { OpenTeam } from '../shared/use-team.ts';

interface SummaryProps {
  readonly team: OpenTeam;
}

/** All who are on the team, place by place, to be read and not to be tapped. */
export function Summary({ team }: SummaryProps) {
  const t = useText();
  const { composition } = team;
  return (
    <>
      <Part title={t.teams.structure.leaders}>
        {LEADING_POSTS.map((post) => (
          <PostLine key={post} team={team} post={post} label={t.teams.posts[post]} />
        ))}
      </Part>
      {POKJA.map((pokja) => (
        <Part key={pokja} title={t.teams.pokja[pokja]}>
          <PostLine team={team} post={COORDINATOR_OF[pokja]} label={t.teams.coordinator} />
          {pokjaMembers(composition, pokja).map((person) => (
            <li key={person.id} class="py-1">
              <PersonWords person={person} />
            </li>
          ))}
        </Part>
      ))}
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

function Part({ title, children }: PartProps) {
  return (
    <section class="card-box">
      <h2 class="mb-1 font-semibold">{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}

interface PostLineProps extends SummaryProps {
  readonly post: Post;
  readonly label: string;
}

function PostLine({ team, post, label }: PostLineProps) {
  const t = useText();
  const holder = holderOf(team.composition, post);
  return (
    <li class="py-1">
      <span class="text-muted block text-sm">{label}</span>
      {holder === null ? (
        <span class="text-muted">{t.teams.structure.open}</span>
      ) : (
        <PersonWords person={holder} />
      )}
    </li>
  );
}

function PersonWords({ person }: { readonly person: TeamPerson }) {
  const t = useText();
  const origin = [person.position, t.teams.elements[person.element]];
  return (
    <>
      <span class="block font-medium wrap-anywhere">{person.name}</span>
      <span class="text-muted block text-sm wrap-anywhere">
        {origin.filter((part) => part !== '').join(' · ')}
      </span>
    </>
  );
}
