import {
  COORDINATOR_OF,
  LEADING_POSTS,
  POKJA,
  holderOf,
  pokjaMembers,
} from '../../../../domain/team.ts';
import type { Pokja, Post } from '../../../../domain/team.ts';
import { unplaced } from '../../../../domain/team-place.ts';
import type { TeamPerson } from '../../../../store/queries/teams.ts';
import { useText } from '../../../hooks/use-text.ts';
import { List } from '../../../parts/list.tsx';
import { memberHref, placeHref } from '../shared/team-links.ts';
import type { OpenTeam } from '../shared/use-team.ts';
import { changeOf } from './annotations.ts';
import type { Annotations } from './annotations.ts';
import { Beside } from './beside.tsx';
import { AddRow, OpenRow, PersonRow } from './place-row.tsx';

interface StructureProps {
  readonly team: OpenTeam;
  readonly annotations: Annotations;
}

/** The whole team as the article has it: the leaders, and three pokja with their people. */
export function Structure(props: StructureProps) {
  const t = useText();
  const homeless = unplaced(props.team.composition);
  return (
    <>
      <section aria-labelledby="leaders">
        <h2 id="leaders" class="section-title">
          {t.teams.structure.leaders}
        </h2>
        <List>
          {LEADING_POSTS.map((post) => (
            <PostItem key={post} post={post} label={t.teams.posts[post]} isRequired {...props} />
          ))}
        </List>
      </section>
      {POKJA.map((pokja) => (
        <PokjaSection key={pokja} pokja={pokja} {...props} />
      ))}
      {homeless.length === 0 ? null : (
        <section aria-labelledby="homeless">
          <h2 id="homeless" class="section-title">
            {t.teams.structure.unplacedTitle}
          </h2>
          <p class="text-muted -mt-1 mb-2 text-sm">{t.teams.structure.unplacedText}</p>
          <List>
            {homeless.map((person) => (
              <MemberItem key={person.id} person={person} {...props} />
            ))}
          </List>
        </section>
      )}
    </>
  );
}

function PokjaSection({ pokja, ...props }: StructureProps & { readonly pokja: Pokja }) {
  const t = useText();
  const { team } = props;
  const { structure } = t.teams;
  const name = t.teams.pokja[pokja];
  const members = pokjaMembers(team.composition, pokja);
  return (
    <section aria-labelledby={`pokja-${pokja}`}>
      <h2 id={`pokja-${pokja}`} class="section-title flex items-baseline justify-between gap-3">
        <span class="min-w-0 text-balance">{name}</span>
        {members.length === 0 ? null : (
          <span class="text-muted shrink-0 text-sm font-normal">
            {structure.memberCount(members.length)}
          </span>
        )}
      </h2>
      <List>
        <PostItem post={COORDINATOR_OF[pokja]} label={t.teams.coordinator} {...props} />
        {members.map((person) => (
          <MemberItem key={person.id} person={person} {...props} />
        ))}
        {team.isOpen ? (
          <li key="add">
            <AddRow
              href={placeHref(team, { post: null, pokja })}
              label={`${structure.addMember}: ${name}`}
            />
          </li>
        ) : null}
      </List>
    </section>
  );
}

interface PostItemProps extends StructureProps {
  readonly post: Post;
  readonly label: string;
  readonly isRequired?: boolean;
}

function PostItem({ post, label, isRequired = false, team, annotations }: PostItemProps) {
  const t = useText();
  const { structure } = t.teams;
  const holder = holderOf(team.composition, post);
  const place = { post, pokja: null };
  const notes = [
    ...(annotations.notes.get(post) ?? []),
    ...(holder === null ? [] : (annotations.notes.get(holder.id) ?? [])),
  ];
  const disputes = [
    ...(annotations.disputes.get(post) ?? []),
    ...(holder === null ? [] : (annotations.disputes.get(holder.id) ?? [])),
  ];
  const moved = annotations.difference?.posts.find((change) => change.post === post);
  const before = moved?.before?.name;
  const wasSent =
    moved === undefined
      ? undefined
      : before === undefined
        ? structure.beforeOpen
        : structure.before(before);
  return (
    <li id={`tempat-${post}`}>
      {holder === null ? (
        <OpenRow
          label={label}
          href={team.isOpen ? placeHref(team, place) : undefined}
          isRequired={isRequired && team.isOpen}
          change={wasSent}
        />
      ) : (
        <PersonRow
          person={holder}
          label={label}
          href={personHref(team, holder)}
          change={wasSent ?? changeText(t.teams.structure, annotations, holder)}
        />
      )}
      <Beside notes={notes} disputes={disputes} composition={team.composition} />
    </li>
  );
}

function MemberItem({
  person,
  team,
  annotations,
}: StructureProps & { readonly person: TeamPerson }) {
  const t = useText();
  return (
    <li id={`orang-${person.id}`}>
      <PersonRow
        person={person}
        href={personHref(team, person)}
        change={changeText(t.teams.structure, annotations, person)}
      />
      <Beside
        notes={annotations.notes.get(person.id)}
        disputes={annotations.disputes.get(person.id)}
        composition={team.composition}
      />
    </li>
  );
}

/** Only who can change something is led on: all there is to see of a person is in their row. */
function personHref(team: OpenTeam, person: TeamPerson): string | undefined {
  return team.isOpen ? memberHref(team, person.id) : undefined;
}

function changeText(
  words: { readonly isNew: string; readonly changed: string },
  annotations: Annotations,
  { id }: TeamPerson,
): string | undefined {
  const change = changeOf(annotations, id);
  if (change === undefined) return undefined;
  return change.kind === 'added' ? words.isNew : words.changed;
}
