import { useLocation } from 'preact-iso/router';
import * as v from 'valibot';
import { ELEMENTS, POKJA, POSTS, holderOf } from '../../../../domain/team.ts';
import type { Place } from '../../../../domain/team-history.ts';
import type { Catalogue } from '../../../../i18n/catalogue.ts';
import type { Intent } from '../../../../store/mutate.ts';
import type { TeamPerson } from '../../../../store/queries/teams.ts';
import { record } from '../../../act.ts';
import { useApp } from '../../../app.ts';
import { useDraftForm } from '../../../hooks/use-draft-form.ts';
import { useText } from '../../../hooks/use-text.ts';
import { Button } from '../../../parts/button.tsx';
import { DraftNotice } from '../../../parts/draft-notice.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { SelectField } from '../../../parts/fields/choice-field.tsx';
import { TextField } from '../../../parts/fields/text-field.tsx';
import { announce, offerUndo } from '../../../parts/undo.tsx';
import { placeFromParam, placeParam, placeText } from '../../../team/team-words.ts';
import { MOST } from '../shared/lengths.ts';
import { personSchema } from '../shared/person-schema.ts';
import type { PersonWords } from '../shared/person-schema.ts';
import { seatMember } from '../shared/seating.ts';
import type { OpenTeam } from '../shared/use-team.ts';

interface MemberFormProps {
  readonly team: OpenTeam;
  readonly member: TeamPerson;
  readonly place: Place | null;
}

/** No place, in the list of places. */
const NONE = 'none';

interface MemberWords extends PersonWords {
  place: string;
}

/** The places that are free for this person, their own among them. */
function placesFor(t: Catalogue, { composition }: OpenTeam, member: TeamPerson) {
  const posts = POSTS.filter((post) => {
    const holder = holderOf(composition, post);
    return holder === null || holder.id === member.id;
  }).map((post): Place => ({ post, pokja: null }));
  const pokja = POKJA.map((one): Place => ({ post: null, pokja: one }));
  return [
    ...[...posts, ...pokja].map((place) => ({
      value: placeParam(place) as string,
      label: placeText(t, place),
    })),
    { value: NONE, label: t.teams.noPlace },
  ];
}

/** Corrects a member, and moves them to another place. */
export function MemberForm({ team, member, place }: MemberFormProps) {
  const t = useText();
  const app = useApp();
  const { route } = useLocation();
  const { pick, elements, member: words } = t.teams;
  const { id } = member;
  const isFirst = team.revision === 0;
  const edit = (changes: Partial<PersonWords>): Intent[] =>
    Object.keys(changes).length === 0
      ? []
      : [{ name: 'member.edit', args: { id, teamId: team.id, changes } }];
  const form = useDraftForm<Record<keyof MemberWords, string>, MemberWords>({
    draft: `team/${team.id}/member/${id}`,
    idPrefix: 'member-',
    schema: v.object({ ...personSchema(t).entries, place: v.string() }),
    initial: {
      name: member.name,
      element: member.element,
      position: member.position,
      place: place === null ? NONE : placeParam(place),
    },
    async submit(_, { place: target, ...changes }) {
      const seating =
        target === undefined
          ? { intents: [], undo: [] }
          : seatMember({ ...team, isBegun: true, meetingId: null }, placeFromParam(target), member);
      const { name, element, position } = member;
      const before = Object.entries({ name, element, position }).filter(([key]) => key in changes);
      const intents = [...edit(changes), ...seating.intents];
      const failure = intents.length === 0 ? null : await record(app, intents);
      if (failure !== null) return failure;
      if (intents.length > 0) {
        const undo = [...seating.undo, ...edit(Object.fromEntries(before))];
        offerUndo(words.saved, async () => {
          const failed = await record(app, undo);
          if (failed !== null) announce(failed.text);
        });
      }
      route(`/tim/${team.id}`);
      return null;
    },
  });
  if (!form.ready) return null;
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <DraftNotice form={form} />
      <ErrorSummary {...form.summary} />
      <TextField
        {...form.field('name')}
        label={pick.name}
        hint={pick.nameHint}
        maxLength={MOST.short}
        isName
      />
      <SelectField
        {...form.field('element')}
        label={pick.element}
        emptyLabel={null}
        options={ELEMENTS.map((value) => ({ value, label: elements[value] }))}
      />
      <TextField
        {...form.field('position')}
        label={pick.position}
        hint={pick.positionHint}
        required={false}
        maxLength={MOST.short}
      />
      {isFirst ? (
        <SelectField
          {...form.field('place')}
          label={words.place}
          hint={words.placeHint}
          emptyLabel={null}
          options={placesFor(t, team, member)}
        />
      ) : null}
      <Button type="submit" kind="primary" wide busy={form.busy}>
        {words.save}
      </Button>
    </form>
  );
}
