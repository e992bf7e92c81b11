import { useLocation } from 'preact-iso/router';
import { ELEMENTS, POKJA, POSTS } from '../../../../domain/team.ts';
import type { Place } from '../../../../domain/team-history.ts';
import { placeOf } from '../../../../domain/team-place.ts';
import { wibDate } from '../../../../domain/time.ts';
import type { Candidate } from '../../../../store/queries/teams/candidates.ts';
import { record } from '../../../act.ts';
import { useApp } from '../../../app.ts';
import { useDraftForm } from '../../../hooks/use-draft-form.ts';
import { useFormats, useText } from '../../../hooks/use-text.ts';
import { Button } from '../../../parts/button.tsx';
import { DraftNotice } from '../../../parts/draft-notice.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { SelectField } from '../../../parts/fields/choice-field.tsx';
import { DateField } from '../../../parts/fields/date-field.tsx';
import { TextArea, TextField } from '../../../parts/fields/text-field.tsx';
import { announce } from '../../../parts/undo.tsx';
import { placeFromParam, placeParam, placeText } from '../../../team/team-words.ts';
import { choicesFor } from '../pick/groups.ts';
import { officeOf } from '../shared/candidate-words.ts';
import { MOST } from '../shared/lengths.ts';
import type { OpenTeam } from '../shared/use-team.ts';
import { NOBODY, TYPED, firstDay, followerOf, leavers, replaceIntents } from './replacing.ts';
import type { ReplacementWords } from './replacing.ts';
import { replacementSchema } from './schema.ts';
import { ReplacementSummary } from './summary.tsx';

interface ReplaceFormProps {
  readonly team: OpenTeam;
  readonly candidates: readonly Candidate[];
  /** Where the person came from; null where they came from no place. */
  readonly place: Place | null;
  readonly outMemberId: string | undefined;
}

const PLACES: readonly Place[] = [
  ...POSTS.map((post): Place => ({ post, pokja: null })),
  ...POKJA.map((pokja): Place => ({ post: null, pokja })),
];

/** One replacement: which place, who leaves, who follows, from which day, why. */
export function ReplaceForm({ team, candidates, place, outMemberId }: ReplaceFormProps) {
  const t = useText();
  const formats = useFormats();
  const app = useApp();
  const { route } = useLocation();
  const { pick, replace, elements } = t.teams;
  const { composition } = team;
  const start = place ?? { post: 'chair', pokja: null };
  const out = outMemberId ?? likelyLeaver(composition, start);

  const read = (words: ReplacementWords) => {
    const target = placeFromParam(words.place) ?? start;
    const leaves = leavers(composition, target).find(({ id }) => id === words.out)?.id ?? null;
    const follower = followerOf(team.id, team, candidates, words);
    return { target, leaves, follower, first: firstDay(team, target, leaves, follower) };
  };
  const form = useDraftForm<ReplacementWords, ReplacementWords>({
    draft: `team/${team.id}/replace/${placeParam(start)}`,
    idPrefix: 'replace-',
    schema: replacementSchema(t),
    initial: {
      place: placeParam(start),
      out,
      incoming: '',
      name: '',
      element: '',
      position: '',
      date: wibDate(app.now()),
      reason: reasonOf(team),
    },
    async submit(words) {
      const { target, leaves, follower, first } = read(words);
      if (follower === undefined) return { field: 'incoming', text: replace.errors.incoming };
      if (first !== null && words.date < first) {
        return { field: 'date', text: replace.errors.dateEarly(formats.shortDay(first)) };
      }
      const failure = await record(
        app,
        replaceIntents({
          teamId: team.id,
          place: target,
          outMemberId: leaves,
          follower,
          date: words.date,
          reason: words.reason,
        }),
      );
      if (failure !== null) return failure;
      announce(replace.saved);
      route(`/tim/${team.id}`);
      return null;
    },
  });
  if (!form.ready) return null;
  const { values } = form;
  const { target, leaves, follower, first } = read(values);
  const choices = choicesFor(team.id, target, composition, candidates);
  const members = [...choices.near, ...choices.elsewhere].filter(({ id }) => id !== leaves);
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <DraftNotice form={form} />
      <ErrorSummary {...form.summary} />
      <SelectField
        {...form.field('place')}
        label={replace.place}
        emptyLabel={null}
        options={PLACES.map((one) => ({ value: placeParam(one), label: placeText(t, one) }))}
        onInput={(value) => {
          form.set('place', value);
          form.set('out', likelyLeaver(composition, placeFromParam(value) ?? start));
        }}
      />
      <SelectField
        {...form.field('out')}
        label={replace.out}
        emptyLabel={target.post === null ? t.common.choose : null}
        options={[
          ...leavers(composition, target).map(({ id, name }) => ({ value: id, label: name })),
          ...(target.post === null || leavers(composition, target).length === 0
            ? [
                {
                  value: NOBODY,
                  label: target.post === null ? replace.outNobodyPokja : replace.outNobody,
                },
              ]
            : []),
        ]}
      />
      <SelectField
        {...form.field('incoming')}
        label={replace.incoming}
        options={[
          { value: TYPED, label: replace.typed },
          { value: NOBODY, label: replace.nobody },
        ]}
        groups={[
          {
            label: replace.fromAttendance,
            options: choices.attended.map((candidate) => ({
              value: candidate.attendanceId,
              label: [candidate.name, officeOf(candidate)].filter(Boolean).join(' · '),
            })),
          },
          {
            label: replace.fromTeam,
            options: members.map((member) => ({
              value: member.id,
              label: `${member.name} · ${placeText(t, placeOf(composition.posts, member))}`,
            })),
          },
        ].filter(({ options }) => options.length > 0)}
      />
      {values.incoming === TYPED ? (
        <>
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
            options={ELEMENTS.map((value) => ({ value, label: elements[value] }))}
          />
          <TextField
            {...form.field('position')}
            label={pick.position}
            hint={pick.positionHint}
            required={false}
            maxLength={MOST.short}
          />
        </>
      ) : null}
      <DateField
        {...form.field('date')}
        label={replace.date}
        {...(first === null ? {} : { min: first, hint: replace.dateHint(formats.shortDay(first)) })}
      />
      <TextArea {...form.field('reason')} label={replace.reason} rows={2} maxLength={MOST.line} />
      <ReplacementSummary
        team={team}
        place={target}
        outMemberId={leaves}
        follower={follower}
        date={values.date}
      />
      <Button type="submit" kind="primary" wide busy={form.busy}>
        {replace.save}
      </Button>
    </form>
  );
}

/** Of a post its holder leaves; who of a pokja does is for the person to say. */
function likelyLeaver(composition: OpenTeam['composition'], place: Place): string {
  return place.post === null ? '' : (leavers(composition, place)[0]?.id ?? NOBODY);
}

/** The reason for which the team was opened: most often it is that of the replacement. */
function reasonOf({ team }: OpenTeam): string {
  const amended = team?.fields.events.filter(({ step }) => step === 'amend').at(-1);
  return amended?.reason ?? '';
}
